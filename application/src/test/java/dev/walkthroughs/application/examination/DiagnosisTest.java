package dev.walkthroughs.application.examination;

import static dev.walkthroughs.application.examination.Surroundings.ADDRESS;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.examination.Circumstances.Assignment;
import dev.walkthroughs.application.examination.Circumstances.Identity;
import dev.walkthroughs.application.examination.Circumstances.Lag;
import dev.walkthroughs.application.examination.Circumstances.Letter;
import dev.walkthroughs.application.examination.Circumstances.Programs;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.walkthrough.Availability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands between a learner and a walkthrough")
class DiagnosisTest {

    private final Surroundings world = new Surroundings();

    private Diagnosed told() {
        return world.ask().fold(told -> told, why -> {
            throw new AssertionError("refused: " + why.message());
        });
    }

    private String said(Aspect aspect) {
        return told().facts().stream()
                .filter(fact -> fact.aspect() == aspect)
                .map(Fact::says)
                .reduce("", (before, one) -> before + one);
    }

    private void assertReason(Aspect aspect, Remedy remedy) {
        assertThat(told().seen()).isFalse();
        assertThat(told().reason()).hasValueSatisfying(reason -> {
            assertThat(reason.aspect()).isEqualTo(aspect);
            assertThat(reason.remedy()).isEqualTo(remedy);
        });
    }

    private String refused(String learner, String walkthrough, String host) {
        return world.ask(learner, walkthrough, host)
                .fold(told -> "seen", why -> why.code().name());
    }

    @Test
    @DisplayName("is nothing if all is well; what is looked at comes in the order in which a call meets it")
    void nothing() {
        Diagnosed told = told();
        assertThat(told.seen()).isTrue();
        assertThat(told.learner()).contains(ADA);
        assertThat(told.facts()).allMatch(fact -> fact.grade() == Grade.OK && fact.remedy() == Remedy.NONE);
        assertThat(told.facts().stream().map(Fact::aspect)).isSorted().contains(Aspect.HOST, Aspect.LIMITS);
        assertThat(said(Aspect.HOST)).contains("\"Desk\"", DESK.value(), "Acme");
        assertThat(said(Aspect.PROGRESS)).contains("has not begun");
        assertThat(told.facts().toString()).doesNotContain(ADDRESS);
    }

    @Test
    @DisplayName("is refused for what is not there or does not belong together, alike (R23)")
    void refusals() {
        assertThat(refused(ADDRESS, TOUR.value(), "nowhere.test")).isEqualTo("SERVER_UNKNOWN");
        assertThat(refused(ADDRESS, "acme/none", "desk.test")).isEqualTo("WALKTHROUGH_UNKNOWN");
        assertThat(refused(ADDRESS, OTHER_TOUR.value(), "desk.test")).isEqualTo("WALKTHROUGH_UNKNOWN");
        assertThat(refused("nobody@acme.test", "acme/tour", "desk.test")).isEqualTo("LEARNER_UNKNOWN");
        world.identities.add(new Identity(BEN, BEN, "https://provider.test", true, false));
        assertThat(refused(ADDRESS, "acme/tour", "desk.test")).isEqualTo("LEARNER_AMBIGUOUS");
    }

    @Test
    @DisplayName("may be that the tables do not show the server yet")
    void notShownYet() {
        world.shown = false;
        world.lags = List.of(new Lag("catalogue", 3, false), new Lag("progress", 1, true));
        assertReason(Aspect.HOST, Remedy.AWAIT_PROJECTIONS);
        assertThat(said(Aspect.PROJECTIONS)).contains("3 events behind, and no process", "1 events behind.");
    }

    @Test
    @DisplayName("may be that the learner comes in another way than the server's")
    void anotherWay() {
        world.access = Access.ANONYMOUS;
        assertReason(Aspect.LEARNER, Remedy.CHANGE_ACCESS);
        world.access = new Access(Access.Mode.EXTERNAL, true, "https://issuer.test", null);
        assertReason(Aspect.LEARNER, Remedy.CHANGE_ACCESS);
        assertThat(said(Aspect.ACCESS)).contains("https://issuer.test", "Even introducing");
        world.identities.set(0, new Identity(ADA, ADA, "https://issuer.test", false, false));
        assertThat(told().seen()).isTrue();
        world.access = Access.ANONYMOUS;
        world.identities.set(0, new Identity(ADA, ADA, "anonymous/" + DESK, false, false));
        assertThat(told().seen()).isTrue();
    }

