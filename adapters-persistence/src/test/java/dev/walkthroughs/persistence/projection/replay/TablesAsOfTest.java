package dev.walkthroughs.persistence.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.learners.LearnerRecords;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Notes;
import dev.walkthroughs.persistence.OpenTransaction;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Tables as of a moment")
@Tag("once")
class TablesAsOfTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant acme;

    /** When the last event of the story was recorded. */
    @SuppressWarnings("NullAway.Init") // set before all
    private static Instant moment;

    /** How the tables were then. */
    @SuppressWarnings("NullAway.Init") // set before all
    private static Map<String, List<String>> then;

    @BeforeAll
    static void tell() throws SQLException {
        node = Node.on(DATABASE, Clock.systemUTC());
        acme = Story.tell(node);
        moment = recorded("true");
        then = Story.tables(DATABASE, node);
        // Another process's clock is behind: the later event of a stream has the earlier moment.
        acme.select("ann", "tour", 2, false, Story.BEGIN.plusSeconds(90_000));
        acme.advance("bob", "tour", "a", Story.BEGIN.plusSeconds(90_000));
        try (OpenTransaction behind = new OpenTransaction(DATABASE)) {
            String stream = acme.progress("bob", "tour").value();
            StepCompleted payload = new StepCompleted(
                    acme.progress("bob", "tour"),
                    acme.server("main"),
                    1,
                    2,
                    acme.step("tour", "c"),
                    acme.step("tour", "d"),
                    Story.BEGIN.plusSeconds(90_001));
            behind.append(new GenericDomainEventMessage<>(
                    "Progress", stream, 2, payload, MetaData.emptyInstance(), "behind", moment.minusSeconds(60)));
            behind.append(Notes.note("one-more"));
            behind.commit();
        }
        node.awaitCaughtUp();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("are what the live ones were then, and leave those alone")
    void asTheyWere() {
        Map<String, List<String>> live = Story.tables(DATABASE, node);
        assertThat(live).isNotEqualTo(then);
        assertThat(fill(moment, "earlier")).isEqualTo("catalogue, progress");
        assertThat(tables("earlier")).isEqualTo(then);
        assertThat(Story.tables(DATABASE, node)).isEqualTo(live);
        assertThat(DATABASE.rows("SELECT schema_name, as_of = '" + moment
                        + "' FROM replay.schemas WHERE schema_name = 'earlier'"))
                .containsExactly("earlier|t");
        assertThat(DATABASE.text("SELECT obj_description('earlier'::regnamespace)"))
                .isEqualTo("The projected tables as of "
                        + DATABASE.text("SELECT to_char('" + moment
                                + "'::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        Instant archived = recorded("payload_type = 'WalkthroughArchived'");
        String availability = "SELECT availability FROM earlier.walkthroughs WHERE id = '"
                + new Tenant(node, "beta").walkthrough("gone") + "'";
        assertThat(fill(archived.minusMillis(1), "earlier")).isEqualTo("catalogue, progress");
        assertThat(DATABASE.rows(availability)).as("a millisecond before").containsExactly("open");
        assertThat(fill(archived, "earlier")).isEqualTo("catalogue, progress");
        assertThat(DATABASE.rows(availability)).as("that very moment").containsExactly("archived");
        assertThat(fill(Instant.parse("2000-01-01T00:00:00Z"), "earlier")).isEqualTo("catalogue, progress");
        assertThat(tables("earlier").values()).as("before the first event").allMatch(List::isEmpty);
    }

    @Test
    @DisplayName("show each organization its own rows, to whoever is let in, also when they are made anew")
    void walls() {
        fill(moment, "walled");
        DATABASE.execute("GRANT USAGE ON SCHEMA walled TO walkthroughs_service");
        fill(moment, "walled");
        assertThat(DATABASE.lastRows(
                        "SET ROLE walkthroughs_service; SET walkthroughs.organization_id = 'org_acme______'",
                        "SELECT DISTINCT organization_id FROM walled.walkthrough_progress"))
                .containsExactly("org_acme______");
        assertThat(DATABASE.lastRows("SET ROLE walkthroughs_service", "SELECT 1 FROM walled.walkthrough_progress"))
                .isEmpty();
        assertThat(DATABASE.rows("SELECT relname FROM pg_class WHERE relnamespace = 'walled'::regnamespace"
                        + " AND relkind = 'r' AND (NOT relrowsecurity OR relpersistence <> 'p')"))
                .isEmpty();
        assertThat(DATABASE.rows("SELECT indexdef FROM pg_indexes WHERE schemaname = 'walled'"))
                .hasSameSizeAs(DATABASE.rows("SELECT indexdef FROM pg_indexes WHERE schemaname = 'walkthrough'"
                        + " AND tablename NOT IN ('mcp_server_user', 'offer_revisions') UNION ALL SELECT indexdef FROM pg_indexes"
                        + " WHERE tablename = 'dead_letters' AND schemaname = 'eventstore'"));
    }

    @Test
    @DisplayName("forget what a learner wrote when the learner is erased (R24)")
    void erasure() {
        fill(moment, "before_it");
        String reasons =
                "SELECT DISTINCT mcp_server_user_id FROM before_it.walkthrough_step_facts WHERE skip_reason <> '' ORDER BY 1";
        List<String> learners = DATABASE.rows(reasons);
        assertThat(learners).hasSizeGreaterThan(1);
        LearnerId erased = new LearnerId(learners.get(0));
        node.get(TransactionTemplate.class).executeWithoutResult(status -> {
            node.get(LearnerRecords.class).erase(new OrganizationId("org_beta______"), List.of(erased), moment);
            assertThat(node.jdbc().sql(reasons).query(String.class).list())
                    .isNotEmpty()
                    .doesNotContain(erased.value());
            // The other tests find the events as they were.
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("of one projection are those of that projection")
    void one() {
        assertThat(fill(Optional.of("progress"), moment, "only")).isEqualTo("progress");
        assertThat(DATABASE.rows(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'only'::regnamespace AND relkind = 'r'"
                                + " ORDER BY 1"))
                .containsExactly(
                        "dead_letters",
                        "walkthrough_active_days",
                        "walkthrough_attempt_moves",
                        "walkthrough_attempts",
                        "walkthrough_learners",
                        "walkthrough_progress",
                        "walkthrough_step_facts",
                        "walkthrough_tallies");
        assertThat(fill(Optional.of("no such"), moment, "only"))
                .isEqualTo("There is no projection no such; there are catalogue and progress.");
    }

    @Test
    @DisplayName("are refused where there is something else, or something was made of them, and for a moment to come")
    void refused() {
        DATABASE.execute("CREATE SCHEMA mine; CREATE TABLE mine.notes (note text)");
        assertThat(fill(moment, "mine")).isEqualTo("There is a schema mine that no replay made.");
        assertThat(fill(moment, "walkthrough")).isEqualTo("There is a schema walkthrough that no replay made.");
        fill(moment, "used");
        DATABASE.execute("CREATE VIEW public.uses AS SELECT * FROM used.walkthrough_progress");
        assertThat(fill(moment, "used"))
                .isEqualTo("Something else was made in schema used, or of its tables; it stays as it is.");
        assertThat(DATABASE.number("SELECT count(*) FROM public.uses")).isPositive();
        DATABASE.execute("DROP VIEW public.uses; DROP SCHEMA used CASCADE; CREATE SCHEMA used");
        assertThat(fill(moment, "used")).isEqualTo("There is a schema used that no replay made.");
        Instant ahead = Clock.systemUTC().instant().plusSeconds(3600);
        assertThat(fill(ahead, "later")).isEqualTo(ahead + " has not come yet.");
        assertThat(DATABASE.rows("SELECT nspname FROM pg_namespace WHERE nspname IN ('later', 'replay_as_of')"))
                .isEmpty();
    }

    /** When the last of these events was recorded. */
    private static Instant recorded(String which) {
        return Instant.parse(DATABASE.text("SELECT to_char(max(time_stamp) AT TIME ZONE 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM eventstore.domain_events WHERE " + which))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static String fill(Instant until, String schema) {
        return fill(Optional.empty(), until, schema);
    }

    /** The names of what was filled, or why not. */
    private static String fill(Optional<String> name, Instant until, String schema) {
        return Story.upkeep(node)
                .asOf(name, until, schema, (one, seen) -> {})
                .fold(
                        all -> String.join(
                                ", ", all.stream().map(Rebuild.Rebuilt::name).toList()),
                        ReplayRejection::message);
    }

    private static Map<String, List<String>> tables(String schema) {
        Map<String, List<String>> rows = new TreeMap<>();
        then.keySet()
                .forEach(table -> rows.put(
                        table,
                        DATABASE.rows("SELECT to_jsonb(t) FROM " + schema + table.substring(table.indexOf('.'))
                                + " t ORDER BY 1")));
        return rows;
    }
}
