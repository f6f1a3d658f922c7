/** Tests of claims on projections. */
@NullMarked
package dev.walkthroughs.persistence.claims;

import org.jspecify.annotations.NullMarked;
