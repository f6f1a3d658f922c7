/** An MCP server of an organization and the walkthroughs assigned to it, in order. */
@NullMarked
package dev.walkthroughs.domain.server;

import org.jspecify.annotations.NullMarked;
