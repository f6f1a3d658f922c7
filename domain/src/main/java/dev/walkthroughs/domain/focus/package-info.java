/** Which walkthrough a learner last selected or advanced on an MCP server. */
@NullMarked
package dev.walkthroughs.domain.focus;

import org.jspecify.annotations.NullMarked;
