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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Writing a draft")
class WriteDraftTest {

    private final Drafts drafts = new Drafts();

    private static StepWritten wrote(int id, String key, String content) {
        return new StepWritten(TOUR, step(id), key, "Step " + key, content, 1, NOON);
    }

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
                .containsExactly(new StepWritten(TOUR, step(2), "b", "Other title", "Text of b", 1, NOON));
        assertThat(accepted(before.decide(changing(same, "b", step -> withPolicy(step, 2)))))
                .containsExactly(new StepWritten(TOUR, step(2), "b", "Step b", "Text of b", 2, NOON));
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
    @DisplayName("with a step that came back gives that step a new identity: the old one is gone")
    void addsAgain() {
        Walkthrough without = written(written(drafts.draft("a", "b")), drafts.draft("a"));
        assertThat(accepted(without.decide(drafts.draft("a", "b"))))
                .filteredOn(StepWritten.class::isInstance)
                .containsExactly(wrote(5, "b", "Text of b"));
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

    private Optional<WalkthroughRejection> of(Details details) {
        return new Walkthrough.Unwritten()
                .decide(drafts.draft(details, "a", drafts.chained("a")))
                .fold(events -> Optional.empty(), Optional::of);
    }

    private Optional<WalkthroughRejection> of(@Nullable String first, DraftStep... steps) {
        return new Walkthrough.Unwritten()
                .decide(drafts.draft(DETAILS, first, List.of(steps)))
                .fold(events -> Optional.empty(), Optional::of);
    }

    @Test
    @DisplayName("bounds the title to one line of 1 to 200 characters")
    void boundsTheTitle() {
        assertThat(of(new Details("t".repeat(200), "", List.of(), null))).isEmpty();
        for (String title : List.of("t".repeat(201), "", " ", "a\nb", "a\0b", "a\u0085b")) {
            assertThat(of(new Details(title, "", List.of(), null)))
                    .contains(new InvalidText("The walkthrough's title must be one line of 1 to 200 characters."));
        }
    }

    @Test
    @DisplayName("bounds the description to one line of up to 1,000 characters")
    void boundsTheDescription() {
        assertThat(of(new Details("T", "d".repeat(1000), List.of(), null))).isEmpty();
        for (String description : List.of("d".repeat(1001), "a\nb", "a\0b")) {
            assertThat(of(new Details("T", description, List.of(), null)))
                    .contains(new InvalidText("The description must be one line of up to 1000 characters."));
        }
    }

    @Test
    @DisplayName("bounds the tags to 20 lines of 1 to 200 characters, and the minutes to 1 or more")
    void boundsTagsAndMinutes() {
        assertThat(of(new Details("T", "", Collections.nCopies(20, "t".repeat(200)), 1)))
                .isEmpty();
        for (List<String> tags :
                List.of(Collections.nCopies(21, "t"), List.of("t".repeat(201)), List.of(""), List.of("a\nb"))) {
            assertThat(of(new Details("T", "", tags, null))).containsInstanceOf(InvalidText.class);
        }
        assertThat(of(new Details("T", "", List.of(), 0)))
                .contains(new InvalidText("The estimated minutes must be 1 or more."));
        assertThat(of(new Details("T", "", List.of(), -5))).containsInstanceOf(InvalidText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a.b_c-d", "a-", "0123456789"})
    @DisplayName("takes keys of letters, digits, dots, underscores and hyphens")
    void takesKeys(String key) {
        assertThat(of(key, drafts.step(key, "x", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", ".a", "-a", "_a", "a b", "a/b", "a\n", "a\0", "é"})
    @DisplayName("refuses other keys, of the walkthrough and of steps")
    void refusesKeys(String key) {
        assertThat(of(key, drafts.step(key, "x", null))).containsInstanceOf(InvalidText.class);
        assertThat(refused(new Walkthrough.Unwritten()
                        .decide(new WriteDraft(TOUR, ACME, key, DETAILS, null, List.of(), NOON))))
                .isInstanceOf(InvalidText.class);
    }

    @Test
    @DisplayName("bounds keys to 100 characters")
    void boundsKeys() {
        assertThat(of("k".repeat(100), drafts.step("k".repeat(100), "x", null))).isEmpty();
        assertThat(of("k".repeat(101), drafts.step("k".repeat(101), "x", null))).containsInstanceOf(InvalidText.class);
    }

    @Test
    @DisplayName("bounds a step's title like the walkthrough's, and names the step")
    void boundsStepTitles() {
        assertThat(of("a", withTitle(drafts.step("a", "x", null), "t".repeat(200))))
                .isEmpty();
        for (String title : List.of("t".repeat(201), "", " ", "a\nb")) {
            assertThat(of("a", withTitle(drafts.step("a", "x", null), title)))
                    .contains(new InvalidText("The title of step a must be one line of 1 to 200 characters."));
        }
    }

    @Test
    @DisplayName("takes content of many lines and any size, but no NUL, which no table can keep")
    void refusesNul() {
        assertThat(of("a", drafts.step("a", "line\n\tline\n" + "x".repeat(200_000), null)))
                .isEmpty();
        assertThat(of("a", drafts.step("a", "a\0b", null)))
                .contains(new InvalidText("The content of step a has a NUL character."));
    }

    @Test
    @DisplayName("refuses a key that two steps carry, and links and a first step that name none (R29)")
    void refusesKeysThatClashOrLeadNowhere() {
        assertThat(of("a", drafts.step("a", "x", null), drafts.step("a", "y", null)))
                .contains(new InvalidKeys("Two steps have the key a."));
        assertThat(of("a", drafts.step("a", "x", "b")))
                .contains(new InvalidKeys("Step a is followed by b, which is not a step of this walkthrough."));
        assertThat(of("b", drafts.step("a", "x", null)))
                .contains(new InvalidKeys("The first step, b, is not a step of this walkthrough."));
    }

    @Test
    @DisplayName("takes 2,000 steps and no more (R25)")
    void boundsTheNumberOfSteps() {
        String[] keys = IntStream.rangeClosed(1, 2001).mapToObj(i -> "s" + i).toArray(String[]::new);
        assertThat(refused(new Walkthrough.Unwritten().decide(drafts.draft(keys))))
                .isEqualTo(new TooManySteps(2001));
        String[] most = Arrays.copyOf(keys, 2000);
        assertThat(accepted(new Walkthrough.Unwritten().decide(drafts.draft(most))))
                .hasSize(2003);
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
