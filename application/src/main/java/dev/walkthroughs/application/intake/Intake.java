package dev.walkthroughs.application.intake;

import dev.walkthroughs.application.check.Inspection;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Content on its way in, as a draft: inspected, with what only keeps it from being published as warnings.
 *
 * @param details the words about the walkthrough, inert
 * @param steps the steps, sanitised, each with a fresh id in case its key is new
 * @param findings what the author should know, in the order of the files
 */
public record Intake(Details details, List<DraftStep> steps, List<Finding> findings) {

    /** Copies the lists. */
    public Intake {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Takes a walkthrough in. */
    public static Intake of(SourceWalkthrough source, FreshIds ids) {
        Inspection inspected = Inspection.of(source);
        return new Intake(
                inspected.details(),
                inspected.steps().stream().map(part -> step(part, ids)).toList(),
                inspected.findings().stream()
                        // The draft knows its former steps, and refuses what never was one.
                        .filter(finding -> finding.rule() != Rule.UNKNOWN_REPLACES)
                        .map(Finding::inDraft)
                        .toList());
    }

    /**
     * Takes one step in.
     *
     * @param findings told what the author should know
     */
    public static DraftStep step(SourceStep step, FreshIds ids, List<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        DraftStep draft = step(Inspection.step(step, found), ids);
        found.stream().map(Finding::inDraft).forEach(findings::add);
        return draft;
    }

    private static DraftStep step(Inspection.Part part, FreshIds ids) {
        return new DraftStep(
                ids.step(),
                part.source().key(),
                part.title(),
                part.body(),
                MarkdownPolicy.VERSION,
                part.source().nextKey(),
                part.notes());
    }
}
