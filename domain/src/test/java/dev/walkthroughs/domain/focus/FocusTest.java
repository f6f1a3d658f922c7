package dev.walkthroughs.domain.focus;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.OTHER_TOUR;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner's focus on a server")
class FocusTest {

    private static final FocusId ID = FocusId.of(ADA, DESK);

    private static MoveFocus moveTo(WalkthroughId walkthrough) {
        return new MoveFocus(ID, ACME, ADA, DESK, walkthrough, NOON);
    }

    private static FocusMoved movedTo(WalkthroughId walkthrough) {
        return new FocusMoved(ID, ACME, ADA, DESK, walkthrough, NOON);
    }

    @Test
    @DisplayName("is nowhere at first, and moves to a walkthrough and to another (R17)")
    void moves() {
        assertThat(Focus.NOWHERE.walkthrough()).isEmpty();
        assertThat(Focus.NOWHERE.decide(moveTo(TOUR))).containsExactly(movedTo(TOUR));

        Focus onTour = Focus.NOWHERE.evolve(movedTo(TOUR));
        assertThat(onTour.walkthrough()).contains(TOUR);
        assertThat(onTour.decide(moveTo(OTHER_TOUR))).containsExactly(movedTo(OTHER_TOUR));
        assertThat(onTour.evolve(movedTo(OTHER_TOUR)).walkthrough()).contains(OTHER_TOUR);
    }

    @Test
    @DisplayName("records nothing when it is there already")
    void staysWithoutAnEvent() {
        assertThat(Focus.NOWHERE.evolve(movedTo(TOUR)).decide(moveTo(TOUR))).isEmpty();
    }
}
