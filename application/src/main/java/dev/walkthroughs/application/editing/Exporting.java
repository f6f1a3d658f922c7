package dev.walkthroughs.application.editing;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.Draft;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a draft back into content, from which the same draft would be made. */
final class Exporting {

    private static final Details NOTHING_SAID = new Details("", "", List.of(), null);

    private final Draft draft;
    private final Map<StepId, String> keys = new HashMap<>();

    private Exporting(Draft draft) {
        this.draft = draft;
        draft.former().forEach((key, id) -> keys.put(id, key));
        draft.steps().forEach((id, step) -> keys.put(id, step.key()));
    }

    static SourceWalkthrough of(Written written, Manuscript manuscript) {
        Exporting exporting = new Exporting(written.draft());
        Details details = manuscript.draft().details().orElse(NOTHING_SAID);
        return new SourceWalkthrough(
                written.key(),
                details.title(),
                details.description(),
                details.tags(),
                details.estimatedMinutes(),
                written.key(),
                exporting.key(written.draft().first()),
                manuscript.draftInOrder().stream().map(exporting::step).toList());
    }

    private SourceStep step(StepWritten step) {
        StepId next = Optional.ofNullable(draft.steps().get(step.stepId()))
                .map(Draft.Step::next)
                .orElse(null);
        return new SourceStep(step.key(), step.title(), step.content(), step.key(), 1, key(next))
                .with(new StepNotes(
                        step.agent(),
                        step.estimatedMinutes(),
                        step.replaces().stream()
                                .map(keys::get)
                                .map(Objects::requireNonNull)
                                .toList(),
                        step.substantial()));
    }

    private @Nullable String key(@Nullable StepId id) {
        return id == null ? null : keys.get(id);
    }
}
