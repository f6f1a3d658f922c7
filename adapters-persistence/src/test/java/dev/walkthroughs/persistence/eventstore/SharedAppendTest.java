package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.persistence.OpenTransaction;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Events of commands that are recorded at about the same time")
class SharedAppendTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final EventStorageEngine engine = new Engines(DATABASE).ours();

    private static DomainEventMessage<?> event(String stream, long number, String note) {
        return new GenericDomainEventMessage<>(
                "Progress",
                stream,
                number,
                new StepCompleted(
                        new ProgressId("wp_acme-ann-tour__"),
                        new ServerId("mcps_acme-main__"),
                        1,
                        1,
                        new StepId("ws_acme-tour-a__"),
                        new StepId("ws_acme-tour-b__"),
                        Tenant.NOON),
                MetaData.with("note", note));
    }

    /** Records in an organization by the event's stream, so that those that share are of several. */
    private void append(DomainEventMessage<?> event) {
        int last = event.getAggregateIdentifier()
                .charAt(event.getAggregateIdentifier().length() - 1);
        TenantScope.within(new OrganizationId("org_number-" + last % 3 + "____"), () -> {
            engine.appendEvents(List.of(event));
            return true;
        });
    }

    private CompletableFuture<String> later(DomainEventMessage<?> event) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        append(event);
                        return "recorded";
                    } catch (ConcurrencyException e) {
                        return "lost";
                    }
                },
                Parallel.THREADS);
    }

    private static List<String> streams(String like) {
        return DATABASE.rows("SELECT aggregate_identifier || ' ' || sequence_number FROM eventstore.domain_events"
                + " WHERE aggregate_identifier LIKE '" + like + "' ORDER BY 1");
    }

    @Test
    @DisplayName("do not wait for one that has to wait; if it lost its race, it alone is told (R21)")
    void heldUp() throws SQLException {
        List<CompletableFuture<String>> innocent = new ArrayList<>();
        CompletableFuture<String> loser;
        try (OpenTransaction rival = new OpenTransaction(DATABASE)) {
            rival.append(event("wp_taken", 1, "first"));
            loser = later(event("wp_taken", 1, "second"));
            // While the first waits for the rival, these gather; it gives up waiting for all before they do.
            IntStream.range(0, 20).forEach(i -> innocent.add(later(event("wp_free-" + (10 + i), 0, "free"))));
            for (CompletableFuture<String> one : innocent) {
                assertThat(one).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo("recorded");
            }
            assertThat(loser).isNotDone();
            rival.commit();
        }
        assertThat(loser).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo("lost");
        assertThat(streams("wp_free-%"))
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(i -> "wp_free-" + (10 + i) + " 0")
                        .toList());
        assertThat(streams("wp_taken")).containsExactly("wp_taken 1");
    }

    @Test
    @DisplayName("are each recorded once or refused, whoever shares a statement with whom")
    void races() throws Exception {
        int rounds = 30;
        List<List<String>> answers = Parallel.calls(8, caller -> {
            List<String> mine = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                // Two and two want the same place.
                mine.add(later(event("wp_race-" + (caller / 2), round + 1, "by " + caller))
                        .join());
            }
            return mine;
        });
        for (int pair = 0; pair < 4; pair++) {
            for (int round = 0; round < rounds; round++) {
                assertThat(List.of(
                                answers.get(2 * pair).get(round),
                                answers.get(2 * pair + 1).get(round)))
                        .as("pair %d, round %d", pair, round)
                        .containsExactlyInAnyOrder("recorded", "lost");
            }
        }
        assertThat(streams("wp_race-%")).hasSize(4 * rounds);
    }

    @Test
    @DisplayName("take fewer transactions than there are commands")
    void fewer() throws Exception {
        int each = 50;
        Parallel.calls(16, caller -> {
            for (int i = 0; i < each; i++) {
                append(event("wp_many-" + caller, i, "many"));
            }
            return caller;
        });
        assertThat(streams("wp_many-%")).hasSize(16 * each);
        assertThat(DATABASE.number("SELECT count(DISTINCT xmin::text) FROM eventstore.domain_events"
                        + " WHERE aggregate_identifier LIKE 'wp_many-%'"))
                .isLessThan(16L * each);
    }

    @Test
    @DisplayName("are not lost by what the database cannot hold")
    void unfit() throws Exception {
        List<String> answers = Parallel.calls(6, caller -> {
            try {
                append(event("wp_note-" + caller, 0, caller == 3 ? "a\0b" : "fine"));
                return "recorded";
            } catch (RuntimeException e) {
                return "refused";
            }
        });
        assertThat(answers).containsExactly("recorded", "recorded", "recorded", "refused", "recorded", "recorded");
        assertThat(streams("wp_note-%")).hasSize(5);
    }

    @Test
    @DisplayName("are only those of the organizations that share the statement, and it shows nothing of them (R23)")
    void walls() {
        String sharing = "BEGIN; SET LOCAL ROLE walkthroughs_service;"
                + " SELECT set_config('walkthroughs.recording', 'org_one,org_two', true)";
        String insert = "INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier, sequence_number,"
                + " type, time_stamp, payload_type, payload, meta_data) SELECT 'wall-' || o, 'wall-' || o, 0, 'Progress', now(),"
                + " 'StepCompleted', '{}', jsonb_build_object('organization_id', o) FROM unnest(ARRAY['%s']) o RETURNING 1";
        assertThat(DATABASE.lastRows(sharing, insert.formatted("org_one','org_two")))
                .containsExactly("1", "1");
        assertThatThrownBy(() -> DATABASE.lastRows(sharing, insert.formatted("org_one','org_three")))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() ->
                        DATABASE.lastRows("BEGIN; SET LOCAL ROLE walkthroughs_service", insert.formatted("org_one")))
                .hasStackTraceContaining("row-level security");
        assertThat(DATABASE.lastRows(
                        sharing.replace(
                                "SET LOCAL", insert.formatted("org_one").replace(" RETURNING 1", "") + "; SET LOCAL"),
                        "SELECT count(*) FROM eventstore.domain_events"))
                .containsExactly("0");
    }
}
