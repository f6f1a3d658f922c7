package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.shown;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that is skipped or read again")
class SkipAndReviewTest {

    private final World world = new World();
    private final Caller ada = adaOn(ON_DESK);

    @BeforeEach
    void begin() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3), Edition.CARRY.telling(step(1), "Ask first."));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 13));
        world.tables.offer(ON_DESK, TOUR, OTHER_TOUR);
        world.select(ada, TOUR);
    }

    @Test
    @DisplayName("is recorded as skipped with its reason, once, and never as done (R15)")
    void isSkipped() {
        StepPage second = (StepPage) world.skip(ada, step(1), "no printer");
        assertThat(second.step()).isEqualTo(step(2));
        assertThat(second.standing().result()).isEqualTo(Result.SKIPPED);
        assertThat(second.standing().tally()).isEqualTo(new Tally(0, 2, false));
        int before = world.events.size();
        StepPage again = (StepPage) world.skip(ada, step(1), "no printer");
        assertThat(again.step()).isEqualTo(step(2));
        assertThat(again.standing().result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(shown(world.advance(ada, step(1)))).as("by next").isEqualTo(step(2));
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(world.events.payloads(StepSkipped.class))
                .extracting(StepSkipped::step, StepSkipped::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(step(1), "no printer"));
        assertThat(world.events.payloads(StepCompleted.class)).isEmpty();
        assertThat(world.status(ada, TOUR).steps())
                .extracting(StepLine::state)
                .containsExactly(StepState.SKIPPED, StepState.CURRENT, StepState.UPCOMING);
    }

    @Test
    @DisplayName("may be the last: then the attempt is complete, for that reason (R15, R20, R31)")
    void isTheLast() {
        world.skip(ada, step(1), "known");
        world.skip(ada, step(2), "known");
        Stop finish = world.skip(ada, step(3), "known");
        assertThat(finish).isInstanceOf(Finish.class);
        assertThat(finish.standing().tally()).isEqualTo(new Tally(0, 0, true));
        assertThat(world.events.payloads(WalkthroughCompleted.class))
                .extracting(WalkthroughCompleted::reason)
                .containsExactly(CompletionReason.SKIPPED);
        assertThat(world.status(ada, TOUR).steps()).extracting(StepLine::state).containsOnly(StepState.SKIPPED);
    }

    @Test
    @DisplayName("ahead is not skipped, nor one that is not available here (R15, R23)")
    void isTheCurrentOne() {
        int before = world.events.size();
        assertThat(refused(world.guide.skip(ada, step(2).value(), "x")))
                .isEqualTo(new StepOutOfOrder(step(2), step(1)));
        assertThat(refused(world.guide.skip(ada, step(11).value(), "x"))).isEqualTo(new NothingUnderWay());
        assertThat(refused(world.guide.skip(ada, step(99).value(), "x"))).isEqualTo(new NotAvailableHere());
        assertThat(refused(world.guide.skip(ada, "\0", "x"))).isEqualTo(new NotAvailableHere());
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("has a reason of one inert line that ends at the bound (R26)")
    void hasAnInertReason() {
        world.skip(ada, step(1), "bad\n# <b>news</b>\0 " + "😀".repeat(600));
        assertThat(world.events.payloads(StepSkipped.class)).singleElement().satisfies(event -> {
            assertThat(event.reason()).startsWith("bad").doesNotContain("\n", "<b>", "\0");
            assertThat(event.reason().codePointCount(0, event.reason().length()))
                    .isEqualTo(Progress.LONGEST_REASON);
        });
    }

    @Test
    @DisplayName("moves the focus when it is skipped, but not when that is only repeated (R14, R16)")
    void movesTheFocus() {
        world.select(ada, OTHER_TOUR);
        world.skip(ada, step(1), "known");
        assertThat(shown(world.advance(ada))).isEqualTo(step(3));
        world.advance(ada, step(11));
        world.skip(ada, step(1), "known");
        assertThat(shown(world.advance(ada))).isEqualTo(step(13));
    }

    @Test
    @DisplayName(
            "draws no focus when it is done already, even if the call moves its attempt to a new version (R1, R14)")
    void drawsNoFocus() {
        world.advance(ada, step(1));
        world.select(ada, OTHER_TOUR);
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        assertThat(World.updatedFrom(world.advance(ada, step(1)))).contains(1);
        assertThat(shown(world.advance(ada))).isEqualTo(step(12));
    }

    @Test
    @DisplayName("is shown again without moving the pointer or the focus, and without an event (R15, R22)")
    void isReviewed() {
        world.advance(ada, step(1));
        world.select(ada, OTHER_TOUR);
        world.tables.publish(ACME, TOUR, "Tour 2", steps(2, 4));
        int before = world.events.size();
        StepPage first = (StepPage) world.review(ada, step(1));
        assertThat(first.step()).isEqualTo(step(1));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.agent()).isEqualTo("Ask first.");
        assertThat(first.current()).contains(step(2));
        assertThat(first.standing())
                .isEqualTo(new Standing(Result.REVIEWED, TOUR, "Tour", "Acme", 1, 1, new Tally(1, 3, false), null));
        assertThat(shown(world.review(ada, step(2)))).as("the current one").isEqualTo(step(2));
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(shown(world.advance(ada))).as("the focus").isEqualTo(step(12));
    }

    @Test
    @DisplayName("is not shown ahead of time, nor before anything began (R15)")
    void isNotShownAhead() {
        assertThat(refused(world.guide.review(ada, step(2).value()))).isEqualTo(new StepOutOfOrder(step(2), step(1)));
        assertThat(refused(world.guide.review(ada, step(11).value()))).isEqualTo(new NothingUnderWay());
        assertThat(refused(world.guide.review(ada, step(99).value()))).isEqualTo(new NotAvailableHere());
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 4));
        assertThat(refused(world.guide.review(ada, step(4).value())))
                .as("of a version the attempt has not come to")
                .isEqualTo(new NotAvailableHere());
    }

    @Test
    @DisplayName("may be any after completion, in its newest words, or in those of the version that had it (R15)")
    void isReviewedAfterCompletion() {
        world.complete(ada, TOUR, steps(1, 3));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(2, 4));
        int before = world.events.size();
        StepPage newest = (StepPage) world.review(ada, step(2));
        assertThat(newest.standing().version()).isEqualTo(2);
        assertThat(newest.number()).isEqualTo(1);
        assertThat(newest.current()).isEmpty();
        assertThat(newest.standing().tally()).isEqualTo(new Tally(3, 3, true));
        assertThat(((StepPage) world.review(ada, step(1))).standing().version()).isEqualTo(1);
        assertThat(shown(world.review(ada, step(4)))).isEqualTo(step(4));
        assertThat(world.events.size()).isEqualTo(before);
    }
}
