package dev.walkthroughs.mcp.caller;

import java.time.Instant;
import java.util.Optional;

/**
 * A verified identity: what a token vouches for.
 *
 * @param issuer who vouches; {@link dev.walkthroughs.application.directory.Learners#OWN_ISSUER} for this service itself
 * @param subject the token's subject, never empty
 * @param email an attribute, never a key (R24)
 * @param issuedAt when the token was made, if it says so
 */
public record Identity(String issuer, String subject, Optional<String> email, Optional<Instant> issuedAt) {}
