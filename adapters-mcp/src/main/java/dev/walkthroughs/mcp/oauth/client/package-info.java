/** Clients: how they register, what they may say of themselves, where answers to them may go, how they prove themselves. */
@NullMarked
package dev.walkthroughs.mcp.oauth.client;

import org.jspecify.annotations.NullMarked;
