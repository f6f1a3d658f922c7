package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Advancing")
class AdvanceTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 13));
        world.tables.publish(ACME, walkthrough(3), "Third", steps(21, 22));
        world.tables.offer(ON_DESK, walkthrough(3), TOUR, OTHER_TOUR);
        world.tables.offer(ON_PHONE, TOUR, OTHER_TOUR);
    }

    @Test
    @DisplayName("step by step delivers each step with its place, and at the end the completion (R20)")
    void advances() {
        world.select(adaOn(ON_DESK), TOUR);
        assertThat(world.advance(adaOn(ON_DESK), step(1)))
                .isEqualTo(new StepPage(
                        new Standing(Result.ADVANCED, TOUR, "Tour", "Acme", 1, 1, new Tally(1, 3, false), null),
                        step(2),
                        "Title of " + step(2),
                        2,
                        3,
                        "Text of " + step(2),
                        "",
                        Optional.of(step(2))));
        StepPage last = (StepPage) world.advance(adaOn(ON_DESK), step(2));
        assertThat(last.standing().tally()).isEqualTo(new Tally(2, 3, false));
        assertThat(last.standing().tally().percent()).isEqualTo(66);
        assertThat(world.events.payloads(WalkthroughCompleted.class)).isEmpty();
        assertThat(world.advance(adaOn(ON_DESK), step(3)))
                .isEqualTo(new Finish(
                        new Standing(Result.COMPLETED, TOUR, "Tour", "Acme", 1, 1, new Tally(3, 3, true), null)));
        assertThat(world.events.payloads(WalkthroughCompleted.class)).hasSize(1);
    }

    @Test
    @DisplayName("from a done step delivers the pointer's step again, without an event (R14)")
    void advancesOnce() {
        world.select(adaOn(ON_DESK), TOUR);
        StepPage first = (StepPage) world.advance(adaOn(ON_DESK), step(1));
        int before = world.events.size();
        StepPage again = (StepPage) world.advance(adaOn(ON_DESK), step(1));
        assertThat(again.standing().result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(again.step()).isEqualTo(first.step());
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.standing().tally()).isEqualTo(first.standing().tally());
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("from a step ahead is refused, names the pointer, and records nothing (R15)")
    void refusesOutOfOrder() {
        world.select(adaOn(ON_DESK), TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.of(step(3).value()))))
                .isEqualTo(new StepOutOfOrder(step(3), step(1)));
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("by an id of a walkthrough that was never begun is refused, though others are under way (R19)")
    void refusesWhatWasNeverBegun() {
        world.select(adaOn(ON_DESK), TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.of(step(11).value()))))
                .isEqualTo(new NothingUnderWay());
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("before anything was selected is refused, with an id and without (R19)")
    void refusesWithoutAnAttempt() {
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.empty())))
                .isEqualTo(new NothingUnderWay());
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.of(step(1).value()))))
                .isEqualTo(new NothingUnderWay());
        assertThat(world.events.size()).isZero();
    }

    @Test
    @DisplayName("after completion gives the same completion, with an id and without, and no event (R19)")
    void staysComplete() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.advance(adaOn(ON_DESK), step(2));
        Stop finish = world.advance(adaOn(ON_DESK), step(3));
        int before = world.events.size();
        assertThat(world.advance(adaOn(ON_DESK))).isEqualTo(finish);
        assertThat(world.advance(adaOn(ON_DESK), step(3))).isEqualTo(finish);
        assertThat(world.advance(adaOn(ON_DESK), step(1))).isEqualTo(finish);
        assertThat(world.events.size()).isEqualTo(before);
    }
}
