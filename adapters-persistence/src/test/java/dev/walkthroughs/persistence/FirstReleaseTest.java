package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A database of the first release")
@Tag("once")
class FirstReleaseTest {

    private static final ProgressId ANN = progress("ann");
    private static final ProgressId BOB = progress("bob");
    private static final Instant LATER = Instant.parse("2026-05-01T12:00:00Z");

    /** The last migration of the first release. */
    @RegisterExtension
    final TestDatabase database = TestDatabase.migratedTo("7");

    @SuppressWarnings("NullAway.Init") // set before each
    private Node node;

    @SuppressWarnings("NullAway.Init") // set before each
    private Tenant acme;

    @BeforeEach
    void upgrade() throws IOException {
        try (InputStream script = FirstReleaseTest.class.getResourceAsStream("/first-release.sql")) {
            database.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{ann}", ANN.value())
                    .replace("{bob}", BOB.value()));
        }
        node = Node.on(database, Clock.systemUTC());
        acme = new Tenant(node, "acme");
        node.awaitCaughtUp();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static ProgressId progress(String learner) {
        return ProgressId.of(
                new OrganizationId("org_acme______"),
                new LearnerId("mcpu_acme-" + learner + "__"),
                new WalkthroughId("wt_acme-tour_"));
    }

    @Test
    @DisplayName("is migrated to the rows that its events give when they are projected anew (R32)")
    void migratesToWhatARebuildGives() {
        Map<String, List<String>> migrated = Story.tables(database, node);
        assertThat(database.rows("SELECT availability FROM walkthrough.walkthroughs ORDER BY key"))
                .containsExactly("draft", "open");
        assertThat(database.rows("SELECT policy FROM walkthrough.walkthrough_versions"))
                .containsExactly("pin");
        assertThat(database.rows("SELECT end_reason, completion_reason FROM walkthrough.walkthrough_attempts"
                        + " ORDER BY started_at, ended_at"))
                .containsExactly("restarted|null", "null|null", "completed|acknowledged");
        Story.upkeep(node).names().forEach(name -> Story.upkeep(node).rebuild(name, seen -> {}));
        assertThat(Story.tables(database, node)).isEqualTo(migrated);
        assertThat(migrated.get("walkthrough.walkthrough_step_facts")).hasSize(6);
    }

    @Test
    @DisplayName("is streamed with what was true of its events then")
    void streams() {
        List<Object> payloads = payloads();
        assertThat(payloads).hasSize(19);
        assertThat(payloads)
                .filteredOn(StepWritten.class::isInstance)
                .hasSize(2)
                .allSatisfy(
                        payload -> assertThat(((StepWritten) payload).agent()).isEmpty())
                .allSatisfy(payload ->
                        assertThat(((StepWritten) payload).replaces()).isEmpty());
        assertThat(payloads)
                .filteredOn(VersionPublished.class::isInstance)
                .singleElement()
                .satisfies(payload ->
                        assertThat(((VersionPublished) payload).policy()).isEqualTo(PublishPolicy.PIN));
        assertThat(payloads)
                .filteredOn(AttemptStarted.class::isInstance)
                .hasSize(3)
                .allSatisfy(
                        payload -> assertThat(((AttemptStarted) payload).only()).isEmpty());
        assertThat(payloads)
                .filteredOn(WalkthroughCompleted.class::isInstance)
                .singleElement()
                .satisfies(payload ->
                        assertThat(((WalkthroughCompleted) payload).reason()).isEqualTo(CompletionReason.ACKNOWLEDGED));
    }

