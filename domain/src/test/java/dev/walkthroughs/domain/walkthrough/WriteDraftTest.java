package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.walkthrough.Drafts.DETAILS;
import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.changing;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.withContent;
import static dev.walkthroughs.domain.walkthrough.Drafts.withPolicy;
import static dev.walkthroughs.domain.walkthrough.Drafts.withTitle;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static dev.walkthroughs.domain.walkthrough.Drafts.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writing a draft")
class WriteDraftTest {

    private final Drafts drafts = new Drafts();

    @Test
    @DisplayName("creates the walkthrough, describes it, writes each step and links them")
    void creates() {
        assertThat(accepted(new Walkthrough.Unwritten().decide(drafts.draft("a", "b"))))
                .containsExactly(
                        new WalkthroughCreated(TOUR, ACME, "tour", NOON),
                        new WalkthroughDescribed(TOUR, DETAILS, NOON),
                        wrote(1, "a", "Text of a"),
                        wrote(2, "b", "Text of b"),
                        new StepsLinked(
                                TOUR,
                                step(1),
                                List.of(new StepLink(step(1), step(2)), new StepLink(step(2), null)),
                                NOON));
    }

    @Test
    @DisplayName("may leave it without a step (R28)")
    void createsWithoutSteps() {
        assertThat(accepted(new Walkthrough.Unwritten().decide(drafts.draft())))
                .containsExactly(
                        new WalkthroughCreated(TOUR, ACME, "tour", NOON),
                        new WalkthroughDescribed(TOUR, DETAILS, NOON));
    }

    @Test
    @DisplayName("records nothing when it is the draft there is, fresh ids or not (R5)")
    void writesTheSameForNothing() {
        Walkthrough before = written(drafts.draft("a", "b", "c"));
        assertThat(accepted(before.decide(drafts.draft("a", "b", "c")))).isEmpty();
        Walkthrough empty = written(drafts.draft());
        assertThat(accepted(empty.decide(drafts.draft()))).isEmpty();
    }

    @Test
    @DisplayName("that changes one step's text, title or policy version gives one event, for the step's old id (R5)")
    void editsOneStep() {
        Walkthrough before = written(drafts.draft("a", "b", "c"));
        WriteDraft same = drafts.draft("a", "b", "c");

        assertThat(accepted(before.decide(changing(same, "b", step -> withContent(step, "Other text")))))
                .containsExactly(wrote(2, "b", "Other text"));
        assertThat(accepted(before.decide(changing(same, "b", step -> withTitle(step, "Other title")))))
                .containsExactly(wrote(2, "b", "Other title", "Text of b", 1));
        assertThat(accepted(before.decide(changing(same, "b", step -> withPolicy(step, 2)))))
                .containsExactly(wrote(2, "b", "Step b", "Text of b", 2));
    }

    @Test
    @DisplayName("tells a word that moved from the title into the text from one that stayed")
    void keepsTitleAndTextApart() {
        Walkthrough before =
                written(drafts.draft(DETAILS, "a", List.of(withTitle(drafts.step("a", "two three", null), "one"))));
        WriteDraft moved = drafts.draft(DETAILS, "a", List.of(withTitle(drafts.step("a", "three", null), "one two")));
        assertThat(accepted(before.decide(moved))).hasSize(1);
    }

    @Test
    @DisplayName("in another order gives one event, which links the old ids (R4, R5)")
    void reorders() {
        Walkthrough before = written(drafts.draft("a", "b", "c"));
        assertThat(accepted(before.decide(drafts.draft("c", "a", "b"))))
                .containsExactly(new StepsLinked(
                        TOUR,
                        step(3),
                        List.of(
                                new StepLink(step(3), step(1)),
                                new StepLink(step(1), step(2)),
                                new StepLink(step(2), null)),
                        NOON));
        // Only the list differs, not the chain: nothing was reordered.
        List<DraftStep> backwards = drafts.chained("a", "b", "c");
        Collections.reverse(backwards);
        assertThat(accepted(before.decide(drafts.draft(DETAILS, "a", backwards))))
                .isEmpty();
    }

