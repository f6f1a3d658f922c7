package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the learners of a walkthrough stand, those alike counted together: what a plan to publish needs to know. */
final class JdbcRunningAttempts {

    private static final String GROUPS = """
            SELECT state.version, state.current_step_id, state.done, state.skipped, state.offered_steps,
                   state.only_steps, count(*) AS learners
              FROM (SELECT p.version, p.current_step_id, a.offered_steps, a.only_steps,
                           (SELECT coalesce(array_agg(step ORDER BY step), '{}')
                              FROM (SELECT f.step_id FROM walkthrough.walkthrough_step_facts f
                                     WHERE f.progress_id = p.id AND f.attempt = p.attempt
                                       AND f.completed_at IS NOT NULL AND f.step_id <> ALL (a.superseded_steps)
                                     UNION SELECT unnest(a.done_by_replacement)) AS done (step)) AS done,
                           (SELECT coalesce(array_agg(f.step_id ORDER BY f.step_id), '{}')
                              FROM walkthrough.walkthrough_step_facts f
                             WHERE f.progress_id = p.id AND f.attempt = p.attempt AND f.skipped_at IS NOT NULL)
                             AS skipped
                      FROM walkthrough.walkthroughs w
                      JOIN walkthrough.walkthrough_progress p
                        ON p.organization_id = w.organization_id AND p.walkthrough_id = w.id
                       AND p.status = 'in_progress'
                      JOIN walkthrough.walkthrough_attempts a ON a.progress_id = p.id AND a.attempt = p.attempt
                     WHERE w.id = :walkthrough) AS state
             GROUP BY state.version, state.current_step_id, state.done, state.skipped, state.offered_steps,
                      state.only_steps
             ORDER BY learners DESC, state.version, state.current_step_id, state.done, state.skipped,
                      state.offered_steps, state.only_steps""";

    private final JdbcClient jdbc;

    JdbcRunningAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Learners whose running attempt is in the same state, so that a newer version does the same to all of them.
     *
     * @param version the version the attempts run on
     * @param pointer the step they stand on
     * @param marks what is done, skipped, offered, and what they are limited to; what a running attempt only needs to
     *     recognize late calls and to complete ({@code left}, {@code before}) is empty
     * @param learners how many, at least 1
     */
    record Group(int version, StepId pointer, Marks marks, int learners) {}

    /** The groups, the largest first. There is one for each state, however many learners share it. */
    List<Group> running(WalkthroughId walkthrough) {
        return jdbc.sql(GROUPS)
                .param("walkthrough", walkthrough.value())
                .query((row, number) -> new Group(
                        row.getInt("version"),
                        new StepId(row.getString("current_step_id")),
                        new Marks(
                                StepArrays.read(row, "done"),
                                StepArrays.read(row, "skipped"),
                                StepArrays.read(row, "offered_steps"),
                                StepArrays.read(row, "only_steps"),
                                Set.of(),
                                Set.of()),
                        row.getInt("learners")))
                .list();
    }
}