    @Test
    @DisplayName("gets its walls: all of its events and rows are its organization's, and nobody else's")
    void walls() {
        String asService =
                "SET ROLE walkthroughs_service; SELECT set_config('walkthroughs.organization_id', '%s', false)";
        for (String table : List.of("eventstore.domain_events", "walkthrough.walkthrough_progress")) {
            long all = database.number("SELECT count(*) FROM " + table);
            assertThat(all).isPositive();
            assertThat(database.lastRows(String.format(asService, "org_acme______"), "SELECT count(*) FROM " + table))
                    .as(table)
                    .containsExactly(Long.toString(all));
            assertThat(database.lastRows(String.format(asService, "org_beta______"), "SELECT count(*) FROM " + table))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(database.number("SELECT count(*) FROM eventstore.domain_events WHERE organization_id IS NULL"))
                .isZero();
    }

    private List<Object> payloads() {
        try (Stream<? extends TrackedEventMessage<?>> all =
                node.get(EventStorageEngine.class).readEvents(null, false)) {
            return all.<Object>map(TrackedEventMessage::getPayload).toList();
        }
    }

    @Test
    @DisplayName("lets its learners go on and its authors publish, who carry them over if they like")
    void goesOn() {
        assertThat(node.get(StepLibrary.class)
                        .version(acme.walkthrough("tour"), 1)
                        .route()
                        .policy())
                .isEqualTo(PublishPolicy.PIN);
        acme.publish("tour", LATER);
        acme.draft("tour", LATER, "a", "b", "c").publish("tour", LATER);
        node.awaitCaughtUp();
        Progress carried = acme.call("ann", "tour", 2, LATER, call -> new SelectWalkthrough(call, true))
                .state();
        assertThat(carried).isInstanceOfSatisfying(Progress.UnderWay.class, here -> {
            assertThat(here.version()).isEqualTo(2);
            assertThat(here.pointer()).isEqualTo(acme.step("tour", "b"));
            assertThat(here.marks().done()).containsExactly(acme.step("tour", "a"));
        });
        assertThat(acme.advance("bob", "tour", "b", LATER).result()).isEqualTo(Result.COMPLETED);
        node.awaitCaughtUp();
        assertThat(database.rows("SELECT version, status, completed_steps, required_steps"
                        + " FROM walkthrough.walkthrough_progress ORDER BY mcp_server_user_id"))
                .containsExactly("2|in_progress|1|3", "1|completed|2|2");
        assertThat(database.rows("SELECT DISTINCT payload_type, payload_revision FROM eventstore.domain_events"
                        + " WHERE event_identifier NOT LIKE 'old-%' ORDER BY 1"))
                .containsExactly(
                        "AttemptCarried|1",
                        "AttemptResumed|1",
                        "StepWritten|2",
                        "StepsLinked|1",
                        "VersionPublished|2",
                        "WalkthroughDescribed|1");
    }

    @Test
    @DisplayName("loses its snapshots, and one that an older program takes afterwards is passed over")
    void snapshots() {
        assertThat(database.number("SELECT count(*) FROM eventstore.snapshot_events"))
                .isZero();
        Progress before = node.get(Histories.class).progress(ANN);
        for (String revision : List.of("NULL", "'1'", "'3'")) {
            // It lies about where the learner stands, and is of the old shape besides.
            database.execute("DELETE FROM eventstore.snapshot_events");
            database.execute("INSERT INTO eventstore.snapshot_events (aggregate_identifier, sequence_number, type,"
                    + " event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " VALUES ('" + ANN + "', 1, 'Progress', 'late', now(),"
                    + " 'dev.walkthroughs.application.writemodel.ProgressAggregate', " + revision + ", '{\"id\": \""
                    + ANN
                    + "\", \"state\": {\"state\": \"UnderWay\", \"walkthrough_id\": \"wt_acme-tour_\", \"attempt\": 7,"
                    + " \"version\": 1, \"pointer\": \"ws_acme-tour-a\", \"done\": [],"
                    + " \"last_activity\": \"2026-03-01T13:00:20Z\"}}', '{}')");
            assertThat(node.get(Histories.class).progress(ANN)).as(revision).isEqualTo(before);
            assertThat(acme.advance("ann", "tour", "a", LATER).result())
                    .as(revision)
                    .isEqualTo(Result.ALREADY_ADVANCED);
        }
        assertThat(acme.advance("ann", "tour", "b", LATER).result()).isEqualTo(Result.COMPLETED);
    }
}
