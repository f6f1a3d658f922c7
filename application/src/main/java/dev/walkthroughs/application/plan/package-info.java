/** What publishing a draft does to those who are under way, worked out before anything changes. */
@NullMarked
package dev.walkthroughs.application.plan;

import org.jspecify.annotations.NullMarked;
