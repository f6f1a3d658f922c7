package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.walkthrough.Drafts.DETAILS;
import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.withTitle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
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

@DisplayName("A draft that is handed in")
class DraftBoundsTest {

    private final Drafts drafts = new Drafts();

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
}