    @Test
    @DisplayName("without a step removes that one and links the rest")
    void removes() {
        Walkthrough before = written(drafts.draft("a", "b", "c"));
        assertThat(accepted(before.decide(drafts.draft("a", "c"))))
                .containsExactly(
                        new StepRemoved(TOUR, step(2), NOON),
                        new StepsLinked(
                                TOUR,
                                step(1),
                                List.of(new StepLink(step(1), step(3)), new StepLink(step(3), null)),
                                NOON));
        assertThat(accepted(before.decide(drafts.draft("a", "b"))))
                .containsExactly(
                        new StepRemoved(TOUR, step(3), NOON),
                        new StepsLinked(
                                TOUR,
                                step(1),
                                List.of(new StepLink(step(1), step(2)), new StepLink(step(2), null)),
                                NOON));
        assertThat(accepted(before.decide(drafts.draft())))
                .containsExactly(
                        new StepRemoved(TOUR, step(1), NOON),
                        new StepRemoved(TOUR, step(2), NOON),
                        new StepRemoved(TOUR, step(3), NOON),
                        new StepsLinked(TOUR, null, List.of(), NOON));
    }

    @Test
    @DisplayName("with a new step in the middle writes that step and links anew")
    void inserts() {
        Walkthrough before = written(drafts.draft("a", "b"));
        assertThat(accepted(before.decide(drafts.draft("a", "x", "b"))))
                .containsExactly(
                        wrote(4, "x", "Text of x"),
                        new StepsLinked(
                                TOUR,
                                step(1),
                                List.of(
                                        new StepLink(step(1), step(4)),
                                        new StepLink(step(4), step(2)),
                                        new StepLink(step(2), null)),
                                NOON));
    }

    @Test
    @DisplayName("with other words about the whole gives one event")
    void describes() {
        Walkthrough before = written(drafts.draft("a"));
        Details other = new Details("Tour", "All there is", List.of("start"), null);
        assertThat(accepted(before.decide(drafts.draft(other, "a", drafts.chained("a")))))
                .containsExactly(new WalkthroughDescribed(TOUR, other, NOON));
    }

    @Test
    @DisplayName("keeps a broken chain: publishing is where it is refused (R29)")
    void keepsABrokenChain() {
        assertThat(accepted(new Walkthrough.Unwritten()
                        .decide(drafts.draft(DETAILS, null, List.of(drafts.step("a", "x", "a"))))))
                .last()
                .isEqualTo(new StepsLinked(TOUR, null, List.of(new StepLink(step(1), step(1))), NOON));
    }

    @Test
    @DisplayName("of another organization's walkthrough, or under another key, finds none (R23)")
    void refusesAForeigner() {
        Walkthrough before = written(drafts.draft("a"));
        WriteDraft mine = drafts.draft("a", "b");
        assertThat(refused(before.decide(new WriteDraft(
                        TOUR, OTHER_ORGANIZATION, "tour", DETAILS, mine.firstKey(), mine.steps(), NOON))))
                .isEqualTo(new WalkthroughUnknown());
        assertThat(refused(before.decide(
                        new WriteDraft(TOUR, ACME, "detour", DETAILS, mine.firstKey(), mine.steps(), NOON))))
                .isEqualTo(new WalkthroughUnknown());
    }

    @Test
    @DisplayName("leaves no history that begins without being created, or is created twice")
    void refusesImpossibleHistories() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Walkthrough.Unwritten().evolve(new StepRemoved(TOUR, step(1), NOON)));
        Walkthrough before = written(drafts.draft("a"));
        assertThatIllegalStateException()
                .isThrownBy(() -> before.evolve(new WalkthroughCreated(TOUR, ACME, "tour", NOON)));
    }
}
