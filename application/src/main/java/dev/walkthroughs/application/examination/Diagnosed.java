package dev.walkthroughs.application.examination;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a learner and a walkthrough on a server.
 *
 * @param learner whose progress counts there; absent for who has not called yet
 * @param facts in the order in which a call meets them, up to the first without which the rest cannot be told
 */
public record Diagnosed(ServerId server, WalkthroughId walkthrough, Optional<LearnerId> learner, List<Fact> facts) {

    /** Copies the facts. */
    public Diagnosed {
        facts = List.copyOf(facts);
    }

    /** Whether the learner can begin it there, go on with it, or see that it is completed. */
    public boolean seen() {
        return reason().isEmpty();
    }

    /** The first thing that stands between them. */
    public Optional<Fact> reason() {
        return facts.stream().filter(fact -> fact.grade() == Grade.FAULT).findFirst();
    }
}
