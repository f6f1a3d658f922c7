/** The commands that publish a walkthrough or take it back, and what they say of those under way. */
@NullMarked
package dev.walkthroughs.bootstrap.command.publishing;

import org.jspecify.annotations.NullMarked;
