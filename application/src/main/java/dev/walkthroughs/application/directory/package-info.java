/** Who is there: organizations, MCP servers by their hosts, and learners by their identity. */
@NullMarked
package dev.walkthroughs.application.directory;

import org.jspecify.annotations.NullMarked;
