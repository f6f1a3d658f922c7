package dev.walkthroughs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What programs of earlier times left: each dump was written by the program itself, which had the demo, one learner who
 * went three steps, and one who went to the end. {@link FirstReleaseTest} looks closer at the oldest events.
 */
@DisplayName("A database that an earlier program made")
@Tag("once")
class EarlierReleasesTest {

    private static final String STANDS =
            "SELECT id, organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,"
                    + " version, current_step_id FROM walkthrough.walkthrough_progress WHERE status = 'in_progress'";

    @RegisterExtension
    static final TestDatabase TABLES_OF_7 = TestDatabase.migratedTo("7");

    @RegisterExtension
    static final TestDatabase TABLES_OF_14 = TestDatabase.migratedTo("14");

    @RegisterExtension
    static final TestDatabase TABLES_OF_19 = TestDatabase.migratedTo("19");

    @RegisterExtension
    static final TestDatabase TABLES_OF_23 = TestDatabase.migratedTo("23");

    @RegisterExtension
    static final TestDatabase TABLES_OF_31 = TestDatabase.migratedTo("31");

    @Test
    @DisplayName("with the tables of migration 7 is migrated, and its learners go on")
    void of7() throws IOException {
        goesOn("tables-of-7.sql", TABLES_OF_7);
    }

    @Test
    @DisplayName("with the tables of migration 14 is migrated, and its learners go on")
    void of14() throws IOException {
        goesOn("tables-of-14.sql", TABLES_OF_14);
    }

    @Test
    @DisplayName("with the tables of migration 19 is migrated, and its learners go on")
    void of19() throws IOException {
        goesOn("tables-of-19.sql", TABLES_OF_19);
    }

    @Test
    @DisplayName("with the tables of migration 23 is migrated, and its learners go on")
    void of23() throws IOException {
        goesOn("tables-of-23.sql", TABLES_OF_23);
    }

    @Test
    @DisplayName("with the tables of migration 31 is migrated, and its learners go on")
    void of31() throws IOException {
        goesOn("tables-of-31.sql", TABLES_OF_31);
    }

    private static void goesOn(String dump, TestDatabase database) throws IOException {
        try (InputStream script = EarlierReleasesTest.class.getResourceAsStream("/releases/" + dump)) {
            database.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        List<String> before = database.rows(STANDS);
        long events = database.number("SELECT count(*) FROM eventstore.domain_events");
        assertThat(before).hasSize(1);
        try (Node node = Node.on(database, Clock.systemUTC())) {
            node.awaitCaughtUp();
            assertThat(database.rows(STANDS)).as("nobody was moved").isEqualTo(before);
            Map<String, List<String>> migrated = Story.tables(database, node);
            Story.upkeep(node).names().forEach(name -> Story.rebuild(node, name));
            assertThat(Story.tables(database, node))
                    .as("the rows are what the events give (R32)")
                    .isEqualTo(migrated);
            assertThat(database.number("SELECT count(*) FROM eventstore.domain_events"))
                    .as("events are never rewritten")
                    .isEqualTo(events);
            advances(node, before.get(0).split("\\|", -1));
            node.awaitCaughtUp();
            assertThat(database.rows(STANDS)).hasSize(1).isNotEqualTo(before);
            assertThat(database.rows("SELECT completed_steps = required_steps FROM walkthrough.walkthrough_progress"
                            + " WHERE status = 'completed'"))
                    .containsExactly("t");
        }
    }

    private static void advances(Node node, String[] row) {
        ProgressId progress = new ProgressId(row[0]);
        StepId stands = new StepId(row[6]);
        assertThat(node.get(Histories.class).progress(progress))
                .isInstanceOfSatisfying(Progress.UnderWay.class, here -> {
                    assertThat(here.pointer()).isEqualTo(stands);
                    assertThat(here.marks().done()).hasSize(3);
                });
        Call call = new Call(
                progress,
                new OrganizationId(row[1]),
                new LearnerId(row[2]),
                new WalkthroughId(row[3]),
                new ServerId(row[4]),
                Integer.parseInt(row[5]),
                true,
                Instant.parse("2027-01-01T12:00:00Z"));
        assertThat(Tenant.decision(
                                node.commands().send(new AdvanceStep(call, stands), Map.of("organization_id", row[1])))
                        .result())
                .isEqualTo(Result.ADVANCED);
    }
}
