package dev.walkthroughs.domain.learner;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.ADA;
import static dev.walkthroughs.domain.identity.Ids.BEN;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.learner.LearnerCommand.EraseLearner;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.learner.LearnerRejection.AlreadyLinked;
import dev.walkthroughs.domain.learner.LearnerRejection.Gone;
import dev.walkthroughs.domain.learner.LearnerRejection.SameLearner;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner")
class LearnerTest {

    private static final Learner PERSON = new Learner.Person();
    private static final LearnerLinked LINKED = new LearnerLinked(ADA, ACME, BEN, NOON);
    private static final LearnerErased ERASED = new LearnerErased(ADA, ACME, NOON);

    private static LinkLearner linkTo(LearnerId into) {
        return new LinkLearner(ADA, ACME, into, NOON);
    }

    @Test
    @DisplayName("is linked once, to one other, and never to itself")
    void isLinked() {
        assertThat(PERSON.decide(linkTo(BEN))).isEqualTo(Outcome.accepted(List.of(LINKED)));
        assertThat(PERSON.evolve(LINKED).decide(linkTo(BEN))).isEqualTo(Outcome.accepted(List.of()));
        LearnerId third = new LearnerId("mcpu_ThirdThird00001");
        assertThat(PERSON.evolve(LINKED).decide(linkTo(third))).isEqualTo(Outcome.rejected(new AlreadyLinked(BEN)));
        assertThat(PERSON.decide(linkTo(ADA))).isEqualTo(Outcome.rejected(new SameLearner()));
    }

    @Test
    @DisplayName("is erased once, linked or not, and not linked any more then")
    void isErased() {
        EraseLearner erase = new EraseLearner(ADA, ACME, NOON);
        assertThat(PERSON.decide(erase)).isEqualTo(Outcome.accepted(List.of(ERASED)));
        assertThat(PERSON.evolve(LINKED).decide(erase)).isEqualTo(Outcome.accepted(List.of(ERASED)));
        assertThat(PERSON.evolve(ERASED).decide(erase)).isEqualTo(Outcome.accepted(List.of()));
        assertThat(PERSON.evolve(ERASED).decide(linkTo(BEN))).isEqualTo(Outcome.rejected(new Gone()));
    }
}
