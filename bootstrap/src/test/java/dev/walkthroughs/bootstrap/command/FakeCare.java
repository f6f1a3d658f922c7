package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerName;
import dev.walkthroughs.application.learners.LearnerName.ByEmail;
import dev.walkthroughs.application.learners.NameRejection.LearnerAmbiguous;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;
import java.util.Map;

/** Notes what it is asked; an address stands for two learners. */
record FakeCare(List<String> calls) implements LearnerCare {

    private static final LearnerId ADA = new LearnerId("mcpu_ada00000000");
    private static final LearnerId BEN = new LearnerId("mcpu_ben00000000");

    @Override
    public Outcome<Link, Rejection> link(LearnerName other, LearnerName into) {
        calls.add("link " + other + " " + into);
        return Outcome.accepted(new Link(ADA, true, 2));
    }

    @Override
    public Outcome<File, Rejection> export(LearnerName name) {
        calls.add("export " + name);
        return Outcome.accepted(new File(List.of(ADA), Map.of("accounts", List.of("{\"email\":\"a@x.test\"}"))));
    }

    @Override
    public Outcome<List<LearnerId>, Rejection> erase(LearnerName name) {
        calls.add("erase " + name);
        return name instanceof ByEmail
                ? Outcome.rejected(new LearnerAmbiguous(List.of(ADA, BEN)))
                : Outcome.accepted(List.of(ADA));
    }
}
