package dev.walkthroughs.persistence.progress;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.library.ProgressRow;
import dev.walkthroughs.application.library.ProgressRow.Settled;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.application.plan.RunningAttempts.Group;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.News;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.Tally;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Story;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.progress.JdbcProgressRows.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows and events of whatever happens")
@Tag("once")
class RowsAndEventsTest {

    private static final List<String> LEARNERS =
            IntStream.range(0, 8).mapToObj(i -> "learner" + i).toList();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 4})
    @DisplayName("say the same of how far a learner is, what is news, and who stands where; and so do rebuilt rows")
    void agree(long seed) {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            RandomHistories histories = new RandomHistories(new Tenant(node, "acme"), seed, LEARNERS);
            histories.begin();
            int compared = 0;
            for (int round = 0; round < 20; round++) {
                for (int call = 0; call < 16; call++) {
                    histories.call();
                }
                node.awaitCaughtUp();
                compared += compare(node, histories.version());
                histories.publish();
                compared += compare(node, histories.version());
            }
            assertThat(compared)
                    .as("completions that were compared with a newer version")
                    .isPositive();
            for (String happened : List.of(
                    "superseded_steps <> '{}' AND end_reason = 'completed'",
                    "done_by_replacement <> '{}' AND offered_steps <> '{}'",
                    "skipped_steps > 0 AND version_at_end > version_at_start",
                    "catches_up AND version_at_end > version_at_start",
                    "end_reason = 'new_version'",
                    "completion_reason = 'content_change'")) {
                assertThat(database.number("SELECT count(*) FROM walkthrough.walkthrough_attempts WHERE " + happened))
                        .as(happened)
                        .isPositive();
            }
            Map<String, List<String>> live = Story.tables(database, node);
            Story.upkeep(node).names().forEach(name -> Story.upkeep(node).rebuild(name, seen -> {}));
            assertThat(Story.tables(database, node)).isEqualTo(live);
        }
    }

    /** How many completions there were to compare with a newer version. */
    private static int compare(Node node, int newest) {
        Tenant acme = new Tenant(node, "acme");
        StepLibrary library = node.get(StepLibrary.class);
        Map<String, Progress> states = LEARNERS.stream()
                .collect(toMap(learner -> learner, learner -> node.get(Histories.class)
                        .progress(acme.progress(learner, RandomHistories.KEY))));
        Map<ProgressId, Known> rows = node.get(JdbcProgressRows.class)
                .known(
                        acme.organization(),
                        LEARNERS.stream()
                                .map(learner -> acme.progress(learner, RandomHistories.KEY))
                                .toList());
        int compared = 0;
        for (String learner : LEARNERS) {
            Known known = rows.get(acme.progress(learner, RandomHistories.KEY));
            ProgressRow row = known == null ? null : known.row();
            Progress state = states.get(learner);
            if (state instanceof UnderWay here) {
                Tally tally = here.tally(library.of(here.walkthroughId(), here.version()));
                assertThat(row)
                        .isEqualTo(new ProgressRow(
                                false,
                                tally.done(),
                                tally.required(),
                                Optional.of(here.pointer()),
                                here.version(),
                                here.attempt(),
                                Settled.NONE,
                                false));
            } else if (state instanceof Completed there) {
                boolean outdated = there.version() < newest;
                Settled settled = Objects.requireNonNull(row).settled();
                assertThat(row)
                        .isEqualTo(new ProgressRow(
                                true,
                                there.tally().done(),
                                there.tally().required(),
                                Optional.empty(),
                                there.version(),
                                there.attempt(),
                                outdated ? settled : Settled.NONE,
                                false));
                if (outdated) {
                    assertThat(settled.skipped()).isEqualTo(there.skipped());
                    assertThat(union(List.of(settled.done(), settled.skipped(), settled.before())))
                            .isEqualTo(there.settled());
                    assertThat(news(there, row, newest, library)).isEqualTo(there.news(newest, library));
                    compared++;
                }
            } else {
                assertThat(row).isNull();
            }
        }
        assertThat(node.get(RunningAttempts.class).of(acme.walkthrough(RandomHistories.KEY)).stream()
                        .collect(toMap(
                                group -> place(group.version(), group.pointer(), group.marks()), Group::learners)))
                .isEqualTo(states.values().stream()
                        .filter(UnderWay.class::isInstance)
                        .map(UnderWay.class::cast)
                        .collect(groupingBy(
                                here -> place(here.version(), here.pointer(), here.marks()),
                                collectingAndThen(counting(), Long::intValue))));
        return compared;
    }

    private static List<Object> place(int version, Object pointer, Marks marks) {
        return List.of(
                version,
                pointer,
                union(List.of(marks.done(), marks.before())),
                marks.skipped(),
                marks.offered(),
                marks.only());
    }

    /** In which attempt a step was done that stands for others is all the same to who asks what is new. */
    private static Set<StepId> union(List<Set<StepId>> some) {
        return some.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static News news(Completed there, ProgressRow row, int newest, StepLibrary library) {
        return new Completed(
                        there.walkthroughId(),
                        row.attempt(),
                        row.version(),
                        row.settled().done(),
                        row.settled().skipped(),
                        row.settled().before(),
                        Instant.EPOCH)
                .news(newest, library);
    }

    @Test
    @DisplayName("count learners who stand alike together, and none of another walkthrough or of a completed attempt")
    void groups() {
        try (Node node = Node.on(database, Clock.systemUTC())) {
            Tenant acme = new Tenant(node, "acme").with("tour", "a", "b");
            acme.draft("other", Tenant.NOON, "x").publish("other", Tenant.NOON);
            node.awaitCaughtUp();
            for (String learner : LEARNERS) {
                acme.select(learner, "tour", 1, true, Tenant.NOON);
                acme.select(learner, "other", 1, true, Tenant.NOON);
            }
            acme.advance("learner0", "tour", "a", Tenant.NOON);
            acme.advance("learner1", "tour", "a", Tenant.NOON);
            acme.advance("learner1", "tour", "b", Tenant.NOON);
            node.awaitCaughtUp();
            RunningAttempts attempts = node.get(RunningAttempts.class);
            Marks afterOne =
                    new Marks(Set.of(acme.step("tour", "a")), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
            assertThat(attempts.of(acme.walkthrough("tour")))
                    .containsExactly(
                            new Group(1, acme.step("tour", "a"), Marks.NONE, 6),
                            new Group(1, acme.step("tour", "b"), afterOne, 1));
            assertThat(attempts.of(acme.walkthrough("none"))).isEmpty();
        }
    }
}
