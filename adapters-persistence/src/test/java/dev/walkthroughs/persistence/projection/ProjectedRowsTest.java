package dev.walkthroughs.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What happened makes")
@Tag("once")
class ProjectedRowsTest {

    /** The part of the story in which content does not change under those who are at it. */
    private static final String MINE = " WHERE organization_id = 'org_acme______'";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant acme;

    @BeforeAll
    static void tell() {
        node = Node.on(DATABASE, Clock.systemUTC());
        acme = Story.tell(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("a row of every kind of event in the order of events")
    void everyKindHappened() {
        assertThat(DATABASE.rows("SELECT DISTINCT payload_type FROM eventstore.domain_events"))
                .containsExactlyInAnyOrder(
                        "OrganizationCreated",
                        "ServerCreated",
                        "WalkthroughAssigned",
                        "WalkthroughUnassigned",
                        "WalkthroughCreated",
                        "WalkthroughDescribed",
                        "StepWritten",
                        "StepRemoved",
                        "StepsLinked",
                        "VersionPublished",
                        "AttemptStarted",
                        "AttemptResumed",
                        "StepCompleted",
                        "WalkthroughCompleted",
                        "AttemptEnded",
                        "AttemptCarried",
                        "StepSkipped",
                        "WalkthroughUnpublished",
                        "WalkthroughWithdrawn",
                        "WalkthroughReopened",
                        "WalkthroughArchived",
                        "FocusMoved");
    }

    @Test
    @DisplayName("an organization")
    void organization() {
        assertThat(DATABASE.rows(
                        "SELECT id, organization_id, slug, name, created_at AT TIME ZONE 'UTC' FROM walkthrough.organization"
                                + MINE))
                .containsExactly("org_acme______|org_acme______|acme|The acme|2026-03-01 12:00:00");
    }

    @Test
    @DisplayName("MCP servers with the hosts that lead to them")
    void servers() {
        assertThat(DATABASE.rows("SELECT id, organization_id, name, slug, hosts, requires_step_id,"
                        + " created_at AT TIME ZONE 'UTC', revision FROM walkthrough.mcp_servers" + MINE
                        + " ORDER BY id"))
                .containsExactly(
                        "mcps_acme-main_|org_acme______|Server main|acme.example|{acme.example,www.acme.example}|f"
                                + "|2026-03-01 12:00:00|3",
                        "mcps_acme-second|org_acme______|Server second|second.example|{second.example}|f"
                                + "|2026-03-01 12:00:00|3");
    }

    @Test
    @DisplayName("assignments, changed in place and gone when taken off")
    void assignments() {
        assertThat(DATABASE.rows("SELECT mcp_server_id, walkthrough_id, organization_id, display_order, is_enabled,"
                        + " assigned_at AT TIME ZONE 'UTC' FROM walkthrough.mcp_server_walkthroughs" + MINE
                        + " ORDER BY mcp_server_id, display_order"))
                .containsExactly(
                        "mcps_acme-main_|wt_acme-tour_|org_acme______|2|t|2026-03-01 12:00:01",
                        "mcps_acme-main_|wt_acme-short|org_acme______|3|t|2026-03-01 12:00:01",
                        "mcps_acme-second|wt_acme-tour_|org_acme______|0|t|2026-03-01 12:00:01");
        assertThat(DATABASE.rows("SELECT id ~ '^msw_.{22}$' FROM walkthrough.mcp_server_walkthroughs"))
                .containsOnly("t");
    }

    @Test
    @DisplayName("walkthroughs as their drafts have them")
    void walkthroughs() {
        assertThat(DATABASE.rows("SELECT id, organization_id, key, title, description, tags, estimated_minutes,"
                        + " first_step_id, version, is_published, created_at AT TIME ZONE 'UTC',"
                        + " updated_at AT TIME ZONE 'UTC' FROM walkthrough.walkthroughs" + MINE + " ORDER BY id"))
                .containsExactly(
                        "wt_acme-idea_|org_acme______|idea|About idea|All of idea 0|{a,b}|5|null|0|f"
                                + "|2026-03-01 12:00:50|2026-03-01 12:00:50",
                        "wt_acme-short|org_acme______|short|About short|All of short 1|{a,b}|5|ws_acme-short-x|1|t"
                                + "|2026-03-01 12:01:00|2026-03-01 12:01:10",
                        "wt_acme-tour_|org_acme______|tour|About tour|All of tour 3|{a,b}|5|ws_acme-tour-d|2|t"
                                + "|2026-03-01 12:00:00|2026-03-01 12:00:40");
        assertThat(DATABASE.number("SELECT revision FROM walkthrough.walkthroughs WHERE id = 'wt_acme-tour_'"))
                .isEqualTo(DATABASE.number("SELECT max(sequence_number) FROM eventstore.domain_events"
                        + " WHERE aggregate_identifier = 'wt_acme-tour_'"));
    }

    @Test
    @DisplayName("the steps of the drafts, a removed one kept")
    void steps() {
        assertThat(DATABASE.rows("SELECT id, organization_id, key, title, content, content_type, content_url,"
                        + " policy_version, next_step_id, is_removed, created_at AT TIME ZONE 'UTC',"
                        + " updated_at AT TIME ZONE 'UTC' FROM walkthrough.walkthrough_steps"
                        + " WHERE walkthrough_id = 'wt_acme-tour_' ORDER BY id"))
                .containsExactly(
                        "ws_acme-tour-a|org_acme______|a|Step a|text of a|text/markdown|null|1|ws_acme-tour-c|f"
                                + "|2026-03-01 12:00:00|2026-03-01 12:00:00",
                        "ws_acme-tour-b|org_acme______|b|Step b|text of b|text/markdown|null|1|null|t"
                                + "|2026-03-01 12:00:00|2026-03-01 12:00:20",
                        "ws_acme-tour-c|org_acme______|c|Step c|changed again|text/markdown|null|1|null|f"
                                + "|2026-03-01 12:00:00|2026-03-01 12:00:40",
                        "ws_acme-tour-d|org_acme______|d|Step d|text of d|text/markdown|null|1|ws_acme-tour-a|f"
                                + "|2026-03-01 12:00:20|2026-03-01 12:00:20");
    }

    @Test
    @DisplayName("versions that no later draft changes")
    void versions() {
        assertThat(DATABASE.rows("SELECT walkthrough_id, version, organization_id, title, description, tags,"
                        + " estimated_minutes, step_count, published_at AT TIME ZONE 'UTC'"
                        + " FROM walkthrough.walkthrough_versions" + MINE + " ORDER BY walkthrough_id, version"))
                .containsExactly(
                        "wt_acme-short|1|org_acme______|About short|All of short 1|{a,b}|5|1|2026-03-01 12:01:10",
                        "wt_acme-tour_|1|org_acme______|About tour|All of tour 3|{a,b}|5|3|2026-03-01 12:00:10",
                        "wt_acme-tour_|2|org_acme______|About tour|All of tour 3|{a,b}|5|3|2026-03-01 12:00:30");
        assertThat(DATABASE.rows("SELECT version, number, step_id, organization_id, key, title, content, content_type,"
                        + " policy_version, next_step_id FROM walkthrough.walkthrough_version_steps"
                        + " WHERE walkthrough_id = 'wt_acme-tour_' ORDER BY version, number"))
                .containsExactly(
                        "1|1|ws_acme-tour-a|org_acme______|a|Step a|text of a|text/markdown|1|ws_acme-tour-b",
                        "1|2|ws_acme-tour-b|org_acme______|b|Step b|text of b|text/markdown|1|ws_acme-tour-c",
                        "1|3|ws_acme-tour-c|org_acme______|c|Step c|text of c|text/markdown|1|null",
                        "2|1|ws_acme-tour-a|org_acme______|a|Step a|text of a|text/markdown|1|ws_acme-tour-c",
                        "2|2|ws_acme-tour-c|org_acme______|c|Step c|changed|text/markdown|1|ws_acme-tour-d",
                        "2|3|ws_acme-tour-d|org_acme______|d|Step d|text of d|text/markdown|1|null");
    }

    @Test
    @DisplayName("one row of progress for a learner in a walkthrough, of the latest attempt")
    void progress() {
        assertThat(DATABASE.rows("SELECT organization_id, mcp_server_user_id, walkthrough_id, mcp_server_id,"
                        + " current_step_id, status, started_at AT TIME ZONE 'UTC', completed_at AT TIME ZONE 'UTC',"
                        + " version, attempt, completed_steps, required_steps, last_activity_at AT TIME ZONE 'UTC',"
                        + " revision FROM walkthrough.walkthrough_progress" + MINE
                        + " ORDER BY mcp_server_user_id, walkthrough_id"))
                .containsExactly(
                        "org_acme______|mcpu_acme-ann__|wt_acme-short|mcps_acme-main_|null|completed"
                                + "|2026-03-02 00:06:40|2026-03-02 00:06:45|1|1|1|1|2026-03-02 00:06:45|2",
                        "org_acme______|mcpu_acme-ann__|wt_acme-tour_|mcps_acme-main_|ws_acme-tour-a|in_progress"
                                + "|2026-03-01 13:00:00|null|2|3|0|3|2026-03-01 18:33:40|9",
                        "org_acme______|mcpu_acme-bob__|wt_acme-tour_|mcps_acme-main_|ws_acme-tour-a|in_progress"
                                + "|2026-03-01 21:20:00|null|2|1|0|3|2026-03-01 21:20:00|0");
        assertThat(DATABASE.rows("SELECT id FROM walkthrough.walkthrough_progress" + MINE + " ORDER BY id"))
                .containsExactlyInAnyOrder(
                        acme.progress("ann", "short").value(),
                        acme.progress("ann", "tour").value(),
                        acme.progress("bob", "tour").value());
    }

    @Test
    @DisplayName("a row for every attempt, how it ended and why")
    void attempts() {
        assertThat(DATABASE.rows("SELECT attempt, mcp_server_id, version_at_start, version_at_end,"
                        + " started_at AT TIME ZONE 'UTC', last_activity_at AT TIME ZONE 'UTC', resumed_count,"
                        + " completed_steps, required_steps, ended_at AT TIME ZONE 'UTC', end_reason, revision"
                        + " FROM walkthrough.walkthrough_attempts WHERE progress_id = '" + acme.progress("ann", "tour")
                        + "' ORDER BY attempt"))
                .containsExactly(
                        "1|mcps_acme-main_|1|1|2026-03-01 13:00:00|2026-03-01 15:46:40|1|3|3"
                                + "|2026-03-01 15:46:40|completed|5",
                        "2|mcps_acme-main_|2|2|2026-03-01 18:33:20|2026-03-01 18:33:40|0|1|3"
                                + "|2026-03-01 18:33:40|restarted|8",
                        "3|mcps_acme-main_|2|2|2026-03-01 18:33:40|2026-03-01 18:33:40|0|0|3|null|null|9");
        assertThat(DATABASE.rows("SELECT organization_id, mcp_server_user_id, walkthrough_id, end_reason"
                        + " FROM walkthrough.walkthrough_attempts" + MINE + " AND progress_id <> '"
                        + acme.progress("ann", "tour")
                        + "' ORDER BY walkthrough_id"))
                .containsExactly(
                        "org_acme______|mcpu_acme-ann__|wt_acme-short|completed",
                        "org_acme______|mcpu_acme-bob__|wt_acme-tour_|null");
    }

    @Test
    @DisplayName("a row for every step that was shown, with the seconds spent on it, long gaps cut and flagged (R31)")
    void stepFacts() {
        assertThat(DATABASE.rows("SELECT attempt, step_id, version, first_shown_at AT TIME ZONE 'UTC',"
                        + " completed_at AT TIME ZONE 'UTC', skipped_at, active_seconds, gap_flagged, mcp_server_id,"
                        + " client_name, client_version FROM walkthrough.walkthrough_step_facts WHERE progress_id = '"
                        + acme.progress("ann", "tour") + "' ORDER BY attempt, first_shown_at"))
                .containsExactly(
                        "1|ws_acme-tour-a|1|2026-03-01 13:00:00|2026-03-01 13:01:00|null|60|f|mcps_acme-main_|tester|1.2",
                        // 45 minutes away count as 30, and 30 seconds more.
                        "1|ws_acme-tour-b|1|2026-03-01 13:01:00|2026-03-01 13:46:30|null|1830|t|mcps_acme-main_|tester|1.2",
                        // Two hours without a word count as 30 minutes.
                        "1|ws_acme-tour-c|1|2026-03-01 13:46:30|2026-03-01 15:46:40|null|1800|t|mcps_acme-second|tester|1.2",
                        "2|ws_acme-tour-a|2|2026-03-01 18:33:20|2026-03-01 18:33:30|null|10|f|mcps_acme-main_|tester|1.2",
                        "2|ws_acme-tour-c|2|2026-03-01 18:33:30|null|null|0|f|mcps_acme-main_|tester|1.2",
                        "3|ws_acme-tour-a|2|2026-03-01 18:33:40|null|null|0|f|mcps_acme-main_|tester|1.2");
        assertThat(DATABASE.rows("SELECT DISTINCT organization_id, mcp_server_user_id, walkthrough_id"
                        + " FROM walkthrough.walkthrough_step_facts WHERE progress_id = '"
                        + acme.progress("ann", "tour") + "'"))
                .containsExactly("org_acme______|mcpu_acme-ann__|wt_acme-tour_");
    }
}
