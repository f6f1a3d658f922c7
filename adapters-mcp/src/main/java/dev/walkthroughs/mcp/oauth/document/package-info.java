/** Documents that clients publish about themselves, fetched without being led to private addresses. */
@NullMarked
package dev.walkthroughs.mcp.oauth.document;

import org.jspecify.annotations.NullMarked;
