/** Reads what an operator asks when something is wrong, and changes nothing: of one learner, and of the database. */
@NullMarked
package dev.walkthroughs.persistence.examination;

import org.jspecify.annotations.NullMarked;
