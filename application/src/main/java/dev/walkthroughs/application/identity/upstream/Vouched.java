package dev.walkthroughs.application.identity.upstream;

import java.util.Optional;

/**
 * What a provider's ID token says of a person, once the token was found right.
 *
 * @param subject who it is at the issuer
 * @param email as the token has it
 * @param emailVerified whether the provider says that the person has that address
 */
public record Vouched(String issuer, String subject, Optional<String> email, boolean emailVerified) {}
