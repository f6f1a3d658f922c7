package dev.walkthroughs.application.access;

import java.util.Optional;

/**
 * The address under which the service was last started, for commands that make tokens for it: they may run elsewhere,
 * with other settings, and a token must name the address its server goes by.
 */
public interface PublicAddress {

    /** The template of its URLs, with {@code {host}} in it; empty before a first start. */
    Optional<String> known();

    /** Notes the template that is in force now. */
    void remember(String template);
}
