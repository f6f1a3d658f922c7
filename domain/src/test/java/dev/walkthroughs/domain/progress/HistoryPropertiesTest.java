package dev.walkthroughs.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.Ids;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Author.Publish;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.Reference.Answer;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

@Label("For every history of versions and calls")
class HistoryPropertiesTest {

    private enum Kind {
        SELECT,
        RESTART,
        NEXT,
        NEXT_NAMING_ANY,
        SKIP,
        SKIP_NAMING_ANY,
        RESET,
        CATCH_UP,
        PUBLISH,
        UNPUBLISH
    }

    /** What happens next: a call, or a version. */
    private record Turn(Kind kind, int number, Publish publish) {}

    @Property(tries = 2500, edgeCases = EdgeCasesMode.NONE)
    @Label("the answers, the pointer and what is left to do are those of the rules (R1 to R8, R12 to R15, R19)")
    void followsTheRules(@ForAll @IntRange(min = 1, max = 7) int size, @ForAll("turns") List<Turn> turns) {
        World world = World.of(size);
        Author author = new Author(size);
        Reference reference = new Reference(world);
        boolean open = true;
        int completions = 0;
        int moves = 0;
        for (Turn turn : turns) {
            if (turn.kind() == Kind.PUBLISH) {
                author.publish(world, turn.publish());
                open = true;
                world.republish();
                continue;
            }
            if (turn.kind() == Kind.UNPUBLISH) {
                open = false;
                world.unpublish();
                continue;
            }
            world.pass(Duration.ofMinutes(turn.number() % 3 * 20L));
            StepId named = turn.kind() == Kind.NEXT || turn.kind() == Kind.SKIP
                    ? pointerOr(world, turn.number())
                    : Ids.step(1 + turn.number());
            int before = world.history().size();
            Outcome<Decision, ProgressRejection> outcome = ask(world, turn.kind(), named);
            Answer expected = expect(reference, turn.kind(), named, open);
            Answer answer = outcome.<Answer>fold(
                    decision -> Answer.valueOf(decision.result().name()), why -> Answer.REFUSED);
            assertThat(answer).as("%s %s", turn, named).isEqualTo(expected);
            Witness.agree(world, reference);
            List<ProgressEvent> events =
                    world.history().subList(before, world.history().size());
            completions += world.state() instanceof Completed && !events.isEmpty() ? 1 : 0;
            moves += events.stream().anyMatch(ProgressEvent.AttemptCarried.class::isInstance) ? 1 : 0;
            if (outcome instanceof Outcome.Accepted<Decision, ProgressRejection>
                    && Set.of(Kind.NEXT, Kind.NEXT_NAMING_ANY, Kind.SKIP, Kind.SKIP_NAMING_ANY)
                            .contains(turn.kind())) {
                repeat(world, turn.kind(), named);
            }
        }
        new Witness(world).readAll();
        Statistics.label("completions").collect(Math.min(completions, 2)).coverage(seen -> seen.check(2)
                .percentage(percent -> percent > 5.0));
        Statistics.label("moves").collect(Math.min(moves, 2)).coverage(seen -> seen.check(2)
                .percentage(percent -> percent > 20.0));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Label("a call repeated after another version completes nothing more, and a third one names the same step (R14)")
    void repeatsAcrossVersions(
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll("turns") List<Turn> turns,
            @ForAll("publish") Publish late) {
        World world = World.of(size);
        Author author = new Author(size);
        StepId last = Ids.step(1);
        for (Turn turn : turns) {
            if (turn.kind() == Kind.PUBLISH) {
                author.publish(world, turn.publish());
            } else if (turn.kind() != Kind.UNPUBLISH) {
                last = pointerOr(world, turn.number());
                ask(world, turn.kind(), last);
            }
        }
        if (!(world.state() instanceof UnderWay)) {
            return;
        }
        StepId named = world.pointer();
        World.accepted(world.next(named));
        author.publish(world, late);
        int before = world.history().size();
        World.accepted(world.next(named));
        assertThat(world.history().subList(before, world.history().size()))
                .allMatch(event -> event instanceof ProgressEvent.AttemptCarried
                        || (event instanceof ProgressEvent.WalkthroughCompleted done
                                && done.reason() == ProgressEvent.CompletionReason.CONTENT_CHANGE));
        repeat(world, Kind.NEXT, named);
    }

    /** The same call once more records nothing and names the same step. */
    private static void repeat(World world, Kind kind, StepId named) {
        Progress before = world.state();
        Decision again = World.accepted(ask(world, kind, named));
        assertThat(again.events()).as("%s %s again", kind, named).isEmpty();
        assertThat(world.state()).isEqualTo(before);
    }

    private static StepId pointerOr(World world, int number) {
        return world.state() instanceof UnderWay ? world.pointer() : Ids.step(1 + number);
    }

    private static Outcome<Decision, ProgressRejection> ask(World world, Kind kind, StepId named) {
        return switch (kind) {
            case SELECT -> world.select(true);
            case RESTART -> world.select(false);
            case NEXT, NEXT_NAMING_ANY -> world.next(named);
            case SKIP, SKIP_NAMING_ANY -> world.skip(named);
            case RESET -> world.reset();
            case CATCH_UP -> world.catchUp();
            default -> throw new IllegalArgumentException(kind + " is not a call");
        };
    }

    private static Answer expect(Reference reference, Kind kind, StepId named, boolean open) {
        return switch (kind) {
            case SELECT -> reference.select(true, open);
            case RESTART -> reference.select(false, open);
            case NEXT, NEXT_NAMING_ANY -> reference.leave(named, true, open);
            case SKIP, SKIP_NAMING_ANY -> reference.leave(named, false, open);
            case RESET -> reference.reset(open);
            case CATCH_UP -> reference.catchUp(open);
            default -> throw new IllegalArgumentException(kind + " is not a call");
        };
    }

    @Provide
    Arbitrary<Publish> publish() {
        PublishPolicy carry = PublishPolicy.CARRY;
        return Author.publishes(
                carry, carry, carry, carry, carry, carry, carry, PublishPolicy.PIN, PublishPolicy.RESTART);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Kind.SELECT),
                Tuple.of(1, Kind.RESTART),
                Tuple.of(20, Kind.NEXT),
                Tuple.of(6, Kind.NEXT_NAMING_ANY),
                Tuple.of(2, Kind.SKIP),
                Tuple.of(1, Kind.SKIP_NAMING_ANY),
                Tuple.of(1, Kind.RESET),
                Tuple.of(4, Kind.CATCH_UP),
                Tuple.of(9, Kind.PUBLISH),
                Tuple.of(1, Kind.UNPUBLISH));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 14), publish())
                .as(Turn::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50)
                .map(turns -> {
                    List<Turn> all = new ArrayList<>(turns);
                    all.add(0, new Turn(Kind.SELECT, 0, turns.get(0).publish()));
                    return all;
                });
    }
}
