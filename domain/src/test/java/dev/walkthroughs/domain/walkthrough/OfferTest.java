package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.step;
import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.after;
import static dev.walkthroughs.domain.walkthrough.Drafts.changing;
import static dev.walkthroughs.domain.walkthrough.Drafts.publish;
import static dev.walkthroughs.domain.walkthrough.Drafts.published;
import static dev.walkthroughs.domain.walkthrough.Drafts.refused;
import static dev.walkthroughs.domain.walkthrough.Drafts.replacing;
import static dev.walkthroughs.domain.walkthrough.Drafts.substantial;
import static dev.walkthroughs.domain.walkthrough.Drafts.withContent;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.ArchiveWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.UnpublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughArchived;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughReopened;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughUnpublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughWithdrawn;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.Archived;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is on offer")
class OfferTest {

    private static final WalkthroughCommand UNPUBLISH = new UnpublishWalkthrough(TOUR, ACME, NOON);
    private static final WalkthroughCommand WITHDRAW = new WithdrawWalkthrough(TOUR, ACME, NOON);
    private static final WalkthroughCommand ARCHIVE = new ArchiveWalkthrough(TOUR, ACME, NOON);

    private final Drafts drafts = new Drafts();
    private final Walkthrough draft = written(drafts.draft("a", "b"));
    private final Walkthrough open = published(draft);

    private static Walkthrough then(Walkthrough before, WalkthroughCommand... commands) {
        Walkthrough state = before;
        for (WalkthroughCommand command : commands) {
            state = after(state, accepted(state.decideOnOffer(command)));
        }
        return state;
    }

    private static Availability availability(Walkthrough state) {
        return ((Walkthrough.Written) state).availability();
    }

    @Test
    @DisplayName("goes from draft to open, closed, withdrawn and archived, and each way once (R8, R10)")
    void changes() {
        assertThat(availability(draft)).isEqualTo(Availability.DRAFT);
        assertThat(availability(open)).isEqualTo(Availability.OPEN);
        assertThat(accepted(open.decideOnOffer(UNPUBLISH))).containsExactly(new WalkthroughUnpublished(TOUR, NOON));
        assertThat(accepted(open.decideOnOffer(WITHDRAW))).containsExactly(new WalkthroughWithdrawn(TOUR, NOON));
        assertThat(accepted(open.decideOnOffer(ARCHIVE))).containsExactly(new WalkthroughArchived(TOUR, NOON));
        for (WalkthroughCommand command : List.of(UNPUBLISH, WITHDRAW, ARCHIVE)) {
            assertThat(accepted(then(open, command).decideOnOffer(command))).isEmpty();
        }
        assertThat(availability(then(open, UNPUBLISH, WITHDRAW))).isEqualTo(Availability.WITHDRAWN);
        assertThat(availability(then(open, WITHDRAW, UNPUBLISH)))
                .as("only publishing lets suspended attempts go on")
                .isEqualTo(Availability.WITHDRAWN);
    }

    @Test
    @DisplayName("is the same version again when nothing was changed meanwhile (R8)")
    void reopens() {
        for (WalkthroughCommand command : List.of(UNPUBLISH, WITHDRAW)) {
            Walkthrough away = then(open, command);
            assertThat(accepted(away.decide(publish()))).containsExactly(new WalkthroughReopened(TOUR, NOON));
            assertThat(availability(published(away))).isEqualTo(Availability.OPEN);
            Walkthrough changed = written(away, drafts.draft("b", "a"));
            assertThat(accepted(changed.decide(publish()))).hasOnlyElementsOfType(VersionPublished.class);
        }
    }

    @Test
    @DisplayName("was published before, and is not archived")
    void refuses() {
        assertThat(refused(draft.decideOnOffer(UNPUBLISH))).isEqualTo(new NotPublished("tour"));
        assertThat(refused(draft.decideOnOffer(WITHDRAW))).isEqualTo(new NotPublished("tour"));
        Walkthrough archived = then(draft, ARCHIVE);
        assertThat(refused(archived.decide(publish()))).isEqualTo(new Archived("tour"));
        assertThat(refused(archived.decide(drafts.draft("a")))).isEqualTo(new Archived("tour"));
        assertThat(refused(archived.decideOnOffer(WITHDRAW))).isEqualTo(new Archived("tour"));
    }

    @Test
    @DisplayName("says what becomes of attempts, what is replaced, and what changed in a way that matters (R1, R5, R6)")
    void says() {
        Walkthrough next = written(
                open,
                changing(
                        changing(drafts.draft("b", "x"), "x", step -> replacing(step, "a")),
                        "b",
                        step -> substantial(withContent(step, "Other"))));
        assertThat(accepted(next.decide(publish(PublishPolicy.PIN))))
                .containsExactly(new VersionPublished(
                        TOUR,
                        2,
                        List.of(step(2), step(4)),
                        PublishPolicy.PIN,
                        Map.of(step(4), Set.of(step(1))),
                        Set.of(step(2)),
                        NOON));
        Walkthrough marked = written(open, changing(drafts.draft("a", "b"), "a", Drafts::substantial));
        assertThat(accepted(marked.decide(publish()))).as("no word changed").isEmpty();
        Walkthrough moved = written(marked, changing(drafts.draft("b", "a"), "a", Drafts::substantial));
        assertThat(((VersionPublished) accepted(moved.decide(publish())).get(0)).substantial())
                .as("the order changed, not the text")
                .isEmpty();
    }
}
