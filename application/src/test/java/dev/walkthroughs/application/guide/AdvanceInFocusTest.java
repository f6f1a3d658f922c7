package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.STRICT;
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
import dev.walkthroughs.domain.progress.ProgressRejection.Code;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable.Active;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepIdRequired;
import dev.walkthroughs.domain.progress.ProgressRejection.StepOutOfOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Advancing among several walkthroughs")
class AdvanceInFocusTest {

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
    @DisplayName("by an id of another walkthrough under way acts there, and the focus follows (R16)")
    void letsTheIdDecide() {
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        world.select(adaOn(ON_DESK), TOUR);
        assertThat(((StepPage) world.advance(adaOn(ON_DESK), step(11))).step()).isEqualTo(step(12));
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step())
                .as("without an id")
                .isEqualTo(step(13));
        assertThat(((StepPage) world.advance(adaOn(ON_DESK), step(1))).step()).isEqualTo(step(2));
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step())
                .as("without an id")
                .isEqualTo(step(3));
    }

    @Test
    @DisplayName("by an id that is refused leaves the focus where it is (R16)")
    void keepsTheFocusWhenRefused() {
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        world.select(adaOn(ON_DESK), TOUR);
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.of(step(13).value()))))
                .isInstanceOf(StepOutOfOrder.class);
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step()).isEqualTo(step(2));
    }

    @Test
    @DisplayName("each server has a focus of its own (R17)")
    void hasAFocusPerServer() {
        world.select(adaOn(ON_DESK), TOUR);
        world.select(adaOn(ON_PHONE), OTHER_TOUR);
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step()).isEqualTo(step(2));
        assertThat(((StepPage) world.advance(adaOn(ON_PHONE))).step()).isEqualTo(step(12));
    }

    @Test
    @DisplayName("without an id goes on in the focus, from the pointer as another server left it (R11, R17)")
    void advancesInFocus() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_PHONE), step(1));
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step()).isEqualTo(step(3));
    }

    @Test
    @DisplayName("without an id is refused where the server requires one, and records nothing (R17)")
    void requiresAnId() {
        world.select(adaOn(STRICT), TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.advance(adaOn(STRICT), Optional.empty())))
                .isEqualTo(new StepIdRequired());
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(((StepPage) world.advance(adaOn(STRICT), step(1))).step()).isEqualTo(step(2));
    }

    @Test
    @DisplayName("without an id never falls over from a finished focus: it lists what is under way, in order (R18)")
    void refusesAFinishedFocus() {
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        world.advance(adaOn(ON_DESK), step(11));
        world.select(adaOn(ON_DESK), walkthrough(3));
        world.complete(adaOn(ON_DESK), TOUR, steps(1, 3));
        int before = world.events.size();
        FocusUnavailable why = (FocusUnavailable) refused(world.guide.advance(adaOn(ON_DESK), Optional.empty()));
        assertThat(why.code()).isEqualTo(Code.FOCUS_UNAVAILABLE);
        assertThat(why.active())
                .containsExactly(
                        new Active(walkthrough(3), "Third", step(21)), new Active(OTHER_TOUR, "Other", step(12)));
        assertThat(why.message())
                .contains(
                        "\"Third\" (" + walkthrough(3) + ", current step " + step(21) + "); \"Other\" (" + OTHER_TOUR);
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("without an id never falls over from a focus that was taken off the server (R9, R18)")
    void refusesAnUnavailableFocus() {
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        world.select(adaOn(ON_DESK), TOUR);
        world.tables.offer(ON_DESK, OTHER_TOUR, walkthrough(3));
        int before = world.events.size();
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.empty())))
                .isEqualTo(new FocusUnavailable(List.of(new Active(OTHER_TOUR, "Other", step(11)))));

        world.tables.offer(ON_DESK, walkthrough(3));
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.empty())))
                .as("and nothing else is under way here")
                .isEqualTo(new NothingUnderWay());
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("late in a completed walkthrough leaves the focus on the one that is under way (R16, R19)")
    void keepsTheFocusOnWhatIsUnderWay() {
        world.complete(adaOn(ON_DESK), TOUR, steps(1, 3));
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        int before = world.events.size();
        assertThat(world.advance(adaOn(ON_DESK), step(3))).isInstanceOf(Finish.class);
        assertThat(world.events.size()).as("no event").isEqualTo(before);
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step()).isEqualTo(step(12));
    }

    @Test
    @DisplayName("late, by the id of a done step of another walkthrough under way, records nothing (R14)")
    void keepsTheFocusWhenNothingIsRecorded() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.select(adaOn(ON_DESK), OTHER_TOUR);
        int before = world.events.size();
        assertThat(((StepPage) world.advance(adaOn(ON_DESK), step(1))).step()).isEqualTo(step(2));
        assertThat(world.events.size()).as("no event").isEqualTo(before);
        assertThat(((StepPage) world.advance(adaOn(ON_DESK))).step()).isEqualTo(step(12));
    }
}
