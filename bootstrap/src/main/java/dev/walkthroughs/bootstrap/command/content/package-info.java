/** The commands that bring walkthroughs in, publish them and put them on MCP servers. */
@NullMarked
package dev.walkthroughs.bootstrap.command.content;

import org.jspecify.annotations.NullMarked;
