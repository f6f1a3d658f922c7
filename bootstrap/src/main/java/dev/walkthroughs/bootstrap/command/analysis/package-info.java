/** Commands for whoever wants to know how walkthroughs do. */
@NullMarked
package dev.walkthroughs.bootstrap.command.analysis;

import org.jspecify.annotations.NullMarked;
