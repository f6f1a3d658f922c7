package dev.walkthroughs.application.check;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Content for checks: each step is a file of its own whose body begins on line 5, below front matter. */
final class Steps {

    private Steps() {}

    static SourceStep step(String key, String body) {
        return new SourceStep(key, "Title of " + key, body, "steps/" + key + ".md", 5, null);
    }

    static SourceStep replacing(String key, String... replaced) {
        return step(key, "Text.").with(new StepNotes("", null, List.of(replaced), false), Map.of("replaces", 3));
    }

    static SourceStep guided(String key, String agent) {
        return step(key, "Text.").with(new StepNotes(agent, null, List.of(), false), Map.of("agent", 2));
    }

    /** The steps as a chain. */
    static SourceWalkthrough chain(SourceStep... steps) {
        List<SourceStep> linked = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            linked.add(followed(steps[i], i + 1 < steps.length ? steps[i + 1].key() : null));
        }
        return walkthrough("Tour", steps.length == 0 ? null : steps[0].key(), linked);
    }

    static SourceStep followed(SourceStep step, @Nullable String next) {
        return new SourceStep(
                step.key(),
                step.title(),
                step.body(),
                step.file(),
                step.line(),
                next,
                step.lastLines(),
                step.notes(),
                step.noteLines());
    }

    static SourceWalkthrough walkthrough(String title, @Nullable String first, List<SourceStep> steps) {
        return new SourceWalkthrough("tour", title, "", List.of(), null, "walkthrough.yaml", first, steps);
    }

    /** {@code file:line rule}. */
    static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.file() + ":" + finding.line() + " "
                        + finding.rule().id())
                .toList();
    }
}
