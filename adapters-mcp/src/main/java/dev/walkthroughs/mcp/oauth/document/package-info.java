/** Documents that clients publish about themselves, and how long each is believed. */
@NullMarked
package dev.walkthroughs.mcp.oauth.document;

import org.jspecify.annotations.NullMarked;
