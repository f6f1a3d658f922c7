package dev.walkthroughs.application.learners;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.learners.People.CAT;
import static dev.walkthroughs.application.learners.People.NOW;
import static dev.walkthroughs.application.learners.People.STRANGER;
import static dev.walkthroughs.application.learners.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.learners.LearnerCare.Link;
import dev.walkthroughs.application.learners.LearnerName.ByEmail;
import dev.walkthroughs.application.learners.NameRejection.LearnerUnknown;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.learner.LearnerRejection;
import dev.walkthroughs.domain.learner.LearnerRejection.AlreadyLinked;
import dev.walkthroughs.domain.learner.LearnerRejection.SameLearner;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.NotStarted;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Linking learners (R24)")
class LearnerCareTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private final People people = new People();

    @Test
    @DisplayName("records that one is the other, and takes in what was done where it began")
    void unitesProgress() {
        people.learns(ADA, TOUR, 2, NOON);
        people.learns(BEN, TOUR, 1, LATER);
        int before = people.events.size();
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, true, 1));
        Marks marks = new Marks(Set.of(step(1), step(2)), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        assertThat(people.events.payloads().subList(before, people.events.size()))
                .containsExactly(
                        new LearnerLinked(ADA, ACME, BEN, NOW),
                        new ProgressUnited(
                                ProgressId.of(ACME, BEN, TOUR),
                                ACME,
                                BEN,
                                TOUR,
                                PHONE,
                                ProgressId.of(ACME, ADA, TOUR),
                                NOON,
                                1,
                                1,
                                step(3),
                                marks,
                                3,
                                null,
                                NOW));
        assertThat(people.progress(BEN, TOUR)).isEqualTo(new UnderWay(TOUR, 1, 1, step(3), marks, NOW));
        assertThat(people.records.row(ADA).root()).isEqualTo(BEN);
        assertThat(people.records.row(BEN).root()).isEqualTo(BEN);
        assertThat(people.events.messages().subList(before, people.events.size()))
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry("organization_id", ACME.value())
                        .containsEntry("actor", "operator"));
    }

    @Test
    @DisplayName("counts the earliest completion, and only walkthroughs in which there is news")
    void countsTheEarliest() {
        people.learns(ADA, TOUR, 3, NOON);
        people.learns(BEN, TOUR, 3, LATER);
        people.learns(ADA, OTHER_TOUR, 3, LATER);
        people.learns(BEN, OTHER_TOUR, 3, NOON);
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, true, 1));
        assertThat(((Completed) people.progress(BEN, TOUR)).completedAt()).isEqualTo(NOON);
        assertThat(((Completed) people.progress(BEN, OTHER_TOUR)).completedAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("takes over what only the other began, and nothing from one who began nothing")
    void takesOver() {
        people.learns(ADA, TOUR, 1, NOON);
        assertThat(accepted(people.link(CAT, BEN))).isEqualTo(new Link(BEN, true, 0));
        assertThat(people.progress(BEN, TOUR)).isInstanceOf(NotStarted.class);
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, true, 1));
        assertThat(people.progress(BEN, TOUR)).isInstanceOfSatisfying(UnderWay.class, here -> {
            assertThat(here.marks().done()).containsExactly(step(1));
            assertThat(here.pointer()).isEqualTo(step(2));
        });
    }

    @Test
    @DisplayName("again records nothing, but takes in what the other did since")
    void again() {
        people.learns(ADA, TOUR, 1, NOON);
        accepted(people.link(ADA, BEN));
        int before = people.events.size();
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, false, 0));
        assertThat(people.events.size()).isEqualTo(before);
        people.learns(ADA, OTHER_TOUR, 3, LATER);
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, false, 1));
        assertThat(((Completed) people.progress(BEN, OTHER_TOUR)).completedAt()).isEqualTo(LATER);
        assertThat(people.events.payloads(LearnerLinked.class)).hasSize(1);
    }

    @Test
    @DisplayName("in a chain makes all of them the last, whichever of them is named")
    void chains() {
        people.learns(ADA, TOUR, 1, NOON);
        accepted(people.link(ADA, BEN));
        people.learns(ADA, OTHER_TOUR, 2, LATER);
        // What Ada did in the tour is Ben's already; the other tour is news.
        assertThat(accepted(people.link(ADA, CAT))).isEqualTo(new Link(CAT, true, 2));
        assertThat(people.events.payloads(LearnerLinked.class))
                .containsExactly(new LearnerLinked(ADA, ACME, BEN, NOW), new LearnerLinked(BEN, ACME, CAT, NOW));
        assertThat(List.of(ADA, BEN, CAT))
                .allSatisfy(one -> assertThat(people.records.row(one).root()).isEqualTo(CAT));
        assertThat(((UnderWay) people.progress(CAT, OTHER_TOUR)).pointer()).isEqualTo(step(3));
        assertThat(((UnderWay) people.progress(CAT, TOUR)).pointer()).isEqualTo(step(2));
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(CAT, false, 0));
    }

    @Test
    @DisplayName("into one that is linked goes to whom that one is")
    void followsTheTarget() {
        accepted(people.link(BEN, CAT));
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(CAT, true, 0));
        assertThat(people.events.payloads(LearnerLinked.class)).contains(new LearnerLinked(ADA, ACME, CAT, NOW));
    }

    @Test
    @DisplayName("is refused for one learner, in a circle, and once a learner is another")
    void refusesOneself() {
        assertThat(refused(people.link(ADA, ADA))).isEqualTo(new SameLearner());
        accepted(people.link(ADA, BEN));
        int before = people.events.size();
        SameLearner circle = (SameLearner) refused(people.link(BEN, ADA));
        assertThat(circle.code()).isEqualTo(LearnerRejection.Code.SAME_LEARNER);
        assertThat(circle.message()).isEqualTo("Both names stand for the same learner.");
        // The records always name whom a learner acts as, so only the aggregate itself can be asked this.
        AlreadyLinked linked = new AlreadyLinked(BEN);
        assertThat(people.send(new LinkLearner(ADA, ACME, CAT, NOW))).isEqualTo(Outcome.rejected(linked));
        assertThat(people.send(new LinkLearner(ADA, ACME, BEN, NOW))).isEqualTo(Outcome.accepted(false));
        assertThat(linked.code()).isEqualTo(LearnerRejection.Code.ALREADY_LINKED);
        assertThat(linked.message()).contains(BEN.value());
        assertThat(people.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("is refused between organizations, as if the other were not there, and for nobody")
    void refusesStrangers() {
        people.learns(ADA, TOUR, 1, NOON);
        int before = people.events.size();
        List<?> rows = people.records.all();
        assertThat(refused(people.link(ADA, STRANGER))).isEqualTo(new LearnerUnknown());
        assertThat(refused(people.link(STRANGER, ADA))).isEqualTo(new LearnerUnknown());
        assertThat(refused(people.care.link(new ByEmail("acme", "nobody@acme.test"), id(ADA))))
                .isEqualTo(new LearnerUnknown());
        assertThat(refused(people.care.link(id(ADA), new ByEmail("acme", "nobody@acme.test"))))
                .isEqualTo(new LearnerUnknown());
        assertThat(people.events.size()).isEqualTo(before);
        assertThat(people.records.all()).isEqualTo(rows);
    }

    @Test
    @DisplayName("that lost a race is undone and run again, and comes out the same (R21)")
    void isRepeatable() {
        people.learns(ADA, TOUR, 1, NOON);
        people.loseRaces(2);
        assertThat(accepted(people.link(ADA, BEN))).isEqualTo(new Link(BEN, true, 1));
        assertThat(people.events.payloads(LearnerLinked.class)).hasSize(1);
        assertThat(people.events.payloads(ProgressUnited.class)).hasSize(1);
    }
}
