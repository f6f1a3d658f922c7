package dev.walkthroughs.mcp.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A room")
class RoomTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int ACME = Room.host("acme.test");
    private static final int GLOBEX = Room.host("globex.test");

    private final List<String> away = new ArrayList<>();
    private final Queue<Integer> order = new ConcurrentLinkedQueue<>();

    private Room room(int atOnce, int waiting, Duration patience) {
        return new Room("calls", atOnce, waiting, patience, (what, why) -> away.add(what + " " + why));
    }

    /** Enters by a thread of its own, and returns once it is inside. */
    private CompletableFuture<Optional<Place>> later(Room room, int host, int number) {
        int before = room.inside();
        CompletableFuture<Optional<Place>> entered = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Optional<Place> place = room.enter(host);
            order.add(number);
            entered.complete(place);
        });
        thread.start();
        await().atMost(LONG)
                .until(() -> room.inside() == before + 1 && thread.getState() == Thread.State.TIMED_WAITING);
        return entered;
    }

    private static Place had(CompletableFuture<Optional<Place>> entered) throws Exception {
        return entered.get(60, TimeUnit.SECONDS).orElseThrow();
    }

    @Test
    @DisplayName("turns away at once whoever comes when all places are taken and nobody may wait, and counts it")
    void turnsAwayAtOnce() {
        Room room = room(3, 0, LONG);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            places.add(room.enter(ACME).orElseThrow());
        }
        assertThat(room.enter(ACME)).isEmpty();
        assertThat(room.enter(GLOBEX)).isEmpty();
        assertThat(away).containsExactly("calls full", "calls full");
        assertThat(room.inside()).isEqualTo(3);

        places.get(1).leave();
        places.get(1).leave();
        assertThat(room.enter(GLOBEX)).as("the place that was left").isPresent();
        assertThat(room.enter(ACME)).as("left twice, it is one place").isEmpty();
    }

    @Test
    @DisplayName("gives places to those who wait in the order they came, and is empty in the end")
    void keepsTheOrder() throws Exception {
        Room room = room(1, 4, LONG);
        Place first = room.enter(ACME).orElseThrow();
        CompletableFuture<Optional<Place>> second = later(room, ACME, 2);
        CompletableFuture<Optional<Place>> third = later(room, GLOBEX, 3);
        first.leave();
        Place held = had(second);
        assertThat(third).as("while the place is taken").isNotDone();
        held.leave();
        had(third).leave();
        assertThat(order).containsExactly(2, 3);
        assertThat(away).isEmpty();
        assertThat(room.inside()).isZero();
        assertThat(room.enter(ACME)).isPresent();
    }

    @Test
    @DisplayName("turns away whoever has waited long enough, and has the place for others")
    void losesPatience() {
        Room room = room(1, 1, Duration.ofMillis(1));
        Place first = room.enter(ACME).orElseThrow();

        assertThat(room.enter(GLOBEX)).isEmpty();
        assertThat(away).containsExactly("calls waited");
        assertThat(room.inside()).isEqualTo(1);

        first.leave();
        assertThat(room.enter(GLOBEX)).isPresent();
    }

    @Test
    @DisplayName("leaves a rest of the line to others than the host that fills it")
    void keepsARest() throws Exception {
        Room room = room(2, 6, LONG);
        List<Place> working =
                List.of(room.enter(ACME).orElseThrow(), room.enter(ACME).orElseThrow());
        List<CompletableFuture<Optional<Place>>> line = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            line.add(later(room, ACME, i));
        }
        assertThat(room.enter(ACME)).as("three quarters of eight are taken").isEmpty();
        assertThat(away).containsExactly("calls share");

        CompletableFuture<Optional<Place>> quiet = later(room, GLOBEX, 100);
        working.forEach(Place::leave);
        for (CompletableFuture<Optional<Place>> one : line) {
            had(one).leave();
        }
        had(quiet).leave();
        assertThat(away).hasSize(1);
        assertThat(room.inside()).isZero();
    }

    @Test
    @DisplayName("gives whoever goes on later a place of its own, for the same host")
    void isEnteredAgain() {
        Room room = room(1, 0, LONG);
        Place place = room.enter(ACME).orElseThrow();
        assertThat(place.again()).isEmpty();
        place.leave();
        Place again = place.again().orElseThrow();
        place.leave();
        assertThat(room.inside()).isEqualTo(1);
        again.leave();
        assertThat(room.inside()).isZero();
    }

    @Test
    @DisplayName("turns away who is interrupted while waiting, who stays interrupted")
    void isInterrupted() throws Exception {
        Room room = room(1, 1, LONG);
        Place place = room.enter(ACME).orElseThrow();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> interrupted.complete(
                room.enter(GLOBEX).isEmpty() && Thread.currentThread().isInterrupted()));
        thread.start();
        thread.interrupt();

        assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
        place.leave();
        assertThat(room.inside()).isZero();
    }

    @Test
    @DisplayName("knows a host however it is written, and has a size")
    void knowsHosts() {
        for (String same : List.of("ACME.test", "acme.test:8080", "acme.test.", "Acme.Test.:80")) {
            assertThat(Room.host(same)).as(same).isEqualTo(ACME);
        }
        assertThat(List.of(Room.host(null), Room.host(""), Room.host("[::1]:80"), Room.host("x".repeat(5_000))))
                .allMatch(host -> host >= 0 && host < 256);
        assertThat(GLOBEX).isNotEqualTo(ACME);
        assertThatThrownBy(() -> room(0, 1, LONG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> room(1, -1, LONG)).isInstanceOf(IllegalArgumentException.class);
    }
}
