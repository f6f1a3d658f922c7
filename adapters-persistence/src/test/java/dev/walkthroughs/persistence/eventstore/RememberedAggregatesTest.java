package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.persistence.Guides;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Aggregates remembered by two nodes")
@SuppressWarnings("NullAway.Init") // nodes are started before every test
class RememberedAggregatesTest {

    private static final String[] STEPS = {"a", "b", "c", "d", "e", "f"};

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static Node one;
    private static Node other;
    private static Tenant acme;

    @BeforeAll
    static void start() {
        one = Node.on(DATABASE, Clock.systemUTC(), "walkthroughs.acts-as=service");
        other = Node.on(DATABASE, Clock.systemUTC(), "walkthroughs.acts-as=service");
        acme = DatabaseRole.OPERATOR.act(() -> new Tenant(one, "acme")
                .with("tour", STEPS)
                .draft("trip", Tenant.NOON, STEPS)
                .publish("trip", Tenant.NOON)
                .assign("trip", "main", null, true));
        DatabaseRole.OPERATOR.act(() -> {
            one.awaitCaughtUp();
            return acme;
        });
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    /** Who was wrong lately asks first; here every test begins with nodes that trust what they remember. */
    @BeforeEach
    void trusting() {
        for (Node node : List.of(one, other)) {
            IntStream.range(0, Caution.CALLS)
                    .forEach(call -> node.get(Caution.class).dares());
            assertThat(node.get(Caution.class).dares()).isTrue();
        }
    }

    private static <T> T inside(Supplier<T> work) {
        return TenantScope.within(acme.organization(), work);
    }

    private static Stop next(Node node, Caller caller, String key, String step) {
        return stop(
                Guides.of(node).advance(caller, Optional.of(acme.step(key, step).value())));
    }

    private static Stop select(Node node, Caller caller, String key) {
        return stop(Guides.of(node).select(caller, acme.walkthrough(key).value(), true));
    }

    private static Stop stop(Outcome<Stop, ProgressRejection> outcome) {
        return outcome.fold(stop -> stop, why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    private static String stepOf(Stop stop) {
        return stop instanceof Stop.StepPage page ? page.step().value() : "none";
    }

    private static long events(String stream) {
        return DatabaseRole.OPERATOR.act(() -> one.jdbc()
                .sql("SELECT count(*) FROM eventstore.domain_events WHERE aggregate_identifier = :stream")
                .param("stream", stream)
                .query(Long.class)
                .single());
    }

    @Test
    @DisplayName("never hide what the other recorded: not from a step, and not from an answer that records nothing")
    void walkedInTurns() {
        Caller ann = Guides.caller(acme, "ann");
        inside(() -> {
            select(one, ann, "tour");
            assertThat(stepOf(next(one, ann, "tour", "a")))
                    .isEqualTo(acme.step("tour", "b").value());
            assertThat(stepOf(next(other, ann, "tour", "b")))
                    .isEqualTo(acme.step("tour", "c").value());
            assertThat(stepOf(next(other, ann, "tour", "c")))
                    .isEqualTo(acme.step("tour", "d").value());
            // In memory of the first node, b is current; the duplicate is answered with where the learner stands.
            assertThat(stepOf(next(one, ann, "tour", "b")))
                    .isEqualTo(acme.step("tour", "d").value());
            assertThat(stepOf(next(one, ann, "tour", "d")))
                    .isEqualTo(acme.step("tour", "e").value());
            return events(acme.progress("ann", "tour").value());
        });
        assertThat(events(acme.progress("ann", "tour").value())).isEqualTo(1 + 4);
    }

    @Test
    @DisplayName("never hide that the learner turned to another walkthrough elsewhere")
    void focusMovedElsewhere() {
        Caller ben = Guides.caller(acme, "ben");
        inside(() -> {
            select(one, ben, "tour");
            select(other, ben, "trip");
            // The first node remembers that the tour is in focus: it is not, until this step puts it there.
            next(one, ben, "tour", "a");
            return stop(Guides.of(other).advance(ben, Optional.empty()));
        });
        assertThat(inside(() -> stepOf(select(other, ben, "tour"))))
                .isEqualTo(acme.step("tour", "c").value());
        assertThat(inside(() -> stepOf(select(other, ben, "trip"))))
                .isEqualTo(acme.step("trip", "a").value());
    }

    @Test
    @DisplayName("never advance in what was unassigned elsewhere, at once and without recording (R9)")
    void unassignedElsewhere() {
        DatabaseRole.OPERATOR.act(() -> {
            acme.draft("brief", Tenant.NOON, STEPS)
                    .publish("brief", Tenant.NOON)
                    .assign("brief", "main", null, true);
            one.awaitCaughtUp();
            return acme;
        });
        Caller eve = Guides.caller(acme, "eve");
        inside(() -> {
            select(other, eve, "brief");
            return next(other, eve, "brief", "a");
        });
        DatabaseRole.OPERATOR.act(() -> {
            acme.unassign("brief", "main");
            one.awaitCaughtUp();
            return acme;
        });
        Outcome<Stop, ProgressRejection> refused = inside(() -> Guides.of(other)
                .advance(eve, Optional.of(acme.step("brief", "b").value())));
        assertThat(refused.fold(stop -> "answered", ProgressRejection::toString))
                .isEqualTo("NotAvailableHere[]");
        assertThat(events(acme.progress("eve", "brief").value())).isEqualTo(2);
    }

    @Test
    @DisplayName("leave one event a step, however many calls on both overlap (R14)")
    void overlapping() throws Exception {
        Caller cat = Guides.caller(acme, "cat");
        inside(() -> select(one, cat, "tour"));
        List<String> walked = new ArrayList<>();
        for (int i = 0; i + 1 < STEPS.length; i++) {
            String step = STEPS[i];
            List<String> answers = Parallel.calls(
                    12, call -> inside(() -> stepOf(next(call % 2 == 0 ? one : other, cat, "tour", step))));
            assertThat(answers).containsOnly(acme.step("tour", STEPS[i + 1]).value());
            walked.add(step);
        }
        assertThat(events(acme.progress("cat", "tour").value())).isEqualTo(1 + walked.size());
    }
}
