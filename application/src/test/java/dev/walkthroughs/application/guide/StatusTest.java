package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.accepted;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Tally;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A status")
class StatusTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 12));
        world.tables.publish(ACME, walkthrough(3), "Third", steps(21, 21));
        world.tables.offer(ON_DESK, OTHER_TOUR, TOUR, walkthrough(3));
        world.tables.offer(ON_PHONE, TOUR);
    }

    private WalkthroughStatus status(WalkthroughId walkthrough) {
        return accepted(world.guide.status(adaOn(ON_DESK), walkthrough.value()));
    }

    @Test
    @DisplayName("show each step as completed, current or upcoming, and how far that is (R31)")
    void showsTheSteps() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        StepLine current = new StepLine(step(2), "Title of " + step(2), 2, StepState.CURRENT);
        assertThat(status(TOUR))
                .isEqualTo(new WalkthroughStatus(
                        TOUR,
                        "Tour",
                        "About Tour",
                        ProgressStatus.IN_PROGRESS,
                        1,
                        1,
                        1,
                        new Tally(1, 3, false),
                        Optional.of(current),
                        List.of(
                                new StepLine(step(1), "Title of " + step(1), 1, StepState.COMPLETED),
                                current,
                                new StepLine(step(3), "Title of " + step(3), 3, StepState.UPCOMING)),
                        List.of(),
                        List.of()));
    }

    @Test
    @DisplayName("of what was not started show the newest version, nothing done and no current step (R30)")
    void showsWhatIsNotStarted() {
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        WalkthroughStatus status = status(TOUR);
        assertThat(status.status()).isEqualTo(ProgressStatus.NOT_STARTED);
        assertThat(status.version()).isEqualTo(2);
        assertThat(status.attempt()).isZero();
        assertThat(status.tally()).isEqualTo(new Tally(0, 4, false));
        assertThat(status.current()).isEmpty();
        assertThat(status.steps()).hasSize(4).allMatch(step -> step.state() == StepState.UPCOMING);
    }

    @Test
    @DisplayName("of what is complete show 100 percent of its version, beside the newest (R7, R31)")
    void showsTheCompleted() {
        world.complete(adaOn(ON_DESK), TOUR, steps(1, 3));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        WalkthroughStatus status = status(TOUR);
        assertThat(status.status()).isEqualTo(ProgressStatus.COMPLETED);
        assertThat(status.version()).isEqualTo(1);
        assertThat(status.latestVersion()).isEqualTo(2);
        assertThat(status.tally().percent()).isEqualTo(100);
        assertThat(status.current()).isEmpty();
        assertThat(status.steps()).hasSize(3).allMatch(step -> step.state() == StepState.COMPLETED);
    }
}
