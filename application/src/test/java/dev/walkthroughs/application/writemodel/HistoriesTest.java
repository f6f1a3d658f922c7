package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.focus.Focus;
import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A history")
class HistoriesTest {

    private static final ProgressId ID = ProgressId.of(ACME, ADA, TOUR);
    private static final Call CALL = new Call(ID, ACME, ADA, TOUR, DESK, 1, true, NOON);

    private final MemoryEvents events = new MemoryEvents();
    private final MemoryWriteModel model =
            new MemoryWriteModel(events, (walkthrough, version) -> new Route(walkthrough, version, steps(150)));

    private Progress select() {
        return decided(new SelectWalkthrough(CALL, true));
    }

    private Progress advance(int leaving) {
        return decided(new AdvanceStep(CALL, step(leaving)));
    }

    private Progress decided(ProgressCommand command) {
        return model.commands().send(command, Map.of()).fold(decision -> decision.state(), why -> {
            throw new AssertionError(why.message());
        });
    }

    private static Marks done(StepId... steps) {
        return new Marks(Set.of(steps), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    @Test
    @DisplayName("that does not exist is that of who has not started, and of a focus that is nowhere (R30)")
    void mayBeEmpty() {
        assertThat(model.histories().progress(ID)).isEqualTo(new NotStarted());
        assertThat(model.histories().focus(FocusId.of(ADA, DESK))).isEqualTo(Focus.NOWHERE);
        assertThat(events.size()).isZero();
    }

    @Test
    @DisplayName("tells the very state that the last decision told, and leaves no event (R22)")
    void tellsTheState() {
        assertThat(select()).isEqualTo(model.histories().progress(ID));
        assertThat(advance(1)).isEqualTo(model.histories().progress(ID));
        assertThat(advance(2)).isEqualTo(model.histories().progress(ID));
        model.commands().send(new MoveFocus(FocusId.of(ADA, DESK), ACME, ADA, DESK, TOUR, NOON), Map.of());
        int before = events.size();
        assertThat(model.histories().focus(FocusId.of(ADA, DESK)).walkthrough()).contains(TOUR);
        assertThat(model.histories().progress(ProgressId.of(ACME, BEN, TOUR))).isEqualTo(new NotStarted());
        assertThat(events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("goes on from a snapshot, and from what was recorded after it")
    void goesOnFromASnapshot() {
        ProgressAggregate snapshot = new ProgressAggregate();
        snapshot.on(new AttemptStarted(ID, ACME, ADA, TOUR, DESK, 1, 1, step(1), 150, List.of(), null, NOON));
        snapshot.on(new StepCompleted(ID, DESK, 1, 1, step(1), step(2), NOON));
        events.storeSnapshot(new GenericDomainEventMessage<>("Progress", ID.value(), 6, snapshot));
        assertThat(model.histories().progress(ID)).isEqualTo(new UnderWay(TOUR, 1, 1, step(2), done(step(1)), NOON));

        events.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Progress", ID.value(), 7, new StepCompleted(ID, DESK, 1, 1, step(2), step(3), NOON))));
        assertThat(model.histories().progress(ID))
                .isEqualTo(new UnderWay(TOUR, 1, 1, step(3), done(step(1), step(2)), NOON));
    }

    @Test
    @DisplayName("of a progress is snapshot when it grows to 50 events, and not before")
    void isSnapshot() {
        select();
        for (int i = 1; i < WriteModel.PROGRESS_SNAPSHOT_AFTER - 1; i++) {
            advance(i);
        }
        assertThat(events.size()).isEqualTo(WriteModel.PROGRESS_SNAPSHOT_AFTER - 1);
        assertThat(model.snapshots()).isEmpty();
        advance(WriteModel.PROGRESS_SNAPSHOT_AFTER - 1);
        assertThat(model.snapshots()).contains("ProgressAggregate " + ID);
    }

    @Test
    @DisplayName("of a focus goes on from a snapshot, and from where it moved after it")
    void ofAFocus() {
        FocusId id = FocusId.of(ADA, DESK);
        FocusAggregate snapshot = new FocusAggregate();
        snapshot.on(new FocusMoved(id, ACME, ADA, DESK, TOUR, NOON));
        events.storeSnapshot(new GenericDomainEventMessage<>("Focus", id.value(), 20, snapshot));
        assertThat(model.histories().focus(id).walkthrough()).contains(TOUR);

        WalkthroughId other = new WalkthroughId("wt_other-tour_0");
        events.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Focus", id.value(), 21, new FocusMoved(id, ACME, ADA, DESK, other, NOON))));
        assertThat(model.histories().focus(id).walkthrough()).contains(other);
    }
}
