/** Clients, consents, and the grants and tokens that came of them. */
@NullMarked
package dev.walkthroughs.persistence.identity;

import org.jspecify.annotations.NullMarked;
