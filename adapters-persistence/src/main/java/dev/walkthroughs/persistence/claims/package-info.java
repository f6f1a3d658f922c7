/** Which process writes which projection: held by time, told by one clock, and lost as soon as somebody else holds it. */
@NullMarked
package dev.walkthroughs.persistence.claims;

import org.jspecify.annotations.NullMarked;
