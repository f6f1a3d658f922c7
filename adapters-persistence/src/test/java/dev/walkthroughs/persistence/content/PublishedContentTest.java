package dev.walkthroughs.persistence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Published content")
class PublishedContentTest {

    private static final String ODD =
            "# A\r\n\r\n\t`x` \\ \\\\ \" ' ? :name ::text $$ \u00e9 \ud83e\udded \u200d  \n\n";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant acme;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant other;

    @BeforeAll
    static void publish() {
        node = Node.on(DATABASE, Clock.systemUTC());
        acme = new Tenant(node, "acme").with("tour", "a=" + ODD, "b");
        other = new Tenant(node, "other").with("tour", "a", "z");
        for (String key : List.of("second", "third", "hidden", "never")) {
            acme.draft(key, Tenant.NOON, "x");
            if (!key.equals("never")) {
                acme.publish(key, Tenant.NOON);
            }
        }
        acme.assign("second", "main", -1, true)
                .assign("third", "main", 0, true)
                .assign("hidden", "main", 1, false)
                .assign("never", "main", 2, true);
        node.awaitCaughtUp();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @DisplayName("is offered by display order, then title; not if disabled, unassigned or never published (R9)")
    void offers() {
        Catalogue catalogue = node.get(Catalogue.class);
        assertThat(catalogue.offeredOn(acme.server("main"), 10))
                .containsExactly(
                        new Offer(acme.walkthrough("second"), "About second", "All of second 1", 1, 1, true),
                        new Offer(acme.walkthrough("third"), "About third", "All of third 1", 1, 1, true),
                        new Offer(acme.walkthrough("tour"), "About tour", "All of tour 2", 1, 2, true));
        assertThat(catalogue.offeredOn(acme.server("main"), 2)).hasSize(2);
        assertThat(catalogue.offeredOn(new ServerId("mcps_0123456789"), 10)).isEmpty();
        assertThat(offered(catalogue, acme, acme.walkthrough("tour")))
                .contains(new Offer(acme.walkthrough("tour"), "About tour", "All of tour 2", 1, 2, true));
        for (String key : List.of("hidden", "never", "unheard-of")) {
            assertThat(offered(catalogue, acme, acme.walkthrough(key))).as(key).isEmpty();
        }
        assertThat(offered(catalogue, acme, other.walkthrough("tour"))).isEmpty();
        assertThat(offered(catalogue, other, acme.walkthrough("tour"))).isEmpty();
    }

    @Test
    @DisplayName("goes from the list at once when it is disabled or taken off, and comes back (R9)")
    void comesAndGoes() {
        Catalogue catalogue = node.get(Catalogue.class);
        acme.serve("coming", "coming.example").assign("third", "coming", 4, true);
        node.awaitCaughtUp();
        assertThat(catalogue.offeredOn(acme.server("coming"), 10)).hasSize(1);
        acme.assign("third", "coming", 4, false);
        node.awaitCaughtUp();
        assertThat(catalogue.offeredOn(acme.server("coming"), 10)).isEmpty();
        acme.assign("third", "coming", 4, true);
        node.awaitCaughtUp();
        assertThat(catalogue.offeredOn(acme.server("coming"), 10)).hasSize(1);
        acme.unassign("third", "coming");
        node.awaitCaughtUp();
        assertThat(catalogue.offeredOn(acme.server("coming"), 10)).isEmpty();
    }

    @Test
    @DisplayName("tells the walkthrough of a step within its organization only, of any version, not of a draft (R23)")
    void walkthroughOf() {
        Catalogue catalogue = node.get(Catalogue.class);
        acme.draft("moving", Tenant.NOON, "old", "kept").publish("moving", Tenant.NOON);
        acme.draft("moving", Tenant.NOON, "kept", "new").publish("moving", Tenant.NOON);
        acme.draft("moving", Tenant.NOON, "kept", "new", "drafted");
        node.awaitCaughtUp();
        for (String step : List.of("old", "kept", "new", "old")) {
            assertThat(catalogue.walkthroughOf(acme.organization(), acme.step("moving", step)))
                    .contains(acme.walkthrough("moving"));
            assertThat(catalogue.walkthroughOf(other.organization(), acme.step("moving", step)))
                    .isEmpty();
        }
        assertThat(catalogue.walkthroughOf(acme.organization(), acme.step("moving", "drafted")))
                .isEmpty();
        acme.publish("moving", Tenant.NOON);
        node.awaitCaughtUp();
        assertThat(catalogue.walkthroughOf(acme.organization(), acme.step("moving", "drafted")))
                .as("what was not found may yet come")
                .contains(acme.walkthrough("moving"));
    }

    @Test
    @DisplayName(
            "is byte for byte what it was, whatever is published later; in a library that was there and in a new one")
    void versionsAreFrozen() {
        StepLibrary before = node.get(StepLibrary.class);
        PublishedVersion first = before.version(acme.walkthrough("tour"), 1);
        assertThat(first.steps())
                .containsExactly(
                        new PublishedStep(acme.step("tour", "a"), "Step a", ODD, ""),
                        new PublishedStep(acme.step("tour", "b"), "Step b", "text of b", ""));
        assertThat(first.route().steps()).containsExactly(acme.step("tour", "a"), acme.step("tour", "b"));
        acme.serve("frozen", "frozen.example")
                .draft("frozen", Tenant.NOON, "a=" + ODD, "b")
                .publish("frozen", Tenant.NOON);
        node.awaitCaughtUp();
        List<String> rows = versionOne();
        acme.draft("frozen", Tenant.NOON, "b=changed", "c", "a=gone").publish("frozen", Tenant.NOON);
        node.awaitCaughtUp();
        assertThat(versionOne()).isEqualTo(rows).hasSize(3);
        StepLibrary fresh = new JdbcStepLibrary(node.jdbc());
        assertThat(fresh.version(acme.walkthrough("frozen"), 1).steps())
                .extracting(PublishedStep::content)
                .containsExactly(ODD, "text of b");
        assertThat(fresh.version(acme.walkthrough("frozen"), 1).description()).isEqualTo("All of frozen 2");
        assertThat(fresh.version(acme.walkthrough("frozen"), 2).steps())
                .extracting(PublishedStep::content)
                .containsExactly("changed", "text of c", "gone");
        assertThat(fresh.of(acme.walkthrough("frozen"), 2).steps())
                .containsExactly(acme.step("frozen", "b"), acme.step("frozen", "c"), acme.step("frozen", "a"));
    }

    private static List<String> versionOne() {
        return DATABASE.rows("SELECT to_jsonb(v) FROM walkthrough.walkthrough_versions v"
                + " WHERE walkthrough_id = 'wt_acme-frozen' AND version = 1"
                + " UNION ALL SELECT to_jsonb(s) FROM walkthrough.walkthrough_version_steps s"
                + " WHERE walkthrough_id = 'wt_acme-frozen' AND version = 1");
    }

    @Test
    @DisplayName("that was never published is an error, and may be published afterwards")
    void unpublishedVersion() {
        StepLibrary library = node.get(StepLibrary.class);
        acme.draft("soon", Tenant.NOON, "a").publish("soon", Tenant.NOON);
        node.awaitCaughtUp();
        assertThatThrownBy(() -> library.version(acme.walkthrough("soon"), 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("version 2 of wt_acme-soon_ was never published");
        acme.draft("soon", Tenant.NOON, "a=more").publish("soon", Tenant.NOON);
        node.awaitCaughtUp();
        assertThat(library.version(acme.walkthrough("soon"), 2).steps()).hasSize(1);
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
