package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.check.Inspection;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import java.util.List;

/**
 * Content on its way in, as a draft: inspected, with what only keeps it from being published as warnings.
 *
 * @param details the words about the walkthrough, inert
 * @param steps the steps, sanitised, each with a fresh id in case its key is new
 * @param findings what the author should know, in the order of the files
 */
record Intake(Details details, List<DraftStep> steps, List<Finding> findings) {

    static Intake of(SourceWalkthrough source, FreshIds ids) {
        Inspection inspected = Inspection.of(source);
        List<DraftStep> steps = inspected.steps().stream()
                .map(step -> new DraftStep(
                        ids.step(),
                        step.source().key(),
                        step.title(),
                        step.body(),
                        MarkdownPolicy.VERSION,
                        step.source().nextKey(),
                        step.notes()))
                .toList();
        return new Intake(
                inspected.details(),
                steps,
                inspected.findings().stream().map(Finding::inDraft).toList());
    }
}
