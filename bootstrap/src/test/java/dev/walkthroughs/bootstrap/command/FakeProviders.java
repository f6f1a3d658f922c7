package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Optional;

/** The provider of one organization, acme. */
final class FakeProviders implements ProviderAdmin {

    Optional<SignInProvider> kept = Optional.empty();

    @Override
    public Outcome<Known, Rejection> show(String organization) {
        return organization.equals("acme")
                ? Outcome.accepted(new Known(kept, List.of("https://learn.acme.test/sign-in/callback")))
                : Outcome.rejected(new OrganizationUnknown("There is no organization " + organization + "."));
    }

    @Override
    public Outcome<Known, Rejection> set(String organization, SignInProvider provider) {
        kept = Optional.of(provider);
        return show(organization);
    }

    @Override
    public Outcome<Boolean, Rejection> remove(String organization) {
        boolean there = kept.isPresent();
        kept = Optional.empty();
        return show(organization).map(known -> there);
    }
}