    @Test
    @DisplayName("is nothing for somebody with an account who has never called, where accounts count")
    void neverCalled() {
        world.identities.clear();
        assertThat(told().seen()).isTrue();
        assertThat(told().learner()).isEmpty();
        assertThat(said(Aspect.LEARNER)).contains("never called");
        world.access = Access.ANONYMOUS;
        assertReason(Aspect.LEARNER, Remedy.CHANGE_ACCESS);
        world.account = false;
        assertThat(refused(ADDRESS, "acme/tour", "desk.test")).isEqualTo("LEARNER_UNKNOWN");
    }

    @Test
    @DisplayName("follows a link to the learner whose progress counts, and says if the person is gone (R24)")
    void persons() {
        world.identities.set(0, new Identity(BEN, ADA, "walkthroughs", false, false));
        assertThat(told().learner()).contains(ADA);
        assertThat(said(Aspect.LEARNER)).contains(BEN + " was linked, and acts as " + ADA);
        world.identities.set(0, new Identity(ADA, ADA, "erased", false, true));
        assertReason(Aspect.LEARNER, Remedy.SIGN_IN_ANEW);
    }

    @Test
    @DisplayName("tells of programs that may act no more")
    void programs() {
        assertThat(said(Aspect.PROGRAMS)).contains("leave no trace");
        world.programs = new Programs(0, Optional.of(NOON));
        assertThat(told().seen()).isTrue();
        assertThat(told().facts())
                .anyMatch(fact -> fact.remedy() == Remedy.CONNECT_AGAIN && fact.grade() == Grade.WARNING);
        world.programs = new Programs(2, Optional.of(NOON));
        assertThat(said(Aspect.PROGRAMS)).contains("may act: 2");
    }

    @Test
    @DisplayName("may be what authors let learners do, and who has begun may go on after unpublishing (R8, R10)")
    void availability() {
        world.availability = Availability.DRAFT;
        assertReason(Aspect.WALKTHROUGH, Remedy.PUBLISH);
        world.availability = Availability.WITHDRAWN;
        assertReason(Aspect.WALKTHROUGH, Remedy.PUBLISH);
        world.availability = Availability.ARCHIVED;
        assertReason(Aspect.WALKTHROUGH, Remedy.IMPORT_ANEW);
        world.availability = Availability.CLOSED;
        assertReason(Aspect.WALKTHROUGH, Remedy.PUBLISH);
        world.learns(1);
        assertThat(told().seen()).isTrue();
        assertThat(said(Aspect.WALKTHROUGH)).contains("may go on");
    }

    @Test
    @DisplayName("may be that the server does not offer it (R9)")
    void assignment() {
        world.assignment = Optional.of(new Assignment(1, false));
        assertReason(Aspect.ASSIGNMENT, Remedy.ASSIGN);
        world.assignment = Optional.empty();
        assertReason(Aspect.ASSIGNMENT, Remedy.ASSIGN);
    }

    @Test
    @DisplayName("tells where the learner stands by the events, and what newer versions do (R1, R7)")
    void standing() {
        world.learns(1, step(1));
        assertThat(said(Aspect.PROGRESS))
                .contains("Attempt 1 stands on step 2 of 3", "Title of " + step(2), "1 of 3", NOON.toString());
        world.versions.add(PublishPolicy.CARRY);
        assertThat(said(Aspect.VERSION)).contains("goes over to version 2");
        world.versions.set(1, PublishPolicy.PIN);
        assertThat(said(Aspect.VERSION)).contains("finishes there");
        world.versions.set(1, PublishPolicy.RESTART);
        assertThat(said(Aspect.VERSION)).contains("another begins");
        world.learns(1, step(2), step(3));
        assertThat(said(Aspect.PROGRESS)).contains("completed version");
    }

    @Test
    @DisplayName("keeps a completion of an earlier version (R7)")
    void completed() {
        world.learns(1, step(1), step(2), step(3));
        world.versions.add(PublishPolicy.CARRY);
        assertThat(said(Aspect.PROGRESS)).contains("completed version 1");
        assertThat(said(Aspect.VERSION)).contains("version 1 was completed", "R7");
    }

    @Test
    @DisplayName("tells of events that wait, and of limits that are used up (R34)")
    void waiting() {
        String stream = ProgressId.of(ACME, ADA, TOUR).value();
        world.letters.add(new Letter("progress", stream, "SomeException"));
        world.letters.add(new Letter("progress", "wp_somebodyelse", "OtherException"));
        world.left = 0;
        assertThat(told().seen()).isTrue();
        assertThat(said(Aspect.DEAD_LETTERS)).contains(stream, "SomeException").doesNotContain("Other");
        assertThat(said(Aspect.LIMITS)).contains("RATE_LIMITED");
    }
}
