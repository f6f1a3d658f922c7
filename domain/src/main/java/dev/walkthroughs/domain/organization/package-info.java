/** The tenant that owns walkthroughs, MCP servers and learners. */
@NullMarked
package dev.walkthroughs.domain.organization;

import org.jspecify.annotations.NullMarked;
