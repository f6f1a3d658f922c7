/** The command that takes tables out of the database, into files of common formats. */
@NullMarked
package dev.walkthroughs.bootstrap.command.data;

import org.jspecify.annotations.NullMarked;
