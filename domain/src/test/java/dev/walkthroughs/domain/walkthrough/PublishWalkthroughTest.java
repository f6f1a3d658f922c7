package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.walkthrough.Drafts.DETAILS;
import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.changing;
import static dev.walkthroughs.domain.walkthrough.Drafts.publish;
import static dev.walkthroughs.domain.walkthrough.Drafts.published;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.withContent;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.StepTooLarge;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Publishing")
class PublishWalkthroughTest {

    private final Drafts drafts = new Drafts();

    private static VersionPublished version(int number, StepId... steps) {
        return new VersionPublished(TOUR, number, List.of(steps), PublishPolicy.CARRY, Map.of(), Set.of(), NOON);
    }

    @Test
    @DisplayName("freezes the steps in their order as versions 1, 2, 3")
    void numbersVersions() {
        Walkthrough first = written(drafts.draft("a", "b", "c"));
        assertThat(accepted(first.decide(publish()))).containsExactly(version(1, step(1), step(2), step(3)));

        Walkthrough second = written(published(first), drafts.draft("c", "a", "b"));
        assertThat(accepted(second.decide(publish()))).containsExactly(version(2, step(3), step(1), step(2)));

        Walkthrough third = written(published(second), drafts.draft("c", "b"));
        assertThat(accepted(third.decide(publish()))).containsExactly(version(3, step(3), step(2)));
    }

    @Test
    @DisplayName("makes no second version of the same draft, also after it was written again")
    void publishesOnce() {
        Walkthrough once = published(written(drafts.draft("a", "b")));
        assertThat(accepted(once.decide(publish()))).isEmpty();
        assertThat(accepted(written(once, drafts.draft("a", "b")).decide(publish())))
                .isEmpty();
    }

    @Test
    @DisplayName("makes no version of a draft that was changed and changed back: the newest is the same")
    void publishesNoDetour() {
        Walkthrough once = published(written(drafts.draft("a", "b")));
        Walkthrough edited =
                written(once, changing(drafts.draft("a", "b"), "a", step -> withContent(step, "Other text")));
        assertThat(accepted(edited.decide(publish()))).hasSize(1);
        assertThat(accepted(written(edited, drafts.draft("a", "b")).decide(publish())))
                .isEmpty();

        Walkthrough reordered = written(once, drafts.draft("b", "a"));
        assertThat(accepted(written(reordered, drafts.draft("a", "b")).decide(publish())))
                .isEmpty();
        Walkthrough described =
                written(once, drafts.draft(new Details("Other", "", List.of(), null), "a", drafts.chained("a", "b")));
        assertThat(accepted(described.decide(publish()))).hasSize(1);
        assertThat(accepted(written(described, drafts.draft("a", "b")).decide(publish())))
                .isEmpty();
    }

    @Test
    @DisplayName("of a typo fixed makes a version of the same step ids (R1, R5)")
    void keepsIds() {
        Walkthrough once = published(written(drafts.draft("a", "b")));
        Walkthrough fixed =
                written(once, changing(drafts.draft("a", "b"), "a", step -> withContent(step, "Text of A")));
        assertThat(accepted(fixed.decide(publish()))).containsExactly(version(2, step(1), step(2)));
    }

    @Test
    @DisplayName("refuses a walkthrough that was never written, or is another organization's, in the same words (R23)")
    void refusesTheUnknown() {
        assertThat(refused(new Walkthrough.Unwritten().decide(publish()))).isEqualTo(new WalkthroughUnknown());
        assertThat(refused(written(drafts.draft("a"))
                        .decide(new PublishWalkthrough(TOUR, OTHER_ORGANIZATION, PublishPolicy.CARRY, NOON))))
                .isEqualTo(new WalkthroughUnknown());
    }

    @Test
    @DisplayName("refuses a walkthrough without steps, whether it never had any or lost them (R28)")
    void refusesTheEmpty() {
        assertThat(refused(written(drafts.draft()).decide(publish()))).isEqualTo(new EmptyWalkthrough("tour"));
        Walkthrough emptied = written(published(written(drafts.draft("a"))), drafts.draft());
        assertThat(refused(emptied.decide(publish()))).isEqualTo(new EmptyWalkthrough("tour"));
    }

    @Test
    @DisplayName("takes a step of 64 KiB of UTF-8 and refuses one byte more, naming each (R25)")
    void refusesTheLarge() {
        assertThat(accepted(written(drafts.draft(DETAILS, "a", List.of(drafts.step("a", "é".repeat(32 * 1024), null))))
                        .decide(publish())))
                .hasSize(1);
        Walkthrough large = written(drafts.draft(
                DETAILS,
                "a",
                List.of(
                        drafts.step("a", "é".repeat(32 * 1024) + "x", "b"),
                        drafts.step("b", "x".repeat(64 * 1024), "c"),
                        drafts.step("c", "x".repeat(64 * 1024 + 1), null))));
        assertThat(refused(large.decide(publish()))).isEqualTo(new StepTooLarge(List.of("a", "c")));
    }

    @Test
    @DisplayName("refuses a broken chain in the author's own names for the steps (R29)")
    void refusesABrokenChain() {
        Walkthrough broken = written(drafts.draft(
                DETAILS,
                "a",
                List.of(
                        drafts.step("a", "x", "c"),
                        drafts.step("b", "x", "c"),
                        drafts.step("c", "x", null),
                        drafts.step("d", "x", "d"))));
        WalkthroughRejection why = refused(broken.decide(publish()));
        assertThat(why)
                .isEqualTo(new BrokenChain(
                        "tour",
                        List.of(
                                "Step d is followed by itself.",
                                "Step c follows two steps or more: a, b.",
                                "Not reachable from the first step: b, d.")));
        assertThat(why.message())
                .isEqualTo("The steps of walkthrough \"tour\" do not form one chain: Step d is followed by itself."
                        + " Step c follows two steps or more: a, b. Not reachable from the first step: b, d.");
    }

    @Test
    @DisplayName("refuses steps of which none is the first (R29)")
    void refusesNoFirst() {
        assertThat(refused(written(drafts.draft(DETAILS, null, drafts.chained("a", "b")))
                        .decide(publish())))
                .isEqualTo(new BrokenChain("tour", List.of("No step is named as the first.")));
    }

    @Test
    @DisplayName("that was refused leaves the next version's number as it was")
    void keepsNumbersAfterARefusal() {
        Walkthrough once = published(written(drafts.draft("a", "b")));
        Walkthrough broken = written(once, drafts.draft(DETAILS, null, drafts.chained("a", "b")));
        assertThat(refused(broken.decide(publish()))).isInstanceOf(BrokenChain.class);
        Walkthrough mended = written(broken, drafts.draft("b", "a"));
        assertThat(((VersionPublished) accepted(mended.decide(publish())).get(0)).version())
                .isEqualTo(2);
        assertThat(((Walkthrough.Written) mended).organizationId()).isEqualTo(ACME);
    }
}
