package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.caller;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Selecting a walkthrough")
class SelectTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Other", steps(11, 12));
        world.tables.offer(ON_DESK, TOUR, OTHER_TOUR);
        world.tables.offer(ON_PHONE, TOUR);
    }

    @Test
    @DisplayName("for the first time delivers its first step, and says where the learner stands")
    void starts() {
        assertThat(world.select(adaOn(ON_DESK), TOUR))
                .isEqualTo(new StepPage(
                        new Standing(Result.STARTED, TOUR, "Tour", "Acme", 1, 1, new Tally(0, 3, false), null),
                        step(1),
                        "Title of " + step(1),
                        1,
                        3,
                        "Text of " + step(1),
                        "",
                        Optional.of(step(1))));
        assertThat(world.events.payloads())
                .containsExactly(
                        new AttemptStarted(
                                ProgressId.of(ACME, ADA, TOUR),
                                ACME,
                                ADA,
                                TOUR,
                                DESK,
                                1,
                                1,
                                step(1),
                                3,
                                List.of(),
                                null,
                                NOON),
                        new FocusMoved(FocusId.of(ADA, DESK), ACME, ADA, DESK, TOUR, NOON));
    }

    @Test
    @DisplayName("on another server goes on with the same progress; it stays started on the first (R11)")
    void isOneProgressOnTwoServers() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        StepPage onPhone = (StepPage) world.select(adaOn(ON_PHONE), TOUR);
        assertThat(onPhone.step()).isEqualTo(step(2));
        assertThat(onPhone.standing().result()).isEqualTo(Result.RESUMED);
        world.advance(adaOn(ON_PHONE), step(2));

        assertThat(world.events.payloads(AttemptStarted.class))
                .singleElement()
                .satisfies(started -> assertThat(started.serverId()).isEqualTo(DESK));
        assertThat(world.events.payloads(StepCompleted.class))
                .extracting(StepCompleted::serverId)
                .containsExactly(DESK, PHONE);
        assertThat(((StepPage) world.select(adaOn(ON_DESK), TOUR)).step()).isEqualTo(step(3));
    }

    @Test
    @DisplayName("is each learner's own: another begins at the first step")
    void isEachLearnersOwn() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        StepPage bens = (StepPage) world.select(caller(ON_DESK, BEN), TOUR);
        assertThat(bens.step()).isEqualTo(step(1));
        assertThat(bens.standing().result()).isEqualTo(Result.STARTED);
    }

    @Test
    @DisplayName("again changes nothing, and counts as coming back once after half an hour (R22)")
    void resumes() {
        world.select(adaOn(ON_DESK), TOUR);
        int before = world.events.size();
        world.clock.passes(Duration.ofMinutes(30).minusNanos(1));
        assertThat(world.select(adaOn(ON_DESK), TOUR).standing().result()).isEqualTo(Result.RESUMED);
        assertThat(world.events.size()).isEqualTo(before);

        world.clock.passes(Duration.ofNanos(1));
        world.select(adaOn(ON_DESK), TOUR);
        world.select(adaOn(ON_DESK), TOUR);
        assertThat(world.events.payloads(AttemptResumed.class)).hasSize(1);
        assertThat(world.events.size()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("without resuming ends the attempt and opens the next; one that is untouched is given back (R12)")
    void restarts() {
        assertThat(world.restart(adaOn(ON_DESK), TOUR).standing().result()).isEqualTo(Result.STARTED);
        assertThat(world.restart(adaOn(ON_DESK), TOUR).standing().attempt()).isEqualTo(1);
        world.advance(adaOn(ON_DESK), step(1));

        StepPage second = (StepPage) world.restart(adaOn(ON_DESK), TOUR);
        assertThat(second.step()).isEqualTo(step(1));
        assertThat(second.standing())
                .isEqualTo(new Standing(Result.RESTARTED, TOUR, "Tour", "Acme", 1, 2, new Tally(0, 3, false), null));
        int before = world.events.size();
        assertThat(world.restart(adaOn(ON_DESK), TOUR)).isEqualTo(second);
        assertThat(world.events.size()).isEqualTo(before);
        assertThat(world.events.payloads(AttemptEnded.class)).hasSize(1);
    }

    @Test
    @DisplayName("that is completed gives the completion and opens no attempt, unless asked to begin again (R13)")
    void selectsTheCompleted() {
        world.complete(adaOn(ON_DESK), TOUR, steps(1, 3));
        int before = world.events.size();
        assertThat(world.select(adaOn(ON_DESK), TOUR))
                .isEqualTo(new Finish(
                        new Standing(Result.COMPLETED, TOUR, "Tour", "Acme", 1, 1, new Tally(3, 3, true), null)));
        assertThat(world.events.size()).isEqualTo(before);

        assertThat(world.restart(adaOn(ON_DESK), TOUR).standing().attempt()).isEqualTo(2);
        assertThat(world.events.payloads(WalkthroughCompleted.class)).hasSize(1);
    }

    @Test
    @DisplayName("notes in every event who did it, where, and through which client (R35)")
    void notesTheCaller() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        assertThat(world.events.messages()).hasSize(3).allSatisfy(event -> assertThat(event.getMetaData())
                .containsEntry("organization_id", ACME.value())
                .containsEntry("mcp_server_id", DESK.value())
                .containsEntry("mcp_server_user_id", ADA.value())
                .containsEntry("client_name", "agent")
                .containsEntry("client_version", "1.0")
                .containsEntry("protocol_version", "2025-06-18"));
    }

    @Test
    @DisplayName("is refused where it was taken off, goes on elsewhere, and is back when it is put on again (R9)")
    void isBoundToWhatIsOffered() {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.tables.offer(ON_DESK, OTHER_TOUR);
        int before = world.events.size();
        assertThat(refused(world.guide.select(adaOn(ON_DESK), TOUR.value(), true)))
                .isEqualTo(new NotAvailableHere());
        assertThat(refused(world.guide.status(adaOn(ON_DESK), TOUR.value()))).isEqualTo(new NotAvailableHere());
        assertThat(refused(world.guide.advance(adaOn(ON_DESK), Optional.of(step(2).value()))))
                .isEqualTo(new NotAvailableHere());
        assertThat(world.events.size()).isEqualTo(before);

        assertThat(((StepPage) world.advance(adaOn(ON_PHONE), step(2))).step()).isEqualTo(step(3));
        world.tables.offer(ON_DESK, TOUR);
        assertThat(((StepPage) world.select(adaOn(ON_DESK), TOUR)).step()).isEqualTo(step(3));
    }
}
