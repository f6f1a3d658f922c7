package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.markdown.Change;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Sanitised;
import dev.walkthroughs.application.markdown.SanitisedLine;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Content on its way in: sanitised (R26), measured (R25), and with everything told to the author that was changed or is
 * too large.
 *
 * @param details the words about the walkthrough, inert
 * @param steps the steps, sanitised, each with a fresh id in case its key is new
 * @param findings what the author should know, in the order of the files
 */
record Intake(Details details, List<DraftStep> steps, List<Finding> findings) {

    /** Above this many estimated tokens a step is warned of (R25): agents warn of answers from 10,000 tokens on. */
    static final int MANY_TOKENS = 8000;

    static Intake of(SourceWalkthrough source, FreshIds ids) {
        List<Finding> findings = new ArrayList<>();
        Details details = new Details(
                line(source.title(), source.file(), 0, findings),
                line(source.description(), source.file(), 0, findings),
                source.tags().stream()
                        .map(tag -> line(tag, source.file(), 0, findings))
                        .toList(),
                source.estimatedMinutes());
        List<DraftStep> steps = new ArrayList<>();
        for (SourceStep step : source.steps()) {
            String title = line(step.title(), step.file(), step.line(), findings);
            Sanitised body = MarkdownPolicy.sanitise(step.body());
            for (Change change : body.changes()) {
                findings.add(new Finding(
                        Finding.Severity.NOTICE, step.file(), step.lineInFile(change.line()), change.what()));
            }
            for (Change warning : body.warnings()) {
                findings.add(Finding.warning(step.file(), step.lineInFile(warning.line()), warning.what()));
            }
            measure(step, body.text(), findings);
            steps.add(new DraftStep(
                    ids.step(),
                    step.key(),
                    title,
                    body.text(),
                    MarkdownPolicy.VERSION,
                    step.nextKey(),
                    new StepNotes(
                            MarkdownPolicy.sanitise(step.notes().agent()).text(),
                            step.notes().estimatedMinutes(),
                            step.notes().replaces(),
                            step.notes().substantial())));
        }
        return new Intake(details, steps, findings);
    }

    private static void measure(SourceStep step, String text, List<Finding> findings) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Walkthrough.LARGEST_STEP) {
            findings.add(Finding.error(
                    step.file(),
                    step.line(),
                    "The step holds " + bytes + " bytes of text; a step may hold " + Walkthrough.LARGEST_STEP
                            + ". Split it into several steps."));
            return;
        }
        int tokens = MarkdownPolicy.estimateTokens(text);
        if (tokens > MANY_TOKENS) {
            findings.add(Finding.warning(
                    step.file(),
                    step.line(),
                    "The step is about " + tokens + " tokens long; above " + MANY_TOKENS
                            + " some agents shorten what they show. Split it into several steps."));
        }
    }

    private static String line(String text, String file, int line, List<Finding> findings) {
        SanitisedLine inert = MarkdownPolicy.sanitiseLine(text);
        for (String what : inert.changes()) {
            findings.add(new Finding(Finding.Severity.NOTICE, file, line, what));
        }
        return inert.text();
    }
}
