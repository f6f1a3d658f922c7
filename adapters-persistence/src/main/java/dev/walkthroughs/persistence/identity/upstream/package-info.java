/** What signing in by an organization's provider keeps, in the schema {@code identity}. */
@NullMarked
package dev.walkthroughs.persistence.identity.upstream;

import org.jspecify.annotations.NullMarked;
