package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.mcp.signin.upstream.CallbackPage;
import dev.walkthroughs.mcp.token.PublicUrls;
import java.util.List;
import java.util.Optional;

/** Sign-in providers for the operator's commands: slugs become organizations. */
record Providers(Names names, SignInProviders providers, PublicUrls urls) implements ProviderAdmin {

    private static final int MOST_HOSTS = 100_000;

    /** Why a provider is not set. */
    enum Code {
        /** It is not what a provider can be. */
        INVALID_PROVIDER
    }

    @Override
    public Outcome<Known, Rejection> show(String organization) {
        return owner(organization).map(this::known);
    }

    @Override
    public Outcome<Known, Rejection> set(String organization, SignInProvider provider) {
        return owner(organization).flatMap(owner -> {
            Optional<String> fault = provider.fault();
            if (fault.isPresent()) {
                return Outcome.rejected(new InvalidProvider(fault.get()));
            }
            providers.keep(owner, provider);
            return Outcome.accepted(known(owner));
        });
    }

    @Override
    public Outcome<Boolean, Rejection> remove(String organization) {
        return owner(organization).map(providers::remove);
    }

    private Outcome<OrganizationId, Rejection> owner(String slug) {
        return new Registry(names).organization(Optional.of(slug)).map(Named::organization);
    }

    private Known known(OrganizationId owner) {
        List<String> hosts = names.all(Kind.HOST, MOST_HOSTS).stream()
                .filter(host -> host.organization().equals(owner))
                .map(host -> urls.issuer(host.name()) + CallbackPage.PATH)
                .toList();
        return new Known(providers.of(owner), hosts);
    }

    private record InvalidProvider(String message) implements Rejection {
        @Override
        public Code code() {
            return Code.INVALID_PROVIDER;
        }
    }
}
