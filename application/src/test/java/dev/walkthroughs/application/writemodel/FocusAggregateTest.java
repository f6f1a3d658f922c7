package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;

import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A focus")
class FocusAggregateTest {

    private static final FocusId ID = FocusId.of(ADA, DESK);

    private final AggregateTestFixture<FocusAggregate> focus = new AggregateTestFixture<>(FocusAggregate.class);

    FocusAggregateTest() {
        focus.registerCommandTargetResolver(new CommandTargets());
    }

    private static MoveFocus moveTo(WalkthroughId walkthrough) {
        return new MoveFocus(ID, ACME, ADA, DESK, walkthrough, NOON);
    }

    private static FocusMoved movedTo(WalkthroughId walkthrough) {
        return new FocusMoved(ID, ACME, ADA, DESK, walkthrough, NOON);
    }

    @Test
    @DisplayName("comes to be with the first walkthrough (R17)")
    void begins() {
        focus.givenNoPriorActivity()
                .when(moveTo(TOUR))
                .expectResultMessagePayload(true)
                .expectEvents(movedTo(TOUR));
    }

    @Test
    @DisplayName("moves to another walkthrough (R16)")
    void moves() {
        focus.given(movedTo(TOUR))
                .when(moveTo(OTHER_TOUR))
                .expectResultMessagePayload(true)
                .expectEvents(movedTo(OTHER_TOUR));
    }

    @Test
    @DisplayName("records nothing where it is already")
    void stays() {
        focus.given(movedTo(OTHER_TOUR), movedTo(TOUR))
                .when(moveTo(TOUR))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }
}
