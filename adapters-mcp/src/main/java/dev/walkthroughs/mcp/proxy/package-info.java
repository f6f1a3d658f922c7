/** What a request says of its way here, believed from configured proxies only. */
@NullMarked
package dev.walkthroughs.mcp.proxy;

import org.jspecify.annotations.NullMarked;
