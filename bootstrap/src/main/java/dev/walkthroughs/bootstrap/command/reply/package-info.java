/** How every command answers: what was done, or why not and what to do next, for people or as one JSON document. */
@NullMarked
package dev.walkthroughs.bootstrap.command.reply;

import org.jspecify.annotations.NullMarked;
