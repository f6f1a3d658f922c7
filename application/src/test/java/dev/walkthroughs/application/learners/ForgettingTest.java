package dev.walkthroughs.application.learners;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.learners.People.CAT;
import static dev.walkthroughs.application.learners.People.NOW;
import static dev.walkthroughs.application.learners.People.STRANGER;
import static dev.walkthroughs.application.learners.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.learners.LearnerCare.File;
import dev.walkthroughs.application.learners.LearnerName.ByEmail;
import dev.walkthroughs.application.learners.LearnerName.ById;
import dev.walkthroughs.application.learners.LearnerName.BySubject;
import dev.walkthroughs.application.learners.NameRejection.LearnerAmbiguous;
import dev.walkthroughs.application.learners.NameRejection.LearnerUnknown;
import dev.walkthroughs.domain.learner.LearnerCommand.EraseLearner;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerRejection;
import dev.walkthroughs.domain.learner.LearnerRejection.Gone;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finding, showing and erasing learners (R24)")
class ForgettingTest {

    private static final ByEmail SHARED = new ByEmail("acme", "ADA@acme.test");

    private final People people = new People();

    private List<?> ids(LearnerName name) {
        return accepted(people.care.export(name)).ids();
    }

    @Test
    @DisplayName("finds by id, by address in any case, and by who vouches for whom")
    void finds() {
        assertThat(ids(id(ADA))).isEqualTo(List.of(ADA));
        assertThat(ids(id(STRANGER))).isEqualTo(List.of(STRANGER));
        assertThat(ids(new ByEmail("acme", "CAT@acme.TEST"))).isEqualTo(List.of(CAT));
        assertThat(ids(new ByEmail("other", "Ada@Acme.test"))).isEqualTo(List.of(STRANGER));
        assertThat(ids(new BySubject("acme", "https://one.test", "ada"))).isEqualTo(List.of(ADA));
        assertThat(ids(new BySubject("acme", "https://two.test", "ada"))).isEqualTo(List.of(BEN));
        assertThat(ids(new BySubject("other", "https://one.test", "ada"))).isEqualTo(List.of(STRANGER));
    }

    @Test
    @DisplayName("finds nobody under another name, and says when there is no such organization")
    void findsNobody() {
        LearnerUnknown unknown = new LearnerUnknown();
        assertThat(List.of(
                        new ById("mcpu_Nobody0000000001"),
                        new ById("'; --"),
                        new ByEmail("acme", "nobody@acme.test"),
                        new ByEmail("acme", "cat@acme.test\0"),
                        new BySubject("acme", "https://one.test\0", "ada"),
                        new BySubject("acme", "https://one.test", "\0"),
                        new ByEmail("other", "cat@acme.test"),
                        new BySubject("acme", "https://one.test", "cat"),
                        new BySubject("other", "https://two.test", "cat")))
                .allSatisfy(name -> {
                    assertThat(refused(people.care.export(name))).isEqualTo(unknown);
                    assertThat(refused(people.care.erase(name))).isEqualTo(unknown);
                });
        assertThat(unknown.code()).isEqualTo(NameRejection.Code.LEARNER_UNKNOWN);
        assertThat(unknown.message()).isEqualTo("There is no such learner.");
        OrganizationUnknown nowhere = new OrganizationUnknown("There is no organization gone.");
        assertThat(refused(people.care.export(new BySubject("gone", "https://one.test", "ada"))))
                .isEqualTo(nowhere);
        assertThat(refused(people.care.erase(new ByEmail("gone", "ada@acme.test"))))
                .isEqualTo(nowhere);
        assertThat(people.events.size()).isZero();
    }

    @Test
    @DisplayName("does not choose between learners of one address, until they are one")
    void refusesToChoose() {
        LearnerAmbiguous several = new LearnerAmbiguous(List.of(ADA, BEN));
        assertThat(refused(people.care.export(SHARED))).isEqualTo(several);
        // An account of that address does not settle who is meant.
        people.records.addAccount(ACME, "ada@acme.test");
        assertThat(refused(people.care.erase(SHARED))).isEqualTo(several);
        assertThat(refused(people.care.link(SHARED, id(CAT)))).isEqualTo(several);
        assertThat(refused(people.care.link(id(CAT), SHARED))).isEqualTo(several);
        assertThat(several.code()).isEqualTo(NameRejection.Code.LEARNER_AMBIGUOUS);
        assertThat(several.message())
                .isEqualTo("Several learners have that address: " + ADA.value() + ", " + BEN.value() + ".");
        assertThat(people.events.size()).isZero();
        assertThat(people.records.hasAccount(ACME, "ada@acme.test")).isTrue();
        accepted(people.link(ADA, BEN));
        assertThat(ids(SHARED)).isEqualTo(List.of(BEN, ADA));
    }

