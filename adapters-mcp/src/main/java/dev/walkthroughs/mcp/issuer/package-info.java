/** Tokens that an organization's own issuer signed: its keys, fetched with care, and what is checked with them. */
@NullMarked
package dev.walkthroughs.mcp.issuer;

import org.jspecify.annotations.NullMarked;
