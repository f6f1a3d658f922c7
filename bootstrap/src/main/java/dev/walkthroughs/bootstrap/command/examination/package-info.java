/** The commands to ask when something is wrong. */
@NullMarked
package dev.walkthroughs.bootstrap.command.examination;

import org.jspecify.annotations.NullMarked;
