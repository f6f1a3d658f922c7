package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.Together.MANY;
import static dev.walkthroughs.application.guide.Together.count;
import static dev.walkthroughs.application.guide.Together.stepsOf;
import static dev.walkthroughs.application.guide.Together.together;
import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.accepted;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calls at the same moment that concern attempts")
class ParallelAttemptsTest {

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.offer(ON_DESK, TOUR);
        world.tables.offer(ON_PHONE, TOUR);
    }

    @Test
    @DisplayName("that select for the first time create one attempt, in two processes too (R21)")
    void startsOnce() throws Exception {
        GatewayWalkthroughGuide other = world.process(store -> store);
        List<Stop> stops = together(
                MANY,
                i -> () -> accepted((i % 2 == 0 ? world.guide : other)
                        .select(adaOn(i % 3 == 0 ? ON_PHONE : ON_DESK), TOUR.value(), i % 5 != 0)));
        assertThat(stepsOf(stops)).containsExactly(step(1));
        assertThat(stops).allMatch(stop -> stop.standing().attempt() == 1);
        assertThat(world.events.payloads(AttemptStarted.class)).hasSize(1);
    }

    @Test
    @DisplayName("that begin again end one attempt and open one (R12, R21)")
    void restartsOnce() throws Exception {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        List<Stop> stops = together(MANY, i -> () -> world.restart(adaOn(ON_DESK), TOUR));
        assertThat(stops).allMatch(stop -> stop.standing().attempt() == 2);
        assertThat(world.events.payloads(AttemptEnded.class)).hasSize(1);
        assertThat(world.events.payloads(AttemptStarted.class)).hasSize(2);
    }

    @Test
    @DisplayName("in different walkthroughs all succeed, in two processes too (R21)")
    void doNotBlockEachOther() throws Exception {
        GatewayWalkthroughGuide other = world.process(store -> store);
        // Eight, because they share one focus, and a call that lost ten races in it would give up.
        int several = 8;
        WalkthroughId[] tours =
                IntStream.range(0, several).mapToObj(i -> walkthrough(100 + i)).toArray(WalkthroughId[]::new);
        for (int i = 0; i < several; i++) {
            world.tables.publish(ACME, tours[i], "Tour " + i, steps(1000 + 10 * i, 1002 + 10 * i));
        }
        world.tables.offer(ON_DESK, tours);
        for (WalkthroughId tour : tours) {
            world.select(adaOn(ON_DESK), tour);
        }
        List<Stop> stops = together(
                several,
                i -> () -> accepted((i % 2 == 0 ? world.guide : other)
                        .advance(adaOn(ON_DESK), Optional.of(step(1000 + 10 * i).value()))));
        assertThat(stops).allMatch(stop -> stop.standing().result() == Result.ADVANCED);
        assertThat(stepsOf(stops)).hasSize(several);
        assertThat(world.events.payloads(StepCompleted.class)).hasSize(several);
    }

    @Test
    @DisplayName("move the attempt to a new version once, and complete the step once (R1, R14, R21)")
    void carriesOnce() throws Exception {
        GatewayWalkthroughGuide other = world.process(store -> store);
        world.select(adaOn(ON_DESK), TOUR);
        world.tables.publish(ACME, TOUR, "Tour 2", List.of(step(1), step(4), step(2)));
        List<Stop> stops = together(
                MANY,
                i -> () -> accepted(
                        (i % 2 == 0 ? world.guide : other).advance(adaOn(ON_DESK), Optional.of(step(1).value()))));
        assertThat(stepsOf(stops)).containsExactly(step(4));
        assertThat(count(stops, Result.ADVANCED)).isEqualTo(1);
        assertThat(stops.stream().filter(stop -> World.updatedFrom(stop).isPresent()))
                .hasSize(1);
        assertThat(world.events.payloads(AttemptCarried.class)).hasSize(1);
        assertThat(world.events.payloads(StepCompleted.class)).hasSize(1);
    }

    @Test
    @DisplayName("begin again once where a new version asks for it, and skip a step once (R1, R15, R21)")
    void restartsAndSkipsOnce() throws Exception {
        world.select(adaOn(ON_DESK), TOUR);
        world.advance(adaOn(ON_DESK), step(1));
        world.tables.publish(ACME, TOUR, "Tour 2", steps(1, 3), Edition.RESTART);
        List<Stop> advanced = together(MANY, i -> () -> world.advance(adaOn(ON_DESK), step(2)));
        assertThat(stepsOf(advanced)).containsExactly(step(1));
        assertThat(world.events.payloads(AttemptStarted.class)).hasSize(2);
        List<Stop> skipped = together(MANY, i -> () -> world.skip(adaOn(ON_DESK), step(1), "known"));
        assertThat(stepsOf(skipped)).containsExactly(step(2));
        assertThat(count(skipped, Result.SKIPPED)).isEqualTo(1);
        assertThat(world.events.payloads(StepSkipped.class)).hasSize(1);
    }
}
