package dev.walkthroughs.mcp.caller;

import java.util.Optional;

/**
 * A verified identity: what a token vouches for.
 *
 * @param subject the token's subject, never empty
 * @param email an attribute, never a key (R24)
 */
public record Identity(String subject, Optional<String> email) {}
