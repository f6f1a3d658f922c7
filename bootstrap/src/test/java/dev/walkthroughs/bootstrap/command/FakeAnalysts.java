package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.AnalystRejection.AnalystExists;
import dev.walkthroughs.application.analysts.AnalystRejection.AnalystUnknown;
import dev.walkthroughs.application.analysts.AnalystRejection.DatabaseOpen;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The logins of one organization. */
final class FakeAnalysts implements AnalystAdmin {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final List<Analyst> all = new ArrayList<>();
    List<String> open = List.of();
    boolean dropped = true;

    @Override
    public Outcome<Admission, Rejection> create(String organization, String name, boolean emails) {
        if (organization.equals("shut")) {
            return Outcome.rejected(new DatabaseOpen(List.of("REVOKE ONE", "REVOKE TWO")));
        }
        if (find(name).isPresent()) {
            return Outcome.rejected(new AnalystExists());
        }
        Analyst made = new Analyst(name, "analyst_x", emails, NOON, Optional.empty());
        all.add(made);
        return Outcome.accepted(new Admission(made, "s3cret", "127.0.0.1:5432", "guides", "", open));
    }

    @Override
    public Outcome<Analyst, Rejection> showEmails(String organization, String name, boolean emails) {
        return replaced(name, old -> new Analyst(name, old.login(), emails, NOON, Optional.empty()));
    }

    @Override
    public Outcome<Revocation, Rejection> revoke(String organization, String name) {
        return replaced(name, old -> new Analyst(name, old.login(), old.seesEmails(), NOON, Optional.of(NOON)))
                .map(gone -> new Revocation(gone.login(), 2, dropped));
    }

    @Override
    public Outcome<List<Analyst>, Rejection> list(String organization) {
        return Outcome.accepted(all);
    }

    private Outcome<Analyst, Rejection> replaced(String name, java.util.function.UnaryOperator<Analyst> change) {
        Optional<Analyst> found = find(name);
        if (found.isEmpty()) {
            return Outcome.rejected(new AnalystUnknown());
        }
        Analyst changed = change.apply(found.get());
        all.set(all.indexOf(found.get()), changed);
        return Outcome.accepted(changed);
    }

    private Optional<Analyst> find(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.revokedAt().isEmpty())
                .findFirst();
    }
}
