/** The OAuth 2.1 authorization server, one for each host, put together from the framework's parts and ours. */
@NullMarked
package dev.walkthroughs.mcp.oauth;

import org.jspecify.annotations.NullMarked;
