package dev.walkthroughs.application.check;

import dev.walkthroughs.application.markdown.Change;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Sanitised;
import dev.walkthroughs.application.markdown.Survey;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/** Checks one Markdown text of a step: its body, or its guidance for the agent. */
final class TextCheck {

    /** Above this many estimated tokens a step is warned of (R25): agents warn of answers from 10,000 tokens on. */
    static final int MANY_TOKENS = 8000;

    /**
     * Where a line of the text is looked for.
     *
     * @param line in the file, from 1
     * @param prefix in front of the message; says the line of the text where the file's line does not
     */
    record Place(int line, String prefix) {}

    private final SourceStep step;
    private final IntFunction<Place> places;
    private final List<Finding> findings;

    private TextCheck(SourceStep step, IntFunction<Place> places, List<Finding> findings) {
        this.step = step;
        this.places = places;
        this.findings = findings;
    }

    static TextCheck ofBody(SourceStep step, List<Finding> findings) {
        return new TextCheck(step, line -> inBody(step, line), findings);
    }

    /** Guidance is the value of a key, whose lines may be folded: its own lines are named in words. */
    static TextCheck ofGuidance(SourceStep step, List<Finding> findings) {
        return new TextCheck(step, line -> inGuidance(step, line), findings);
    }

    static Place inBody(SourceStep step, int line) {
        return new Place(step.lineInFile(line), "");
    }

    static Place inGuidance(SourceStep step, int line) {
        return new Place(step.lineOfNote("agent"), "Guidance for the agent, line " + line + ": ");
    }

    /** Sanitises the text, and tells what is wrong with it. */
    String check(String markdown) {
        Sanitised sanitised = MarkdownPolicy.sanitise(markdown);
        for (Change change : Changes.onceEachLine(sanitised.changes())) {
            Place place = places.apply(change.line());
            findings.add(Changes.finding(change, step.file(), place.line(), place.prefix()));
        }
        for (Change warning : sanitised.warnings()) {
            add(warning.rule(), warning.line(), warning.what());
        }
        Survey survey = MarkdownPolicy.survey(sanitised.text());
        new LinkedHashSet<>(survey.silent())
                .forEach(image -> add(
                        Rule.MISSING_ALT_TEXT,
                        image.line(),
                        "The image " + Quotes.of(image.destination())
                                + " has no alternative text. Say between the brackets what it shows."));
        headings(survey.titles());
        return sanitised.text();
    }

    private void headings(List<Survey.Title> titles) {
        for (int i = 1; i < titles.size(); i++) {
            int before = titles.get(i - 1).level();
            if (titles.get(i).level() > before + 1) {
                add(
                        Rule.HEADING_JUMP,
                        titles.get(i).line(),
                        Headings.jump(before, titles.get(i).level()));
            }
        }
    }

    /** Measures what goes to the agent as one answer: the step's text and the guidance. */
    void measure(String text, String guidance) {
        int bytes = (text + guidance).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Walkthrough.LARGEST_STEP) {
            add(
                    Rule.STEP_TOO_LARGE,
                    1,
                    "The step holds " + bytes + " bytes of text; a step may hold " + Walkthrough.LARGEST_STEP
                            + ". Split it into several steps.");
            return;
        }
        int tokens = MarkdownPolicy.estimateTokens(text) + MarkdownPolicy.estimateTokens(guidance);
        if (tokens > MANY_TOKENS) {
            add(
                    Rule.STEP_TOO_LONG,
                    1,
                    "The step is about " + tokens + " tokens long; above " + MANY_TOKENS
                            + " some agents shorten what they show. Split it into several steps.");
        }
    }

    private void add(Rule rule, int line, String message) {
        Place place = places.apply(line);
        findings.add(Finding.of(rule, step.file(), place.line(), place.prefix() + message));
    }
}
