/** Small documents fetched from URLs that others name, without being led into the service's own network. */
@NullMarked
package dev.walkthroughs.mcp.fetch;

import org.jspecify.annotations.NullMarked;
