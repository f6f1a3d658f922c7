package dev.walkthroughs.application.check;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.route.StepChain;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks how the steps of a walkthrough hang together: their keys, their order, and what they replace. */
final class ChainCheck {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final Map<String, SourceStep> steps = new LinkedHashMap<>();
    private final Optional<Set<String>> earlier;
    private final List<Finding> findings;

    private ChainCheck(Optional<Set<String>> earlier, List<Finding> findings) {
        this.earlier = earlier;
        this.findings = findings;
    }

    static void check(SourceWalkthrough source, Optional<Set<String>> earlier, List<Finding> findings) {
        new ChainCheck(earlier, findings).check(source);
    }

    private void check(SourceWalkthrough source) {
        if (source.steps().isEmpty()) {
            findings.add(Finding.of(
                    Rule.EMPTY_WALKTHROUGH,
                    source.file(),
                    0,
                    "There are no steps yet. That will do for a draft; to be published, it needs at least one."));
        }
        for (SourceStep step : source.steps()) {
            SourceStep other = steps.putIfAbsent(step.key(), step);
            if (other != null) {
                findings.add(Finding.of(
                        Rule.DUPLICATE_KEY,
                        step.file(),
                        step.lineOfNote("key"),
                        "This step and that of " + other.file() + ", line " + other.lineOfNote("key")
                                + ", both have the key \"" + step.key() + "\". Give one another key."));
            }
        }
        if (steps.size() == source.steps().size()) {
            chain(source);
        }
        source.steps().forEach(this::replaces);
    }

    /** Only where keys are unique: else nobody knows which step a link means. */
    private void chain(SourceWalkthrough source) {
        Map<String, Optional<String>> next = new LinkedHashMap<>();
        steps.forEach((key, step) -> next.put(key, Optional.ofNullable(step.nextKey())));
        new StepChain<>(source.firstKey(), next)
                .faults()
                .forEach(fault -> findings.add(Finding.of(Rule.BROKEN_CHAIN, source.file(), 0, fault)));
    }

    /** What is replaced has to be gone: an earlier step, of which the files themselves know nothing (R5). */
    private void replaces(SourceStep step) {
        List<String> replaced = step.notes().replaces();
        if (replaced.size() > StepNotes.MOST_REPLACED) {
            add(
                    Rule.INVALID_REPLACES,
                    step,
                    "The step replaces " + replaced.size() + " steps; " + StepNotes.MOST_REPLACED
                            + " are allowed. A new walkthrough says it better.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String key : replaced) {
            String quoted = Quotes.of(key);
            if (!seen.add(key)) {
                add(Rule.INVALID_REPLACES, step, "\"replaces\" names " + quoted + " twice. Keep one.");
            } else if (!KEY.matcher(key).matches()) {
                add(
                        Rule.INVALID_REPLACES,
                        step,
                        "\"replaces\" names " + quoted
                                + ", which is no key: 1 to 100 of a-z, 0-9, '.', '_', '-'. Write the key of an earlier step.");
            } else if (key.equals(step.key())) {
                add(Rule.INVALID_REPLACES, step, "The step replaces itself. Name a step that is gone, or none.");
            } else if (steps.containsKey(key)) {
                add(
                        Rule.INVALID_REPLACES,
                        step,
                        "\"replaces\" names " + quoted + ", which is still a step ("
                                + steps.get(key).file() + "). Remove that step, or take its key out of \"replaces\".");
            } else if (earlier.isEmpty()) {
                findings.add(new Finding(
                        Finding.Severity.WARNING,
                        Rule.UNKNOWN_REPLACES,
                        step.file(),
                        step.lineOfNote("replaces"),
                        "\"replaces\" names " + quoted + ", which no file here has. That is right for a step of an"
                                + " earlier version, which an import looks up; else correct the key."));
            } else if (!earlier.get().contains(key)) {
                add(
                        Rule.UNKNOWN_REPLACES,
                        step,
                        "\"replaces\" names " + quoted
                                + ", which no earlier version had. Write the key that the step had there.");
            }
        }
    }

    private void add(Rule rule, SourceStep step, String message) {
        findings.add(Finding.of(rule, step.file(), step.lineOfNote("replaces"), message));
    }
}
