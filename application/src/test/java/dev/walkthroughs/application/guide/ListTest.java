package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ELSEWHERE;
import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.accepted;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists")
class ListTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 12));
        world.tables.publish(ACME, walkthrough(3), "Third", steps(21, 21));
        world.tables.offer(ON_DESK, OTHER_TOUR, TOUR, walkthrough(3));
        world.tables.offer(ON_PHONE, TOUR);
    }

    private static ListedWalkthrough tour(ProgressStatus status, int percent) {
        return new ListedWalkthrough(TOUR, "Tour", "About Tour", 3, 1, status, percent, Optional.empty());
    }

    private static ListedWalkthrough other(ProgressStatus status, int percent) {
        return new ListedWalkthrough(OTHER_TOUR, "Other", "About Other", 2, 1, status, percent, Optional.empty());
    }

    private static ListedWalkthrough third(ProgressStatus status, int percent) {
        return new ListedWalkthrough(walkthrough(3), "Third", "About Third", 1, 1, status, percent, Optional.empty());
    }

    private List<ListedWalkthrough> list() {
        return world.guide.list(ON_DESK, Optional.of(ADA));
    }

    private WalkthroughStatus status(WalkthroughId walkthrough) {
        return accepted(world.guide.status(adaOn(ON_DESK), walkthrough.value()));
    }

    @Test
    @DisplayName("of what nobody began show it as not started, in the server's order (R30)")
    void listsWhatIsNotStarted() {
        List<ListedWalkthrough> expected = List.of(
                other(ProgressStatus.NOT_STARTED, 0),
                tour(ProgressStatus.NOT_STARTED, 0),
                third(ProgressStatus.NOT_STARTED, 0));
        assertThat(list()).isEqualTo(expected);
        assertThat(world.guide.list(ON_DESK, Optional.empty()))
                .as("for no learner")
                .isEqualTo(expected);
        assertThat(world.guide.list(ELSEWHERE, Optional.of(ADA)))
                .as("where nothing is offered")
                .isEmpty();
    }

    @Test
    @DisplayName("do not believe rows that lag behind the events (R31)")
    void doesNotBelieveStaleRows() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.complete(adaOn(ON_DESK), walkthrough(3), steps(21, 21));
        world.tables.row(
                ProgressId.of(ACME, ADA, TOUR),
                new ProgressRow(true, 3, 3, Optional.empty(), 1, 1, Settled.NONE, true));
        world.tables.row(
                ProgressId.of(ACME, ADA, walkthrough(3)),
                new ProgressRow(false, 0, 1, Optional.of(step(21)), 1, 1, Settled.NONE, true));
        assertThat(list())
                .containsExactly(
                        other(ProgressStatus.NOT_STARTED, 0),
                        tour(ProgressStatus.IN_PROGRESS, 33),
                        third(ProgressStatus.COMPLETED, 100));
    }

    @Test
    @DisplayName("believe rows that are as new as the events, without reading those")
    void believesFreshRows() {
        world.select(adaOn(ON_DESK), TOUR);
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        world.tables.row(
                ProgressId.of(ACME, ADA, TOUR),
                new ProgressRow(false, 2, 3, Optional.of(step(3)), 1, 1, Settled.NONE, false));
        world.tables.row(
                ProgressId.of(ACME, ADA, OTHER_TOUR),
                new ProgressRow(true, 2, 2, Optional.empty(), 1, 1, Settled.NONE, false));
        assertThat(list())
                .containsExactly(
                        other(ProgressStatus.COMPLETED, 100),
                        tour(ProgressStatus.IN_PROGRESS, 66),
                        third(ProgressStatus.NOT_STARTED, 0));
        assertThat(world.guide.list(ON_DESK, Optional.of(BEN)))
                .as("another learner's rows are another's")
                .allMatch(row -> row.status() == ProgressStatus.NOT_STARTED);
        assertThat(world.guide.list(ON_DESK, Optional.empty()))
                .as("for no learner")
                .allMatch(row -> row.status() == ProgressStatus.NOT_STARTED);
    }

    @Test
    @DisplayName("show at most 200 walkthroughs (R25)")
    void isBounded() {
        WalkthroughId[] many = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> walkthrough(1000 + i))
                .toArray(WalkthroughId[]::new);
        for (int i = 0; i < many.length; i++) {
            world.tables.publish(ACME, many[i], "T" + i, steps(10_000 + i, 10_000 + i));
        }
        world.tables.offer(ON_DESK, many);
        assertThat(list()).hasSize(200);
    }

    @Test
    @DisplayName("change nothing, not even after a pause that would count as coming back (R22)")
    void changesNothing() {
        world.select(adaOn(ON_DESK), TOUR);
        world.complete(adaOn(ON_DESK), OTHER_TOUR, steps(11, 12));
        List<DomainEventMessage<?>> before = world.events.messages();
        world.clock.passes(Duration.ofDays(2));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        for (int i = 0; i < 3; i++) {
            assertThat(list()).isEqualTo(list());
            assertThat(status(TOUR)).isEqualTo(status(TOUR));
            assertThat(status(TOUR).version()).isEqualTo(1);
            assertThat(shown(world.review(adaOn(ON_DESK), step(1)))).isEqualTo(step(1));
            assertThat(status(OTHER_TOUR)).isEqualTo(status(OTHER_TOUR));
            assertThat(status(walkthrough(3))).isEqualTo(status(walkthrough(3)));
        }
        assertThat(world.events.messages()).isEqualTo(before);
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.empty())))
                .as("the focus is where it was")
                .isInstanceOf(FocusUnavailable.class);
    }
}
