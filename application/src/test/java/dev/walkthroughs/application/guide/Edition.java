package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.route.PublishPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an author says about a version beside the order of its steps.
 *
 * @param policy what becomes of running attempts (R1)
 * @param replaced for steps that take the place of others, which those are (R5)
 * @param substantial steps whose text changed in a way that matters (R6)
 * @param agent guidance for the agent, for steps that have any
 */
record Edition(
        PublishPolicy policy, Map<StepId, Set<StepId>> replaced, Set<StepId> substantial, Map<StepId, String> agent) {

    static final Edition CARRY = of(PublishPolicy.CARRY);
    static final Edition PIN = of(PublishPolicy.PIN);
    static final Edition RESTART = of(PublishPolicy.RESTART);

    private static Edition of(PublishPolicy policy) {
        return new Edition(policy, Map.of(), Set.of(), Map.of());
    }

    Edition replacing(StepId by, StepId... old) {
        Map<StepId, Set<StepId>> more = new HashMap<>(replaced);
        more.put(by, Set.copyOf(List.of(old)));
        return new Edition(policy, more, substantial, agent);
    }

    Edition changing(StepId... steps) {
        return new Edition(policy, replaced, Set.of(steps), agent);
    }

    Edition telling(StepId step, String guidance) {
        return new Edition(policy, replaced, substantial, Map.of(step, guidance));
    }
}
