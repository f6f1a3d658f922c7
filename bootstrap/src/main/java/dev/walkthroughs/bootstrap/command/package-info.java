/** The operator's tool: what the program does when it is called with a command, and how it is put together. */
@NullMarked
package dev.walkthroughs.bootstrap.command;

import org.jspecify.annotations.NullMarked;
