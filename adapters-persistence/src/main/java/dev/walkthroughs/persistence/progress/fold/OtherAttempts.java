package dev.walkthroughs.persistence.progress.fold;

import dev.walkthroughs.persistence.columns.TextArrays;
import dev.walkthroughs.persistence.progress.fold.Units.Unit;
import dev.walkthroughs.persistence.progress.tally.ClientFigures;
import dev.walkthroughs.persistence.progress.tally.ClientNote;
import dev.walkthroughs.persistence.progress.tally.TallyChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a person begins or ceases to count for a program depends on all attempts; those whose steps were not read are
 * asked only where one that was read begins or ceases to.
 */
final class OtherAttempts {

    private static final String USED = """
            SELECT asked.n
              FROM unnest(:numbers::integer[], :ids::text[], :attempts::text[], :names::text[], :versions::text[],
                          :protocols::text[]) AS asked (n, id, attempts, name, version, protocol)
             CROSS JOIN LATERAL (
                   SELECT 1 FROM walkthrough.walkthrough_step_facts f
                    WHERE f.progress_id = asked.id AND f.attempt = ANY (asked.attempts::integer[])
                      AND f.client_name = asked.name AND f.client_version = asked.version
                      AND f.protocol_version = asked.protocol
                      AND (f.completed_at IS NOT NULL OR f.skipped_at IS NOT NULL)
                    LIMIT 1) found""";

    private record Change(Unit unit, ClientNote client, int sign) {}

    private record Question(int change, String id, String attempts, ClientNote client) {}

    private final List<Change> all = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * Adds what persons count for with programs.
     *
     * @param before the programs that whole attempts tell of, before the events
     * @param after and behind them
     */
    static void count(
            JdbcClient jdbc,
            Rows rows,
            Map<Unit, Set<ClientNote>> before,
            Map<Unit, Set<ClientNote>> after,
            TallyChanges changes) {
        OtherAttempts others = new OtherAttempts();
        others.compare(before, after, -1);
        others.compare(after, before, 1);
        if (others.all.isEmpty()) {
            return;
        }
        others.prepare(rows);
        Set<Integer> used = others.ask(jdbc);
        for (int i = 0; i < others.all.size(); i++) {
            Change change = others.all.get(i);
            if (!used.contains(i)) {
                changes.add(
                        new ClientFigures(change.unit().walkthrough(), "client_learners", change.client()),
                        change.sign());
            }
        }
    }

    /** What one has and the other has not. */
    private void compare(Map<Unit, Set<ClientNote>> one, Map<Unit, Set<ClientNote>> other, int sign) {
        one.forEach((unit, clients) -> {
            Set<ClientNote> there = other.getOrDefault(unit, Set.of());
            for (ClientNote client : clients) {
                if (!there.contains(client)) {
                    all.add(new Change(unit, client, sign));
                }
            }
        });
    }

    private void prepare(Rows rows) {
        Map<Unit, Map<String, String>> others = new HashMap<>();
        for (ProgressRow row : rows.progress.values()) {
            List<String> attempts = row.attempts.values().stream()
                    .filter(attempt -> !attempt.whole && Units.counts(attempt))
                    .map(attempt -> Integer.toString(attempt.number))
                    .toList();
            if (!attempts.isEmpty()) {
                others.computeIfAbsent(Units.unitOf(row), unit -> new HashMap<>())
                        .put(row.id, TextArrays.literal(attempts));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            others.getOrDefault(all.get(i).unit(), Map.of())
                    .forEach((id, attempts) -> questions.add(
                            new Question(number, id, attempts, all.get(number).client())));
        }
    }

    private Set<Integer> ask(JdbcClient jdbc) {
        if (questions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(USED)
                .param("numbers", questions.stream().map(Question::change).toArray(Integer[]::new))
                .param("ids", texts(Question::id))
                .param("attempts", texts(Question::attempts))
                .param("names", texts(one -> one.client().name()))
                .param("versions", texts(one -> one.client().version()))
                .param("protocols", texts(one -> one.client().protocolVersion()))
                .query(Integer.class)
                .list());
    }

    private String[] texts(Function<Question, String> text) {
        return questions.stream().map(text).toArray(String[]::new);
    }
}
