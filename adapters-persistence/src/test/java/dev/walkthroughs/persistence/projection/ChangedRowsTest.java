package dev.walkthroughs.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.persistence.Changes;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Versions that change under learners make")
@Tag("once")
class ChangedRowsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant beta;

    @BeforeAll
    static void tell() {
        node = Node.on(DATABASE, Clock.systemUTC());
        beta = Changes.tell(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("progress on the version it was carried to, with what is done and still required there (R1, R15, R31)")
    void progress() {
        assertThat(DATABASE.rows(
                        "SELECT mcp_server_user_id, status, current_step_id, version, attempt, completed_steps,"
                                + " skipped_steps, required_steps FROM walkthrough.walkthrough_progress ORDER BY 1"))
                .containsExactly(
                        "mcpu_beta-ann__|in_progress|ws_beta-tour-a|3|2|0|0|7",
                        "mcpu_beta-bob__|completed|null|2|1|3|1|3",
                        "mcpu_beta-cyd__|completed|null|4|3|2|0|2",
                        "mcpu_beta-dan__|in_progress|ws_beta-tour-a|3|1|0|0|7",
                        "mcpu_beta-eve__|in_progress|ws_beta-tour-a|4|1|0|0|8",
                        "mcpu_beta-fay__|in_progress|ws_beta-tour-a|5|2|0|0|1",
                        "mcpu_beta-hal__|completed|null|5|1|0|1|0");
    }

    @Test
    @DisplayName("attempts that tell how they ended and why, and what no longer follows from their steps (R2, R3, R5)")
    void attempts() {
        assertThat(DATABASE.rows("SELECT replace(mcp_server_user_id, 'mcpu_beta-', ''), attempt, version_at_start,"
                        + " version_at_end, end_reason, completion_reason, completed_steps, skipped_steps,"
                        + " required_steps, catches_up, replace(only_steps::text, 'ws_beta-tour-', ''),"
                        + " replace(offered_steps::text, 'ws_beta-tour-', ''),"
                        + " replace(done_by_replacement::text, 'ws_beta-tour-', ''),"
                        + " replace(superseded_steps::text, 'ws_beta-tour-', '')"
                        + " FROM walkthrough.walkthrough_attempts ORDER BY 1, 2"))
                .containsExactly(
                        "ann__|1|1|2|new_version|null|1|1|4|f|{}|{n}|{}|{}",
                        "ann__|2|3|3|null|null|0|0|7|f|{}|{}|{}|{}",
                        "bob__|1|1|2|completed|content_change|3|1|3|f|{}|{n,e}|{b1,b2}|{b}",
                        "cyd__|1|1|1|completed|acknowledged|4|0|4|f|{}|{}|{}|{}",
                        "cyd__|2|2|2|completed|acknowledged|2|1|2|t|{n,c,e}|{}|{}|{}",
                        "cyd__|3|3|4|completed|acknowledged|2|0|2|t|{f,g}|{}|{}|{}",
                        "dan__|1|1|3|null|null|0|0|7|f|{}|{}|{}|{}",
                        "eve__|1|4|4|null|null|0|0|8|f|{}|{}|{}|{}",
                        "fay__|1|4|4|reset|null|1|0|8|f|{}|{}|{}|{}",
                        "fay__|2|5|5|null|null|0|0|1|f|{}|{}|{}|{}",
                        "hal__|1|5|5|completed|skipped|0|1|0|f|{}|{}|{}|{}");
    }

    @Test
    @DisplayName("a row for every move to another version (R1)")
    void moves() {
        assertThat(DATABASE.rows("SELECT replace(mcp_server_user_id, 'mcpu_beta-', ''), attempt, from_version,"
                        + " to_version, organization_id, walkthrough_id, mcp_server_id, from_step_id, to_step_id,"
                        + " completed_steps, required_steps, moved_at AT TIME ZONE 'UTC'"
                        + " FROM walkthrough.walkthrough_attempt_moves ORDER BY 1, 2"))
                .containsExactly(
                        "ann__|1|1|2|org_beta______|wt_beta-tour_|mcps_beta-main_|ws_beta-tour-b|ws_beta-tour-b1"
                                + "|1|5|2026-04-01 09:50:00",
                        "bob__|1|1|2|org_beta______|wt_beta-tour_|mcps_beta-main_|ws_beta-tour-d|null"
                                + "|3|3|2026-04-01 09:50:20",
                        "cyd__|3|3|4|org_beta______|wt_beta-tour_|mcps_beta-main_|ws_beta-tour-f|ws_beta-tour-f"
                                + "|0|2|2026-04-01 10:23:20",
                        "dan__|1|1|3|org_beta______|wt_beta-tour_|mcps_beta-main_|ws_beta-tour-a|ws_beta-tour-a"
                                + "|0|7|2026-04-01 10:06:50");
    }

    @Test
    @DisplayName("facts of steps that were shown, without time on what was skipped or taken away (R31)")
    void facts() {
        String facts = "SELECT attempt, replace(step_id, 'ws_beta-tour-', ''), version, completed_at IS NOT NULL,"
                + " skipped_at AT TIME ZONE 'UTC', skip_reason, active_seconds, gap_flagged"
                + " FROM walkthrough.walkthrough_step_facts WHERE progress_id = '%s' ORDER BY attempt, first_shown_at";
        assertThat(DATABASE.rows(facts.formatted(beta.progress("ann", "tour"))))
                .containsExactly(
                        "1|a|1|t|null|null|10|f",
                        "1|b|1|f|null|null|0|f",
                        "1|b1|2|f|2026-04-01 09:50:10|Seen it.|0|f",
                        "1|b2|2|f|null|null|0|f",
                        "2|a|3|f|null|null|0|f");
        assertThat(DATABASE.rows(facts.formatted(beta.progress("bob", "tour"))))
                .as("time counted when the learner came back is left out again; steps done by replacement have no row")
                .containsExactly(
                        "1|a|1|t|null|null|10|f",
                        "1|b|1|t|null|null|10|f",
                        "1|c|1|f|2026-04-01 09:33:30|No time.|0|f",
                        "1|d|1|f|null|null|0|f");
        assertThat(DATABASE.rows(facts.formatted(beta.progress("cyd", "tour"))).subList(4, 9))
                .as("a move counts as activity, and cuts no gap of its own")
                .containsExactly(
                        "2|n|2|t|null|null|10|f",
                        "2|c|2|f|2026-04-01 09:50:50|Fine as it was.|0|f",
                        "2|e|2|t|null|null|10|f",
                        "3|f|4|t|null|null|990|f",
                        "3|g|4|t|null|null|10|f");
    }

    @Test
    @DisplayName("versions with their policy, guidance, replacements and what matters anew (R1, R5, R6)")
    void versions() {
        assertThat(DATABASE.rows("SELECT version, policy FROM walkthrough.walkthrough_versions"
                        + " WHERE walkthrough_id = 'wt_beta-tour_' ORDER BY 1"))
                .containsExactly("1|carry", "2|carry", "3|restart", "4|carry", "5|pin");
        String notes =
                "SELECT key, agent, estimated_minutes, replace(replaces::text, 'ws_beta-tour-', ''), substantial";
        assertThat(DATABASE.rows(notes + " FROM walkthrough.walkthrough_version_steps"
                        + " WHERE walkthrough_id = 'wt_beta-tour_' AND version = 2 ORDER BY number"))
                .containsExactly(
                        "a||null|{}|f",
                        "n||null|{}|f",
                        "b1|Say hello.|3|{b}|f",
                        "b2||null|{b}|f",
                        "c||null|{}|t",
                        "e||null|{}|f");
        assertThat(DATABASE.rows(notes + " FROM walkthrough.walkthrough_version_steps"
                        + " WHERE walkthrough_id = 'wt_beta-tour_' AND version = 3 AND substantial"))
                .isEmpty();
        PublishedVersion second = node.get(StepLibrary.class).version(beta.walkthrough("tour"), 2);
        assertThat(second.step(beta.step("tour", "b1")).agent()).isEqualTo("Say hello.");
        assertThat(second.route().policy()).isEqualTo(PublishPolicy.CARRY);
        assertThat(second.route().replacedBy(beta.step("tour", "b2"))).isEqualTo(Set.of(beta.step("tour", "b")));
        assertThat(second.route().replacedBy(beta.step("tour", "c"))).isEmpty();
        assertThat(second.route().substantial()).isEqualTo(Set.of(beta.step("tour", "c")));
    }

    @Test
    @DisplayName("drafts with the notes of their steps, also of those that were removed")
    void drafts() {
        assertThat(DATABASE.rows("SELECT key, agent, estimated_minutes, replace(replaces::text, 'ws_beta-tour-', ''),"
                        + " substantial, is_removed FROM walkthrough.walkthrough_steps"
                        + " WHERE key IN ('b', 'b1', 'c') AND walkthrough_id = 'wt_beta-tour_' ORDER BY key"))
                .containsExactly("b||null|{}|f|t", "b1|Say hello.|3|{b}|f|t", "c||null|{}|t|t");
    }

    @Test
    @DisplayName(
            "offers that are listed while open, go on while closed, and are gone when withdrawn or archived (R8, R10)")
    void offers() {
        assertThat(DATABASE.rows("SELECT key, availability, is_published, version FROM walkthrough.walkthroughs"
                        + " ORDER BY key"))
                .containsExactly(
                        "again|open|t|1",
                        "closed|closed|f|1",
                        "gone|archived|f|1",
                        "stopped|withdrawn|f|1",
                        "tour|open|t|5");
        Catalogue catalogue = node.get(Catalogue.class);
        assertThat(catalogue.offeredOn(beta.server("main"), 10))
                .extracting(Offer::id)
                .containsExactlyInAnyOrder(beta.walkthrough("tour"), beta.walkthrough("again"));
        assertThat(offered(catalogue, beta, beta.walkthrough("closed")))
                .contains(new Offer(beta.walkthrough("closed"), "About closed", "All of closed 1", 1, 1, false));
        assertThat(offered(catalogue, beta, beta.walkthrough("again")))
                .get()
                .extracting(Offer::open)
                .isEqualTo(true);
        for (String key : List.of("stopped", "gone")) {
            assertThat(offered(catalogue, beta, beta.walkthrough(key))).as(key).isEmpty();
        }
    }

    private static Optional<Offer> offered(Catalogue catalogue, Tenant on, WalkthroughId walkthrough) {
        return catalogue
                .offered(
                        on.organization(),
                        on.server("main"),
                        walkthrough,
                        ProgressId.of(on.organization(), on.learner("ann"), walkthrough),
                        FocusId.of(on.learner("ann"), on.server("main")))
                .map(OfferAndHeads::offer);
    }
}
