package dev.walkthroughs.application.learners;

import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records of learners in maps, over the events that are really recorded. */
final class MemoryLearnerRecords implements LearnerRecords {

    /** Who a learner is; nobody once it is erased. */
    record Row(
            LearnerId id,
            LearnerId root,
            OrganizationId organization,
            String issuer,
            String subject,
            Optional<String> email,
            Optional<Instant> erasedAt) {

        Known known() {
            return new Known(id, root, organization, erasedAt.isPresent());
        }

        Row actingAs(LearnerId other) {
            return new Row(id, other, organization, issuer, subject, email, erasedAt);
        }

        Row erased(Instant at) {
            return new Row(
                    id, root, organization, "erased", id.value(), Optional.empty(), Optional.of(erasedAt.orElse(at)));
        }
    }

    /** An account, which need not have a learner. */
    record Account(OrganizationId organization, String email) {}

    private final Map<LearnerId, Row> rows = new LinkedHashMap<>();
    private final Set<Account> accounts = new LinkedHashSet<>();
    private final MemoryEvents events;

    MemoryLearnerRecords(MemoryEvents events) {
        this.events = events;
    }

    void add(LearnerId id, OrganizationId organization, String issuer, String subject, String email) {
        rows.put(id, new Row(id, id, organization, issuer, subject, Optional.of(email), Optional.empty()));
    }

    void addAccount(OrganizationId organization, String email) {
        accounts.add(new Account(organization, email));
    }

    Row row(LearnerId id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    List<Row> all() {
        return List.copyOf(rows.values());
    }

    /** Everything kept so far, to go back to. */
    Runnable mark() {
        Map<LearnerId, Row> then = new LinkedHashMap<>(rows);
        Set<Account> open = new LinkedHashSet<>(accounts);
        return () -> {
            rows.clear();
            rows.putAll(then);
            accounts.clear();
            accounts.addAll(open);
        };
    }

    @Override
    public Optional<Known> byId(String id) {
        return known(row -> row.id().value().equals(id)).findFirst();
    }

    @Override
    public List<Known> byEmail(OrganizationId organization, String email) {
        return known(row -> row.organization().equals(organization)
                        && row.email().filter(email::equalsIgnoreCase).isPresent())
                .toList();
    }

    @Override
    public Optional<Known> bySubject(OrganizationId organization, String issuer, String subject) {
        return known(row -> row.organization().equals(organization)
                        && row.issuer().equals(issuer)
                        && row.subject().equals(subject))
                .findFirst();
    }

    private Stream<Known> known(Predicate<Row> which) {
        return rows.values().stream().filter(which).map(Row::known);
    }

    @Override
    public List<LearnerId> actingAs(OrganizationId organization, LearnerId root) {
        return Stream.concat(
                        known(row -> row.id().equals(root)),
                        known(row -> row.root().equals(root) && !row.id().equals(root)))
                .filter(known -> known.organization().equals(organization))
                .map(Known::id)
                .toList();
    }

    @Override
    public boolean hasAccount(OrganizationId organization, String email) {
        return accounts.contains(new Account(organization, email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Begun> begun(LearnerId learner) {
        Map<WalkthroughId, Begun> first = new LinkedHashMap<>();
        for (Object event : events.payloads()) {
            if (event instanceof AttemptStarted started && started.learnerId().equals(learner)) {
                first.putIfAbsent(
                        started.walkthroughId(), new Begun(started.walkthroughId(), started.serverId(), started.at()));
            } else if (event instanceof ProgressUnited united
                    && united.learnerId().equals(learner)) {
                first.putIfAbsent(
                        united.walkthroughId(),
                        new Begun(united.walkthroughId(), united.serverId(), united.startedAt()));
            }
        }
        return List.copyOf(first.values());
    }

    @Override
    public void link(OrganizationId organization, LearnerId learner, LearnerId into) {
        rows.replaceAll((id, row) ->
                row.organization().equals(organization) && row.root().equals(learner) ? row.actingAs(into) : row);
    }

    @Override
    public Map<String, List<String>> file(OrganizationId organization, List<LearnerId> learners) {
        return Map.of(
                "identity",
                learners.stream()
                        .map(this::row)
                        .filter(row -> row.organization().equals(organization))
                        .map(row -> "{\"subject\":\"" + row.subject() + "\"}")
                        .toList());
    }

    @Override
    public void erase(OrganizationId organization, List<LearnerId> learners, Instant at) {
        rows.replaceAll(
                (id, row) -> row.organization().equals(organization) && learners.contains(id) ? row.erased(at) : row);
    }

    @Override
    public void eraseAccount(OrganizationId organization, String email, Instant at) {
        accounts.remove(new Account(organization, email.toLowerCase(Locale.ROOT)));
    }
}
