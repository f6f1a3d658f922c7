package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.Recorded;
import dev.walkthroughs.domain.walkthrough.StepLink;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A walkthrough")
class WalkthroughAggregateTest {

    private static final Details DETAILS = new Details("Tour", "", List.of(), null);
    private static final WalkthroughCreated CREATED = new WalkthroughCreated(TOUR, ACME, "tour", NOON);
    private static final WalkthroughDescribed DESCRIBED = new WalkthroughDescribed(TOUR, DETAILS, NOON);
    private static final StepWritten FIRST =
            new StepWritten(TOUR, step(1), "a", "A", "Text of a", 1, "", null, List.of(), false, NOON);
    private static final StepWritten SECOND =
            new StepWritten(TOUR, step(2), "b", "B", "Text of b", 1, "", null, List.of(), false, NOON);
    private static final StepsLinked LINKED =
            new StepsLinked(TOUR, step(1), List.of(new StepLink(step(1), step(2)), new StepLink(step(2), null)), NOON);
    private static final VersionPublished PUBLISHED =
            new VersionPublished(TOUR, 1, List.of(step(1), step(2)), PublishPolicy.CARRY, Map.of(), Set.of(), NOON);
    private static final PublishWalkthrough PUBLISH = new PublishWalkthrough(TOUR, ACME, PublishPolicy.CARRY, NOON);

    private final AggregateTestFixture<WalkthroughAggregate> walkthrough =
            new AggregateTestFixture<>(WalkthroughAggregate.class);

    WalkthroughAggregateTest() {
        walkthrough.registerCommandTargetResolver(new CommandTargets());
    }

    private static WriteDraft draft(String secondText) {
        return new WriteDraft(
                TOUR,
                ACME,
                "tour",
                DETAILS,
                "a",
                List.of(
                        new DraftStep(step(1), "a", "A", "Text of a", 1, "b"),
                        new DraftStep(step(2), "b", "B", secondText, 1, null)),
                NOON);
    }

    private static Outcome<Recorded, ?> recorded(boolean changed, WalkthroughEvent... events) {
        Walkthrough state = new Walkthrough.Unwritten();
        for (WalkthroughEvent event : events) {
            state = state.evolve(event);
        }
        return Outcome.accepted(new Recorded(changed, state));
    }

    @Test
    @DisplayName("comes to be with its first draft, and the answer carries the state after it")
    void isCreated() {
        walkthrough
                .givenNoPriorActivity()
                .when(draft("Text of b"))
                .expectResultMessagePayload(recorded(true, CREATED, DESCRIBED, FIRST, SECOND, LINKED))
                .expectEvents(CREATED, DESCRIBED, FIRST, SECOND, LINKED);
    }

    @Test
    @DisplayName("records nothing for the same draft, and says so (R5)")
    void writesTheSameForNothing() {
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED)
                .when(draft("Text of b"))
                .expectResultMessagePayload(recorded(false, CREATED, DESCRIBED, FIRST, SECOND, LINKED))
                .expectNoEvents();
    }

    @Test
    @DisplayName("records one event for one edited step (R5)")
    void editsOneStep() {
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED)
                .when(draft("Other text"))
                .expectEvents(
                        new StepWritten(TOUR, step(2), "b", "B", "Other text", 1, "", null, List.of(), false, NOON));
    }

    @Test
    @DisplayName("is published as version 1, and not a second time")
    void isPublished() {
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED)
                .when(PUBLISH)
                .expectResultMessagePayload(recorded(true, CREATED, DESCRIBED, FIRST, SECOND, LINKED, PUBLISHED))
                .expectEvents(PUBLISHED);
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED, PUBLISHED)
                .when(PUBLISH)
                .expectResultMessagePayload(recorded(false, CREATED, DESCRIBED, FIRST, SECOND, LINKED, PUBLISHED))
                .expectNoEvents();
    }

    @Test
    @DisplayName("that was edited since is published as version 2")
    void isPublishedAgain() {
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED, PUBLISHED)
                .andGiven(new StepWritten(TOUR, step(2), "b", "B", "Other text", 1, "", null, List.of(), false, NOON))
                .when(PUBLISH)
                .expectEvents(new VersionPublished(
                        TOUR, 2, List.of(step(1), step(2)), PublishPolicy.CARRY, Map.of(), Set.of(), NOON));
    }

    @Test
    @DisplayName("without steps is not published (R28)")
    void refusesTheEmpty() {
        walkthrough
                .given(CREATED, DESCRIBED)
                .when(PUBLISH)
                .expectResultMessagePayload(Outcome.rejected(new EmptyWalkthrough("tour")))
                .expectNoEvents();
    }

    @Test
    @DisplayName("with a broken chain is not published, and the answer names the steps by their keys (R29)")
    void refusesABrokenChain() {
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND)
                .andGiven(new StepsLinked(
                        TOUR, step(1), List.of(new StepLink(step(1), step(2)), new StepLink(step(2), step(1))), NOON))
                .when(PUBLISH)
                .expectResultMessagePayload(
                        Outcome.rejected(new BrokenChain("tour", List.of("Steps run in a circle: a, b."))))
                .expectNoEvents();
    }

    @Test
    @DisplayName("refuses a text that breaks a bound, and nothing is left behind")
    void refusesText() {
        List<DraftStep> untitled = new ArrayList<>(List.of(new DraftStep(step(1), "a", " ", "Text", 1, null)));
        walkthrough
                .givenNoPriorActivity()
                .when(new WriteDraft(TOUR, ACME, "tour", DETAILS, "a", untitled, NOON))
                .expectResultMessagePayload(Outcome.rejected(
                        new InvalidText("The title of step a must be one line of 1 to 200 characters.")))
                .expectNoEvents();
    }

    @Test
    @DisplayName("that was never written, or is another organization's, is not found in the same words (R23)")
    void answersWithoutHistory() {
        assertThat(new WalkthroughUnknown().message()).isEqualTo("There is no such walkthrough in this organization.");
        walkthrough
                .givenNoPriorActivity()
                .when(PUBLISH)
                .expectResultMessagePayload(Outcome.rejected(new WalkthroughUnknown()))
                .expectNoEvents();
        walkthrough
                .given(CREATED, DESCRIBED, FIRST, SECOND, LINKED)
                .when(new PublishWalkthrough(TOUR, OTHER_ORGANIZATION, PublishPolicy.CARRY, NOON))
                .expectResultMessagePayload(Outcome.rejected(new WalkthroughUnknown()))
                .expectNoEvents();
    }
}
