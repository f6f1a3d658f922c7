/** Which programs may act for a learner: clients, what a learner granted them, and the tokens that came of it. */
@NullMarked
package dev.walkthroughs.application.identity;

import org.jspecify.annotations.NullMarked;
