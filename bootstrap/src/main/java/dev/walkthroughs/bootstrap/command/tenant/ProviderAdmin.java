package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Optional;

/** The sign-in providers of organizations, by their slugs; unknown ones are {@code ORGANIZATION_UNKNOWN}. */
public interface ProviderAdmin {

    /**
     * What there is.
     *
     * @param redirectUris what the provider must be told, one for each host of the organization's MCP servers
     */
    record Known(Optional<SignInProvider> provider, List<String> redirectUris) {}

    /** The provider of an organization. */
    Outcome<Known, Rejection> show(String organization);

    /** Sets it, in place of the one before; what it may not be is {@code INVALID_PROVIDER}. */
    Outcome<Known, Rejection> set(String organization, SignInProvider provider);

    /** Removes it, and answers whether there was one. */
    Outcome<Boolean, Rejection> remove(String organization);
}
