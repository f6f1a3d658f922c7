package dev.walkthroughs.application.authoring;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Assigned;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Publication;
import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Publishing and assigning")
class PublishAndAssignTest {

    /** What a first version does: nothing, to nobody. */
    private static final Effects NOBODY =
            new Effects(PublishPolicy.CARRY, 1, 0, 0, 0, 0, 0, 0, List.of(), List.of(), true);

    private final Workshop workshop = new Workshop();
    private WalkthroughId tour = new WalkthroughId("wt_notYetImported");

    @BeforeEach
    void importOne() {
        workshop.organization("acme");
        workshop.server("acme", "desk.test");
        tour = workshop.imported(draft(source("tour", "a", "b"))).get(0).walkthroughId();
        workshop.organization("rival");
        workshop.server("rival", "rival.test");
    }

    private Assigned assign(String walkthrough, OptionalInt order, boolean enabled) {
        return accepted(workshop.authoring.assign(walkthrough, "desk.test", order, enabled));
    }

    @Test
    @DisplayName("by id or by organization/key makes a version once")
    void publishes() {
        assertThat(accepted(workshop.authoring.publish("acme/tour", PublishPolicy.CARRY)))
                .isEqualTo(new Publication(tour, 1, true, Optional.of(NOBODY)));
        assertThat(accepted(workshop.authoring.publish(tour.value(), PublishPolicy.CARRY)))
                .isEqualTo(new Publication(tour, 1, false, Optional.empty()));
        assertThat(accepted(workshop.authoring.publish("acme/tour", PublishPolicy.CARRY)))
                .isEqualTo(new Publication(tour, 1, false, Optional.empty()));
    }

    @Test
    @DisplayName("refuses what there is nothing of, and tells no reason apart (R23)")
    void refusesTheUnknown() {
        int events = workshop.events.size();
        for (String name : List.of(
                "",
                "/",
                "tour",
                "acme/",
                "/tour",
                "acme/other",
                "rival/tour",
                "nobody/tour",
                "acme/tour/",
                "wt_0123456789",
                "wt_",
                "mcps_0123456789",
                "acme/\0",
                "\0")) {
            assertThat(refused(workshop.authoring.publish(name, PublishPolicy.CARRY)))
                    .as(name)
                    .isEqualTo(new WalkthroughUnknown());
            assertThat(refused(workshop.authoring.assign(name, "desk.test", OptionalInt.empty(), true)))
                    .as(name)
                    .isEqualTo(new WalkthroughUnknown());
            assertThat(refused(workshop.authoring.unassign(name, "desk.test")))
                    .as(name)
                    .isEqualTo(new WalkthroughUnknown());
        }
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("refuses an empty draft, and leaves nothing behind (R28)")
    void refusesTheEmpty() {
        workshop.imported(
                new ImportRequest(Optional.of("acme"), List.of(source("empty")), Optional.empty(), List.of()));
        int events = workshop.events.size();
        assertThat(refused(workshop.authoring.publish("acme/empty", PublishPolicy.CARRY)))
                .isEqualTo(new EmptyWalkthrough("empty"));
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("puts a walkthrough on a server, changes how it stands there, and says whether anything changed")
    void assigns() {
        assertThat(assign("acme/tour", OptionalInt.empty(), true)).isEqualTo(new Assigned(tour, "desk.test", true));
        assertThat(assign(tour.value(), OptionalInt.empty(), true)).isEqualTo(new Assigned(tour, "desk.test", false));
        assertThat(assign(tour.value(), OptionalInt.of(5), true).changed()).isTrue();
        assertThat(assign(tour.value(), OptionalInt.empty(), false).changed()).isTrue();
        assertThat(workshop.events.payloads(WalkthroughAssigned.class))
                .extracting(event -> event.displayOrder() + " " + event.enabled())
                .containsExactly("0 true", "5 true", "5 false");
    }

    @Test
    @DisplayName("finds a server by its host in any case, and refuses one that is not there")
    void findsTheServer() {
        assertThat(accepted(workshop.authoring.assign("acme/tour", "DESK.test", OptionalInt.empty(), true))
                        .changed())
                .isTrue();
        assertThat(refused(workshop.authoring.assign("acme/tour", "gone.test", OptionalInt.empty(), true)))
                .isEqualTo(new ServerUnknown("gone.test"));
        assertThat(refused(workshop.authoring.unassign("acme/tour", "gone.test")))
                .isEqualTo(new ServerUnknown("gone.test"));
    }

    @Test
    @DisplayName("refuses another organization's server, and leaves nothing behind (R23)")
    void refusesAForeignServer() {
        int events = workshop.events.size();
        assertThat(refused(workshop.authoring.assign(tour.value(), "rival.test", OptionalInt.empty(), true)))
                .isEqualTo(new ServerUnknown("rival.test"));
        assertThat(refused(workshop.authoring.unassign(tour.value(), "rival.test")))
                .isEqualTo(new ServerUnknown("rival.test"));
        assertThat(workshop.events.size()).isEqualTo(events);
    }

    @Test
    @DisplayName("takes a walkthrough off a server once (R9)")
    void unassigns() {
        assign("acme/tour", OptionalInt.empty(), true);
        assertThat(accepted(workshop.authoring.unassign("acme/tour", "desk.test")))
                .isEqualTo(new Assigned(tour, "desk.test", true));
        assertThat(accepted(workshop.authoring.unassign(tour.value(), "desk.test")))
                .isEqualTo(new Assigned(tour, "desk.test", false));
        assertThat(workshop.events.payloads(WalkthroughUnassigned.class)).hasSize(1);
    }
}
