package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Two processes on one database")
class TwoNodesTest {

    private static final int CALLS = 25;

    /** Within what a change of what is offered is effective on every node. */
    private static final Duration PROMISE = Duration.ofSeconds(2);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node one;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node two;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant tenant;

    @BeforeAll
    static void start() {
        one = Node.on(DATABASE, Clock.systemUTC());
        two = Node.on(DATABASE, Clock.systemUTC());
        tenant = new Tenant(one, "acme").with("tour", "a", "b", "c", "d");
        tenant.draft("other", Tenant.NOON, "x", "y").publish("other", Tenant.NOON);
        one.awaitCaughtUp();
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @RepeatedTest(5)
    @DisplayName("record one completion for fifty identical calls at once, and all answers name the same step (R14)")
    void advancesOnce(RepetitionInfo repetition) throws Exception {
        String learner = "advances" + repetition.getCurrentRepetition();
        tenant.select(learner, "tour", 1, true, Tenant.NOON);
        List<Decision> answers = atOnce(
                node -> Tenant.decision(tenant.on(node, tenant.advance(learner, "tour", "main", "a", Tenant.NOON))));
        assertThat(answers).extracting(Decision::result).containsOnly(Result.ADVANCED, Result.ALREADY_ADVANCED);
        assertThat(answers).extracting(Decision::result).containsOnlyOnce(Result.ADVANCED);
        assertThat(answers)
                .extracting(answer -> ((Progress.UnderWay) answer.state()).pointer())
                .containsOnly(tenant.step("tour", "b"));
        assertThat(types(learner, "tour")).containsExactly("0|AttemptStarted", "1|StepCompleted");
    }

    @RepeatedTest(5)
    @DisplayName("open one attempt for fifty first selects at once, whether they resume or not (R21)")
    void startsOnce(RepetitionInfo repetition) throws Exception {
        String learner = "starts" + repetition.getCurrentRepetition();
        boolean resume = repetition.getCurrentRepetition() % 2 == 0;
        List<Decision> answers = atOnce(node ->
                Tenant.decision(tenant.on(node, tenant.select(learner, "tour", "main", 1, resume, Tenant.NOON))));
        assertThat(answers)
                .extracting(answer -> ((Progress.UnderWay) answer.state()).pointer())
                .containsOnly(tenant.step("tour", "a"));
        assertThat(answers)
                .extracting(answer -> ((Progress.UnderWay) answer.state()).attempt())
                .containsOnly(1);
        assertThat(types(learner, "tour")).containsExactly("0|AttemptStarted");
    }

    @Test
    @DisplayName("complete once, however many last steps come at once (R19, R20)")
    void completesOnce() throws Exception {
        tenant.select("completes", "other", 1, true, Tenant.NOON);
        tenant.advance("completes", "other", "x", Tenant.NOON);
        List<Decision> answers = atOnce(node ->
                Tenant.decision(tenant.on(node, tenant.advance("completes", "other", "main", "y", Tenant.NOON))));
        assertThat(answers).extracting(Decision::result).containsOnly(Result.COMPLETED);
        assertThat(types("completes", "other"))
                .containsExactly("0|AttemptStarted", "1|StepCompleted", "2|StepCompleted", "3|WalkthroughCompleted");
    }

    @Test
    @DisplayName("restart once for each call of which no other is in the way, and never lose an attempt (R12)")
    void restartsInTurn() throws Exception {
        tenant.select("restarts", "tour", 1, true, Tenant.NOON);
        tenant.advance("restarts", "tour", "a", Tenant.NOON);
        List<Decision> answers = atOnce(node ->
                Tenant.decision(tenant.on(node, tenant.select("restarts", "tour", "main", 1, false, Tenant.NOON))));
        assertThat(answers).extracting(Decision::result).containsOnly(Result.RESTARTED);
        assertThat(answers)
                .extracting(answer -> ((Progress.UnderWay) answer.state()).attempt())
                .containsOnly(2);
        assertThat(types("restarts", "tour"))
                .containsExactly("0|AttemptStarted", "1|StepCompleted", "2|AttemptEnded", "3|AttemptStarted");
    }

    @Test
    @DisplayName("let one walkthrough go on while another is held up (R21)")
    void differentWalkthroughsDoNotBlockEachOther() throws SQLException {
        tenant.select("blocks", "tour", 1, true, Tenant.NOON);
        tenant.select("blocks", "other", 1, true, Tenant.NOON);
        CompletableFuture<Decision> heldUp;
        try (OpenTransaction rival = new OpenTransaction(DATABASE)) {
            rival.append(new GenericDomainEventMessage<>(
                    "Progress",
                    tenant.progress("blocks", "tour").value(),
                    1,
                    new StepCompleted(
                            tenant.progress("blocks", "tour"),
                            tenant.server("main"),
                            1,
                            1,
                            tenant.step("tour", "a"),
                            tenant.step("tour", "b"),
                            Tenant.NOON)));
            heldUp = CompletableFuture.supplyAsync(
                    () -> tenant.advance("blocks", "tour", "a", Tenant.NOON), Parallel.THREADS);
            Eventually.holds(
                    "a call waits for the rival",
                    () -> DATABASE.number(
                                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                            + " AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO eventstore.domain_events%'")
                            == 1);
            for (Node node : List.of(one, two)) {
                CompletableFuture<Decision> free = CompletableFuture.supplyAsync(
                        () -> Tenant.decision(
                                tenant.on(node, tenant.advance("blocks", "other", "main", "x", Tenant.NOON))),
                        Parallel.THREADS);
                assertThat(free).succeedsWithin(10, TimeUnit.SECONDS);
            }
            assertThat(heldUp).isNotDone();
            rival.commit();
        }
        assertThat(heldUp)
                .succeedsWithin(10, TimeUnit.SECONDS)
                .extracting(Decision::result)
                .isEqualTo(Result.ALREADY_ADVANCED);
    }

    @Test
    @DisplayName("lose nothing, double nothing and never lock each other up, with sixteen callers at random")
    void anyMixture() throws Exception {
        List<String> learners = List.of("mix1", "mix2", "mix3");
        List<String> steps = List.of("a", "b", "c", "d");
        Parallel.calls(16, caller -> {
            Node node = caller % 2 == 0 ? one : two;
            Random random = new Random(caller);
            for (int i = 0; i < 40; i++) {
                String learner = learners.get(random.nextInt(learners.size()));
                if (random.nextInt(4) == 0) {
                    tenant.on(node, tenant.select(learner, "tour", "main", 1, random.nextInt(4) > 0, Tenant.NOON));
                } else {
                    tenant.on(
                            node,
                            tenant.advance(
                                    learner, "tour", "main", steps.get(random.nextInt(steps.size())), Tenant.NOON));
                }
            }
            return caller;
        });
        one.awaitCaughtUp();
        for (String learner : learners) {
            String stream = tenant.progress(learner, "tour").value();
            assertThat(DATABASE.rows("SELECT payload ->> 'attempt', payload ->> 'step' FROM eventstore.domain_events"
                            + " WHERE payload_type = 'StepCompleted' AND aggregate_identifier = '" + stream + "'"))
                    .as("no step of an attempt twice")
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(DATABASE.rows("SELECT payload ->> 'attempt' FROM eventstore.domain_events"
                            + " WHERE payload_type = 'AttemptStarted' AND aggregate_identifier = '" + stream + "'"))
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(DATABASE.number("SELECT max(sequence_number) - count(*) FROM eventstore.domain_events"
                            + " WHERE aggregate_identifier = '" + stream + "'"))
                    .as("no number left out")
                    .isEqualTo(-1);
            assertThat(DATABASE.number(
                            "SELECT revision FROM walkthrough.walkthrough_progress WHERE id = '" + stream + "'"))
                    .isEqualTo(DATABASE.number("SELECT max(sequence_number) FROM eventstore.domain_events"
                            + " WHERE aggregate_identifier = '" + stream + "'"));
        }
        assertThat(DATABASE.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }

    @Test
    @DisplayName("offer nothing any more, two seconds after it was unassigned or withdrawn on the other (R8, R9)")
    void unassignsEverywhere() {
        ServerId shelf = tenant.serve("shelf", "shelf.example").server("shelf");
        tenant.draft("leaves", Tenant.NOON, "x").publish("leaves", Tenant.NOON).assign("leaves", "shelf", 1, true);
        tenant.draft("stops", Tenant.NOON, "x").publish("stops", Tenant.NOON).assign("stops", "shelf", 2, true);
        Eventually.holds("both are offered on both", () -> offeredByBoth(shelf, 2));
        tenant.unassign("leaves", "shelf");
        assertThat(Eventually.within(PROMISE, () -> offeredByBoth(shelf, 1))).isTrue();
        tenant.offer("stops", (id, organization) -> new WithdrawWalkthrough(id, organization, Tenant.NOON));
        assertThat(Eventually.within(PROMISE, () -> offeredByBoth(shelf, 0))).isTrue();
    }

    private static boolean offeredByBoth(ServerId server, int count) {
        return Stream.of(one, two)
                .allMatch(
                        node -> node.get(Catalogue.class).offeredOn(server, 10).size() == count);
    }

    @Test
    @DisplayName("project through one of them at a time")
    void oneOwnerEach() {
        Set<String> owners =
                new HashSet<>(DATABASE.rows("SELECT processor_name || ' ' || owner FROM eventstore.token_entries"));
        assertThat(owners).hasSize(2).allMatch(owner -> owner.matches("(catalogue|progress) [0-9]+-[0-9a-f]{8}"));
    }

    private interface Call {
        Decision on(Node node);
    }

    /** As many calls on each of the two, begun together. */
    private static List<Decision> atOnce(Call call) throws Exception {
        return Parallel.calls(2 * CALLS, number -> call.on(number % 2 == 0 ? one : two));
    }

    private static List<String> types(String learner, String key) {
        return DATABASE.rows("SELECT sequence_number, payload_type FROM eventstore.domain_events"
                + " WHERE aggregate_identifier = '" + tenant.progress(learner, key) + "' ORDER BY sequence_number");
    }
}
