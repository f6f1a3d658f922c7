/** Identifiers that check their own prefix, so that one kind can never be passed for another. */
@NullMarked
package dev.walkthroughs.domain.identity;

import org.jspecify.annotations.NullMarked;
