/** Organizations, MCP servers with their assignments, and learners: tables, their writer and their readers. */
@NullMarked
package dev.walkthroughs.persistence.directory;

import org.jspecify.annotations.NullMarked;
