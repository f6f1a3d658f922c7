package dev.walkthroughs.persistence.projection.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.projection.ProjectionStatus;
import dev.walkthroughs.persistence.projection.ProjectionStatus.Waiting;
import dev.walkthroughs.persistence.projection.letters.Retry.Retried;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An event that cannot be shown")
class DeadLettersTest {

    private static final String CAUSE = "DataIntegrityViolationException, SQLSTATE 23514, poison";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant acme;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE, Clock.systemUTC());
        acme = new Tenant(node, "acme").with("tour", "a", "b", "c");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @AfterEach
    void mendAll() {
        mend();
        assertThat(retry().left()).isZero();
        Rebuilt rebuilt = Story.rebuild(node, "progress");
        assertThat(rebuilt.removed() + rebuilt.written() + rebuilt.letters())
                .as("after a retry the rows are those of a history without a fault (R32)")
                .isZero();
    }

    @Test
    @DisplayName("waits, with what follows it in its stream; the others go on; a retry shows all of them")
    void waitsInItsStream() {
        ProgressId ann = begin("ann");
        begin("bob");
        poison(ann);
        acme.advance("ann", "tour", "a", Story.BEGIN);
        acme.advance("ann", "tour", "b", Story.BEGIN);
        acme.advance("bob", "tour", "a", Story.BEGIN);
        node.awaitCaughtUp();
        assertThat(completed("bob")).isEqualTo(1);
        assertThat(completed("ann")).isZero();
        assertThat(DATABASE.rows("SELECT processor_name, stream, sequence_number, organization_id, payload_type, cause,"
                        + " attempts FROM eventstore.dead_letters ORDER BY sequence_number"))
                .containsExactly(
                        "progress|" + ann + "|1|org_acme______|StepCompleted|" + CAUSE + "|1",
                        "progress|" + ann + "|2|org_acme______|StepCompleted|null|0");
        assertThat(waiting()).isEqualTo(new Waiting(2, 1, ann.value(), CAUSE));
        assertThat(DATABASE.rows("SELECT processor_name, organization_id, letters, streams, first_index"
                        + " FROM eventstore.waiting_events"))
                .containsExactly("progress|org_acme______|2|1|"
                        + DATABASE.text(
                                "SELECT global_index FROM eventstore.domain_events WHERE aggregate_identifier = '" + ann
                                        + "' AND sequence_number = 1"));
        assertThat(DATABASE.rows("SELECT f.events_waiting, f.is_complete, f.complete_to_event < w.first_index,"
                        + " f.complete_to = w.first_at FROM analytics.freshness f"
                        + " JOIN eventstore.waiting_events w ON w.processor_name = f.projection"
                        + " AND w.organization_id = f.organization_id"))
                .as("analysts are told")
                .containsExactly("2|f|t|t");
        assertThat(retry()).isEqualTo(new Retried("progress", 0, 2));
        assertThat(DATABASE.rows("SELECT attempts FROM eventstore.dead_letters ORDER BY sequence_number"))
                .containsExactly("2", "0");
        mend();
        assertThat(retry()).isEqualTo(new Retried("progress", 2, 0));
        assertThat(completed("ann")).isEqualTo(2);
        assertThat(waiting()).isEqualTo(new Waiting(0, 0, "", ""));
        acme.advance("ann", "tour", "c", Story.BEGIN);
        Eventually.holds("what comes later is shown at once", () -> completed("ann") == 3);
    }

    @Test
    @DisplayName("costs no other event of its batch, however many there are of its kind")
    void manyInOneBatch() {
        List<ProgressId> poisoned = List.of(begin("p1"), begin("p2"), begin("p3"));
        List.of("q1", "q2").forEach(DeadLettersTest::begin);
        node.stop("progress");
        poison(poisoned.toArray(ProgressId[]::new));
        for (String step : List.of("a", "b")) {
            for (String learner : List.of("p1", "q1", "p2", "p3", "q2")) {
                acme.advance(learner, "tour", step, Story.BEGIN);
            }
        }
        node.processor("progress").start();
        node.awaitCaughtUp();
        assertThat(completed("q1") + completed("q2")).isEqualTo(4);
        assertThat(completed("p1") + completed("p2") + completed("p3")).isZero();
        assertThat(waiting()).extracting(Waiting::letters, Waiting::streams).containsExactly(6L, 3L);
        mend();
        assertThat(retry().done()).isEqualTo(6);
        assertThat(completed("p1") + completed("p2") + completed("p3")).isEqualTo(6);
    }

    @Test
    @DisplayName("is tried again by a rebuild, which begins without letters and may leave its own")
    void rebuilding() {
        ProgressId cyd = begin("cyd");
        acme.advance("cyd", "tour", "a", Story.BEGIN);
        node.awaitCaughtUp();
        poison(cyd);
        DATABASE.execute(
                "INSERT INTO eventstore.dead_letters (processor_name, stream, sequence_number, organization_id,"
                        + " payload_type, attempts) VALUES ('progress', 'wp_long-gone_', 7, '', 'StepCompleted', 0)");
        Rebuilt poisoned = Story.rebuild(node, "progress");
        assertThat(poisoned.letters()).isEqualTo(1);
        assertThat(DATABASE.rows("SELECT stream, sequence_number, cause FROM eventstore.dead_letters"))
                .containsExactly(cyd + "|1|" + CAUSE);
        assertThat(completed("cyd")).isZero();
        acme.advance("cyd", "tour", "b", Story.BEGIN);
        Eventually.holds(
                "the live processor goes by the letters of the rebuild",
                () -> waiting().letters() == 2);
        mend();
        assertThat(retry()).isEqualTo(new Retried("progress", 2, 0));
        assertThat(completed("cyd")).isEqualTo(2);
    }

    @Test
    @DisplayName("is counted where it belongs by then, when what it was about went on to somebody else meanwhile")
    void countedWhereItBelongs() {
        List.of("dan", "eve", "fay").forEach(DeadLettersTest::begin);
        acme.advance("dan", "tour", "a", Story.BEGIN);
        node.awaitCaughtUp();
        DATABASE.execute("ALTER TABLE walkthrough.walkthrough_learners ADD CONSTRAINT poison CHECK (id <> '"
                + acme.learner("dan") + "') NOT VALID");
        link("dan", "eve");
        link("eve", "fay");
        Eventually.holds(
                "the first linking waits, the second shows", () -> waiting().letters() == 1 && standingFor("fay") == 2);
        String persons = "SELECT sum(n) FROM walkthrough.walkthrough_tallies WHERE figure = 'client_learners'"
                + " OR (figure = 'learners' AND version = 0 AND mcp_server_id = '')";
        long before = DATABASE.number(persons);
        mend();
        assertThat(retry()).isEqualTo(new Retried("progress", 1, 0));
        assertThat(standingFor("fay")).isEqualTo(3);
        assertThat(DATABASE.number(persons)).isLessThan(before);
    }

    private static long standingFor(String learner) {
        return DATABASE.number("SELECT count(*) FROM walkthrough.walkthrough_progress WHERE person_id = '"
                + acme.learner(learner) + "'");
    }

    private static void link(String learner, String into) {
        acme.send(new LinkLearner(acme.learner(learner), acme.organization(), acme.learner(into), Story.BEGIN))
                .fold(linked -> linked, why -> {
                    throw new AssertionError("refused: " + why);
                });
    }

    private static ProgressId begin(String learner) {
        acme.select(learner, "tour", 1, true, Story.BEGIN);
        node.awaitCaughtUp();
        return acme.progress(learner, "tour");
    }

    /** Completed steps of these are refused, here and in tables of the same shape. */
    private static void poison(ProgressId... streams) {
        String all = String.join(
                "', '", List.of(streams).stream().map(ProgressId::value).toList());
        DATABASE.execute("ALTER TABLE walkthrough.walkthrough_step_facts ADD CONSTRAINT poison"
                + " CHECK (completed_at IS NULL OR progress_id NOT IN ('" + all + "')) NOT VALID");
    }

    private static void mend() {
        DATABASE.execute("ALTER TABLE walkthrough.walkthrough_step_facts DROP CONSTRAINT IF EXISTS poison");
        DATABASE.execute("ALTER TABLE walkthrough.walkthrough_learners DROP CONSTRAINT IF EXISTS poison");
    }

    private static Retried retry() {
        return Story.upkeep(node).retry(Optional.of("progress")).fold(all -> all.get(0), why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    private static Waiting waiting() {
        return Story.upkeep(node).status().stream()
                .filter(one -> one.name().equals("progress"))
                .map(ProjectionStatus::waiting)
                .findFirst()
                .orElseThrow();
    }

    private static long completed(String learner) {
        return DATABASE.number("SELECT completed_steps FROM walkthrough.walkthrough_progress WHERE id = '"
                + acme.progress(learner, "tour") + "'");
    }
}
