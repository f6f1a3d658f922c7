/** The commands that look after the tables made from events. */
@NullMarked
package dev.walkthroughs.bootstrap.command.upkeep;

import org.jspecify.annotations.NullMarked;
