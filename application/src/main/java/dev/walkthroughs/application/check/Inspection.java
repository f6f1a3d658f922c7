package dev.walkthroughs.application.check;

import dev.walkthroughs.application.markdown.Change;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.SanitisedLine;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One walkthrough sanitised (R26), measured (R25), and with everything told to the author that was changed or is wrong.
 * Links are not followed: {@link LinkCheck} does that, which has to ask for files.
 *
 * @param details the words about the walkthrough, inert
 * @param steps the steps in the order of the source
 * @param findings as grave as they are for what is to be published, in the order of the files
 */
public record Inspection(Details details, List<Part> steps, List<Finding> findings) {

    /** Copies the lists. */
    public Inspection {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /**
     * A step that is fit to be stored, as far as no finding says otherwise.
     *
     * @param title one inert line
     * @param body sanitised
     * @param notes with sanitised guidance
     */
    public record Part(SourceStep source, String title, String body, StepNotes notes) {}

    /** Inspects a walkthrough of which no earlier version is known. */
    public static Inspection of(SourceWalkthrough source) {
        return of(source, Optional.empty());
    }

    /**
     * Inspects a walkthrough.
     *
     * @param earlier the keys of all steps its versions ever had, against which {@code replaces} is checked; if absent,
     *     what the files alone cannot tell is a warning
     */
    public static Inspection of(SourceWalkthrough source, Optional<Set<String>> earlier) {
        List<Finding> findings = new ArrayList<>();
        Details details = new Details(
                title(source.title(), "The walkthrough", source.file(), 0, findings),
                line(source.description(), source.file(), 0, findings),
                source.tags().stream()
                        .map(tag -> line(tag, source.file(), 0, findings))
                        .toList(),
                source.estimatedMinutes());
        List<Part> steps = new ArrayList<>();
        for (SourceStep step : source.steps()) {
            steps.add(step(step, findings));
        }
        ChainCheck.check(source, earlier, findings);
        return new Inspection(details, steps, findings);
    }

    /**
     * Inspects one step by itself.
     *
     * @param findings told what is wrong or was changed
     */
    public static Part step(SourceStep step, List<Finding> findings) {
        String title = title(step.title(), "The step " + step.key(), step.file(), step.lineOfNote("title"), findings);
        TextCheck text = TextCheck.ofBody(step, findings);
        String body = text.check(step.body());
        if (body.isBlank()) {
            findings.add(Finding.of(
                    Rule.EMPTY_STEP,
                    step.file(),
                    step.line(),
                    "The step " + step.key() + " has no text. Write it, or remove the step."));
        }
        StepNotes said = step.notes();
        String agent = said.agent().isEmpty()
                ? ""
                : TextCheck.ofGuidance(step, findings).check(said.agent());
        text.measure(body, agent);
        StepNotes notes = new StepNotes(agent, said.estimatedMinutes(), said.replaces(), said.substantial());
        return new Part(step, title, body, notes);
    }

    private static String title(String text, String whose, String file, int line, List<Finding> findings) {
        List<Finding> changes = new ArrayList<>();
        String title = line(text, file, line, changes);
        if (title.isBlank()) {
            findings.add(
                    Finding.of(Rule.EMPTY_TITLE, file, line, whose + " has no title that shows. Write one that does."));
            return title;
        }
        findings.addAll(changes);
        if (title.length() > Details.LONGEST_TITLE) {
            findings.add(Finding.of(
                    Rule.TITLE_TOO_LONG,
                    file,
                    line,
                    "The title has " + title.length() + " characters as one plain line; " + Details.LONGEST_TITLE
                            + " are allowed. Shorten it."));
        }
        return title;
    }

    private static String line(String text, String file, int line, List<Finding> findings) {
        SanitisedLine inert = MarkdownPolicy.sanitiseLine(text);
        for (Change change : Changes.onceEachLine(inert.changes())) {
            findings.add(Changes.finding(change, file, line, ""));
        }
        return inert.text();
    }
}
