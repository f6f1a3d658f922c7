package dev.walkthroughs.application.intake;

import dev.walkthroughs.application.ids.FreshIds;
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
public record Intake(Details details, List<DraftStep> steps, List<Finding> findings) {

    /** Above this many estimated tokens a step is warned of (R25): agents warn of answers from 10,000 tokens on. */
    static final int MANY_TOKENS = 8000;

    private static final String GUIDANCE = "In the guidance for the agent: ";

    /** Copies the lists. */
    public Intake {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Takes a walkthrough in. */
    public static Intake of(SourceWalkthrough source, FreshIds ids) {
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
            steps.add(step(step, ids, findings));
        }
        return new Intake(details, steps, findings);
    }

    /**
     * Takes one step in.
     *
     * @param findings told what the author should know
     */
    public static DraftStep step(SourceStep step, FreshIds ids, List<Finding> findings) {
        String title = line(step.title(), step.file(), step.line(), findings);
        Sanitised body = MarkdownPolicy.sanitise(step.body());
        body.changes()
                .forEach(change -> findings.add(notice(step.file(), step.lineInFile(change.line()), change.what())));
        body.warnings()
                .forEach(warning ->
                        findings.add(Finding.warning(step.file(), step.lineInFile(warning.line()), warning.what())));
        Sanitised agent = MarkdownPolicy.sanitise(step.notes().agent());
        // The guidance has no line of its own in the file.
        agent.changes().forEach(change -> findings.add(notice(step.file(), step.line(), GUIDANCE + change.what())));
        agent.warnings()
                .forEach(warning -> findings.add(Finding.warning(step.file(), step.line(), GUIDANCE + warning.what())));
        measure(step, body.text(), agent.text(), findings);
        return new DraftStep(
                ids.step(),
                step.key(),
                title,
                body.text(),
                MarkdownPolicy.VERSION,
                step.nextKey(),
                new StepNotes(
                        agent.text(),
                        step.notes().estimatedMinutes(),
                        step.notes().replaces(),
                        step.notes().substantial()));
    }

    /** Content and guidance go to the agent as one answer, so they are measured together. */
    private static void measure(SourceStep step, String content, String agent, List<Finding> findings) {
        int bytes = bytes(content) + bytes(agent);
        if (bytes > Walkthrough.LARGEST_STEP) {
            findings.add(Finding.error(
                    step.file(),
                    step.line(),
                    "The step holds " + bytes + " bytes of text; a step may hold " + Walkthrough.LARGEST_STEP
                            + ". Split it into several steps."));
            return;
        }
        int tokens = MarkdownPolicy.estimateTokens(content) + MarkdownPolicy.estimateTokens(agent);
        if (tokens > MANY_TOKENS) {
            findings.add(Finding.warning(
                    step.file(),
                    step.line(),
                    "The step is about " + tokens + " tokens long; above " + MANY_TOKENS
                            + " some agents shorten what they show. Split it into several steps."));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Finding notice(String file, int line, String what) {
        return new Finding(Finding.Severity.NOTICE, file, line, what);
    }

    private static String line(String text, String file, int line, List<Finding> findings) {
        SanitisedLine inert = MarkdownPolicy.sanitiseLine(text);
        for (String what : inert.changes()) {
            findings.add(notice(file, line, what));
        }
        return inert.text();
    }
}
