package dev.walkthroughs.application.intake;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.ProbableRename;
import dev.walkthroughs.application.plan.Renames;
import dev.walkthroughs.application.plan.RunningAttempts.Group;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the author which steps of a draft were taken for which, and what was not (R5). */
public final class Matching {

    private final SourceWalkthrough source;
    private final Map<String, SourceStep> byKey = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Matching(SourceWalkthrough source) {
        this.source = source;
        source.steps().forEach(step -> byKey.put(step.key(), step));
    }

    /**
     * What there is to tell when content takes the place of a draft: steps recognised by their title, steps that look
     * renamed, and steps that are gone while learners stand on them.
     *
     * @param before the walkthrough before
     * @param after the walkthrough with that content
     * @param running attempts under way
     */
    public static List<Finding> findings(
            SourceWalkthrough source, Manuscript before, Manuscript after, List<Group> running) {
        Matching matching = new Matching(source);
        matching.recognised(before, after);
        List<StepWritten> left = before.draftInOrder();
        List<StepWritten> now = after.draftInOrder();
        Renames.between(left, now).forEach(matching::renamed);
        matching.gone(left, now, running);
        return matching.findings;
    }

    private void recognised(Manuscript before, Manuscript after) {
        after.draft().steps().forEach((id, step) -> {
            Optional<StepWritten> was =
                    before.draft().step(id).filter(old -> !old.key().equals(step.key()));
            was.ifPresent(old -> findings.add(new Finding(
                    Finding.Severity.NOTICE,
                    file(step.key()),
                    line(step.key()),
                    "Step " + step.key() + " took the place of " + old.key() + ": same title.")));
        });
    }

    private void renamed(ProbableRename rename) {
        String key = rename.fresh().key();
        findings.add(Finding.warning(file(key), line(key), rename.advice()));
    }

    private void gone(List<StepWritten> before, List<StepWritten> after, List<Group> running) {
        Set<StepId> spoken = after.stream().map(StepWritten::stepId).collect(Collectors.toSet());
        after.forEach(step -> spoken.addAll(step.replaces()));
        Map<StepId, Integer> learners = new LinkedHashMap<>();
        running.forEach(group -> learners.merge(group.pointer(), group.learners(), Integer::sum));
        before.stream()
                .filter(step -> learners.containsKey(step.stepId()) && !spoken.contains(step.stepId()))
                .forEach(step -> {
                    int there = learners.getOrDefault(step.stepId(), 0);
                    findings.add(
                            Finding.warning(
                                    source.file(),
                                    0,
                                    "Step " + step.key() + " (\"" + step.title() + "\") is gone, and "
                                            + (there == 1 ? "1 learner stands" : there + " learners stand")
                                            + " on it. If another step takes its place, say replaces: [" + step.key()
                                            + "] there; else, under the policy carry, they go on with what is left of the steps behind it."));
                });
    }

    private String file(String key) {
        return Optional.ofNullable(byKey.get(key)).map(SourceStep::file).orElse(source.file());
    }

    private int line(String key) {
        return Optional.ofNullable(byKey.get(key)).map(SourceStep::line).orElse(0);
    }
}
