/** The commands that create organizations, their MCP servers and tokens for these. */
@NullMarked
package dev.walkthroughs.bootstrap.command.tenant;

import org.jspecify.annotations.NullMarked;
