package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.AnalystRejection;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Logins of analysts for the operator's commands: slugs become organizations. */
record AnalystsBySlug(Names names, Analysts analysts) implements AnalystAdmin {

    @Override
    public Outcome<Admission, Rejection> create(String organization, String name, boolean emails) {
        return of(organization, owner -> analysts.admit(owner, name, emails));
    }

    @Override
    public Outcome<Analyst, Rejection> showEmails(String organization, String name, boolean emails) {
        return of(organization, owner -> analysts.showEmails(owner, name, emails));
    }

    @Override
    public Outcome<Revocation, Rejection> revoke(String organization, String name) {
        return of(organization, owner -> analysts.revoke(owner, name));
    }

    @Override
    public Outcome<List<Analyst>, Rejection> list(String organization) {
        return of(organization, owner -> Outcome.accepted(analysts.of(owner)));
    }

    private <T> Outcome<T, Rejection> of(String slug, Function<OrganizationId, Outcome<T, AnalystRejection>> work) {
        return new Registry(names)
                .organization(Optional.of(slug))
                .map(Named::organization)
                .flatMap(owner -> work.apply(owner).fold(Outcome::accepted, Outcome::rejected));
    }
}