    @Test
    @DisplayName("shows all that is kept about all who are one, and changes nothing")
    void exports() {
        accepted(people.link(ADA, CAT));
        int before = people.events.size();
        File file = new File(
                List.of(CAT, ADA), Map.of("identity", List.of("{\"subject\":\"cat\"}", "{\"subject\":\"ada\"}")));
        assertThat(accepted(people.care.export(id(CAT)))).isEqualTo(file);
        assertThat(accepted(people.care.export(id(ADA)))).isEqualTo(file);
        assertThat(people.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("erases all who are one, leaves what was done and all others, and is recorded as an operator's act")
    void erases() {
        people.learns(ADA, TOUR, 2, NOON);
        accepted(people.link(ADA, CAT));
        Progress done = people.progress(CAT, TOUR);
        int before = people.events.size();
        Object ben = people.records.row(BEN);
        assertThat(accepted(people.care.erase(id(ADA)))).containsExactly(CAT, ADA);
        assertThat(people.events.payloads().subList(before, people.events.size()))
                .containsExactly(new LearnerErased(CAT, ACME, NOW), new LearnerErased(ADA, ACME, NOW));
        assertThat(people.events.messages().subList(before, people.events.size()))
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry("organization_id", ACME.value())
                        .containsEntry("actor", "operator"));
        assertThat(List.of(ADA, CAT)).allSatisfy(one -> {
            assertThat(people.records.row(one).email()).isEmpty();
            assertThat(people.records.row(one).subject()).isEqualTo(one.value());
            assertThat(people.records.row(one).erasedAt()).isEqualTo(Optional.of(NOW));
        });
        assertThat(people.records.row(BEN)).isEqualTo(ben);
        assertThat(people.progress(CAT, TOUR)).isEqualTo(done);
        assertThat(refused(people.care.export(new ByEmail("acme", "cat@acme.test"))))
                .isEqualTo(new LearnerUnknown());
    }

    @Test
    @DisplayName("records an erasure once, and looks for traces again when it is asked again")
    void erasesAgain() {
        assertThat(accepted(people.care.erase(id(ADA)))).containsExactly(ADA);
        // Something kept who it was after all.
        people.records.add(ADA, ACME, "https://one.test", "ada", "ada@acme.test");
        assertThat(accepted(people.care.erase(id(ADA)))).containsExactly(ADA);
        assertThat(people.records.row(ADA).email()).isEmpty();
        assertThat(people.events.payloads()).containsExactly(new LearnerErased(ADA, ACME, NOW));
        assertThat(people.send(new EraseLearner(ADA, ACME, NOW))).isEqualTo(Outcome.accepted(false));
    }

    @Test
    @DisplayName("does not let one who is erased become another, nor another become one who is erased")
    void staysErased() {
        people.learns(ADA, TOUR, 1, NOON);
        accepted(people.care.erase(id(ADA)));
        int before = people.events.size();
        Gone gone = new Gone();
        assertThat(refused(people.link(ADA, BEN))).isEqualTo(gone);
        assertThat(refused(people.link(BEN, ADA))).isEqualTo(gone);
        assertThat(gone.code()).isEqualTo(LearnerRejection.Code.LEARNER_ERASED);
        assertThat(gone.message()).isEqualTo("The learner was erased.");
        assertThat(people.send(new LinkLearner(ADA, ACME, CAT, NOW))).isEqualTo(Outcome.rejected(gone));
        assertThat(people.events.size()).isEqualTo(before);
        assertThat(people.records.row(ADA).root()).isEqualTo(ADA);
    }

    @Test
    @DisplayName("erases an account that never learned anything, by its address in its organization only")
    void erasesAnAccount() {
        people.records.addAccount(ACME, "new@acme.test");
        assertThat(refused(people.care.erase(new ByEmail("other", "new@acme.test"))))
                .isEqualTo(new LearnerUnknown());
        assertThat(refused(people.care.export(new ByEmail("acme", "new@acme.test"))))
                .isEqualTo(new LearnerUnknown());
        assertThat(people.records.hasAccount(ACME, "new@acme.test")).isTrue();
        assertThat(accepted(people.care.erase(new ByEmail("acme", "New@acme.test"))))
                .isEmpty();
        assertThat(people.records.hasAccount(ACME, "new@acme.test")).isFalse();
        assertThat(people.events.size()).isZero();
        assertThat(refused(people.care.erase(new ByEmail("acme", "new@acme.test"))))
                .isEqualTo(new LearnerUnknown());
    }

    @Test
    @DisplayName("erases with a learner an account of the address that was never used")
    void erasesTheAccountBeside() {
        people.records.addAccount(ACME, "cat@acme.test");
        people.records.addAccount(ACME, "new@acme.test");
        assertThat(accepted(people.care.erase(new ByEmail("acme", "cat@acme.test"))))
                .containsExactly(CAT);
        assertThat(people.records.hasAccount(ACME, "cat@acme.test")).isFalse();
        assertThat(people.records.hasAccount(ACME, "new@acme.test")).isTrue();
        assertThat(people.events.payloads()).containsExactly(new LearnerErased(CAT, ACME, NOW));
    }
}
