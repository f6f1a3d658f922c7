package dev.walkthroughs.persistence.progress;

import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.persistence.columns.StepArrays;
import dev.walkthroughs.persistence.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the learners of a walkthrough stand, those alike counted together: what a plan to publish needs to know. */
public final class JdbcRunningAttempts implements RunningAttempts {

    /** Commands wait as long for what they wrote. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String GROUPS = """
            SELECT state.version, state.current_step_id, state.done, state.skipped, state.offered_steps,
                   state.only_steps, state.before, count(*) AS learners
              FROM (SELECT p.version, p.current_step_id, a.offered_steps, a.only_steps,
                           (SELECT coalesce(array_agg(step ORDER BY step), '{}')
                              FROM (SELECT f.step_id FROM walkthrough.walkthrough_step_facts f
                                     WHERE f.progress_id = p.id AND f.attempt = p.attempt
                                       AND f.completed_at IS NOT NULL AND f.step_id <> ALL (a.superseded_steps)
                                     UNION SELECT unnest(a.done_by_replacement)) AS done (step)) AS done,
                           (SELECT coalesce(array_agg(f.step_id ORDER BY f.step_id), '{}')
                              FROM walkthrough.walkthrough_step_facts f
                             WHERE f.progress_id = p.id AND f.attempt = p.attempt AND f.skipped_at IS NOT NULL)
                             AS skipped,
                           (SELECT coalesce(array_agg(step ORDER BY step), '{}')
                              FROM (SELECT unnest(e.superseded_steps)
                                      FROM walkthrough.walkthrough_attempts e
                                     WHERE e.progress_id = p.id AND e.attempt BETWEEN whole.attempt AND p.attempt
                                     UNION
                                    SELECT unnest(e.done_by_replacement)
                                      FROM walkthrough.walkthrough_attempts e
                                     WHERE e.progress_id = p.id AND e.attempt >= whole.attempt
                                       AND e.attempt < p.attempt
                                     UNION
                                    SELECT f.step_id FROM walkthrough.walkthrough_step_facts f
                                     WHERE f.progress_id = p.id AND f.attempt >= whole.attempt
                                       AND f.attempt < p.attempt
                                       AND (f.completed_at IS NOT NULL OR f.skipped_at IS NOT NULL)) AS b (step))
                             AS before
                      FROM walkthrough.walkthroughs w
                      JOIN walkthrough.walkthrough_progress p
                        ON p.organization_id = w.organization_id AND p.walkthrough_id = w.id
                       AND p.status = 'in_progress'
                      JOIN walkthrough.walkthrough_attempts a ON a.progress_id = p.id AND a.attempt = p.attempt
                     -- What an attempt that catches up builds on: back to the last that did not.
                     CROSS JOIN LATERAL (SELECT max(b.attempt) AS attempt FROM walkthrough.walkthrough_attempts b
                                          WHERE b.progress_id = p.id AND b.attempt <= p.attempt
                                            AND NOT b.catches_up) whole
                     WHERE w.id = :walkthrough) AS state
             GROUP BY state.version, state.current_step_id, state.done, state.skipped, state.offered_steps,
                      state.only_steps, state.before
             ORDER BY learners DESC, state.version, state.current_step_id, state.done, state.skipped,
                      state.offered_steps, state.only_steps, state.before""";

    private final JdbcClient jdbc;

    private final Projections projections;

    /** Reads the progress tables, once the projections show them as they are. */
    public JdbcRunningAttempts(JdbcClient jdbc, Projections projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    @Override
    public boolean caughtUp() {
        return projections.awaitCaughtUp(PATIENCE);
    }

    /**
     * The groups, the largest first. There is one for each state, however many learners share it. What a running attempt
     * only needs to recognise late calls ({@link Marks#left}) is left out: it changes no effect.
     */
    @Override
    public List<Group> of(WalkthroughId walkthrough) {
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
                                StepArrays.read(row, "before")),
                        row.getInt("learners")))
                .list();
    }
}
