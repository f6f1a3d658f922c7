package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.Together.MANY;
import static dev.walkthroughs.application.guide.Together.count;
import static dev.walkthroughs.application.guide.Together.stepsOf;
import static dev.walkthroughs.application.guide.Together.together;
import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.accepted;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.caller;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.Result;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calls at the same moment")
class ParallelCallsTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.offer(ON_DESK, TOUR);
        world.tables.offer(ON_PHONE, TOUR);
    }

    @Test
    @DisplayName("that are 50 times the same complete the step once and all name the same next step (R14)")
    void completesOnce() throws Exception {
        world.select(adaOn(ON_DESK), TOUR);
        List<Stop> stops = together(MANY, i -> () -> world.advance(adaOn(ON_DESK), step(1)));
        assertThat(stops).hasSize(MANY);
        assertThat(stepsOf(stops)).containsExactly(step(2));
        assertThat(world.events.payloads(StepCompleted.class)).hasSize(1);
        assertThat(count(stops, Result.ADVANCED)).isEqualTo(1);
        assertThat(count(stops, Result.ALREADY_ADVANCED)).isEqualTo(MANY - 1);
    }

    @Test
    @DisplayName("in two processes complete the step once as well: who loses answers by what the winner did (R14, R21)")
    void completesOnceInTwoProcesses() throws Exception {
        GatewayWalkthroughGuide other = world.process(store -> store);
        world.select(adaOn(ON_DESK), TOUR);
        for (int at = 1; at <= 2; at++) {
            StepId leaving = step(at);
            List<Stop> stops = together(MANY, i -> () -> {
                Caller caller = adaOn(i % 3 == 0 ? ON_PHONE : ON_DESK);
                return accepted((i % 2 == 0 ? world.guide : other).advance(caller, Optional.of(leaving.value())));
            });
            assertThat(stepsOf(stops)).containsExactly(step(at + 1));
            assertThat(world.events.payloads(StepCompleted.class)).hasSize(at);
        }
    }

    @Test
    @DisplayName("that lose a race read again, and answer by what the winner did (R14, R21)")
    void answersByTheWinner() {
        GatewayWalkthroughGuide other = world.process(store -> store);
        world.tables.meanwhile(() -> inAnotherThread(() -> other.select(adaOn(ON_PHONE), TOUR.value(), true)));
        assertThat(world.select(adaOn(ON_DESK), TOUR).standing().result()).isEqualTo(Result.RESUMED);
        assertThat(world.events.losses()).isEqualTo(1);

        world.tables.meanwhile(
                () -> inAnotherThread(() -> other.advance(adaOn(ON_PHONE), Optional.of(step(1).value()))));
        StepPage loser = (StepPage) world.advance(adaOn(ON_DESK), step(1));
        assertThat(loser.standing().result()).isEqualTo(Result.ALREADY_ADVANCED);
        assertThat(loser.step()).isEqualTo(step(2));
        assertThat(world.events.losses()).isEqualTo(2);
        assertThat(world.events.payloads(AttemptStarted.class))
                .singleElement()
                .satisfies(started -> assertThat(started.serverId()).isEqualTo(PHONE));
        assertThat(world.events.payloads(StepCompleted.class))
                .singleElement()
                .satisfies(step -> assertThat(step.serverId()).isEqualTo(PHONE));
    }

    /** A call of another process never runs inside the unit of work of this one. */
    private static void inAnotherThread(Callable<Outcome<Stop, ProgressRejection>> call) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            accepted(thread.submit(call).get(30, TimeUnit.SECONDS));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @DisplayName("on the last step complete the walkthrough once, and all are told so (R14, R19, R20)")
    void finishesOnce() throws Exception {
        GatewayWalkthroughGuide other = world.process(store -> store);
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.advance(adaOn(ON_DESK), step(2));
        List<Stop> stops = together(
                MANY,
                i -> () -> accepted((i % 2 == 0 ? world.guide : other)
                        .advance(adaOn(ON_DESK), i % 3 == 0 ? Optional.empty() : Optional.of(step(3).value()))));
        assertThat(stops).allMatch(Finish.class::isInstance);
        assertThat(Set.copyOf(stops)).hasSize(1);
        assertThat(world.events.payloads(WalkthroughCompleted.class)).hasSize(1);
        assertThat(world.events.payloads(StepCompleted.class)).hasSize(3);
    }

    @Test
    @DisplayName("without an id advance once if all read the pointer before any moved it (R17)")
    void advancesOnceInFocus() throws Exception {
        String progress = ProgressId.of(ACME, ADA, TOUR).value();
        CyclicBarrier allHaveRead = new CyclicBarrier(MANY);
        GatewayWalkthroughGuide overlapping = world.process(store -> (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    DomainEventStream stream = (DomainEventStream) method.invoke(store, arguments);
                    if (progress.equals(arguments[0])) {
                        allHaveRead.await(30, TimeUnit.SECONDS);
                    }
                    return stream;
                }));
        world.select(adaOn(ON_DESK), TOUR);
        List<Stop> stops = together(MANY, i -> () -> accepted(overlapping.advance(adaOn(ON_DESK), Optional.empty())));
        assertThat(stepsOf(stops)).containsExactly(step(2));
        assertThat(world.events.payloads(StepCompleted.class)).hasSize(1);
        assertThat(count(stops, Result.ADVANCED)).isEqualTo(1);
    }
}
