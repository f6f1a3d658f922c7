package dev.walkthroughs.application.check;

import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.markdown.Survey;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Follows the relative links and images of a walkthrough, to the files of its folder and the headings of its steps. */
public final class LinkCheck {

    private final Predicate<String> present;
    private final Map<String, Anchors> anchors = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private LinkCheck(Predicate<String> present) {
        this.present = present;
    }

    /**
     * The links that lead nowhere.
     *
     * @param present whether there is a file or folder of a name that is relative to what was imported, with {@code /}
     *     between its parts and without {@code ..}; never asked about anything outside
     */
    public static List<Finding> of(SourceWalkthrough source, Predicate<String> present) {
        return new LinkCheck(present).check(source);
    }

    private record Text(SourceStep step, Survey survey, IntFunction<TextCheck.Place> places) {}

    private List<Finding> check(SourceWalkthrough source) {
        List<Text> texts = new ArrayList<>();
        for (SourceStep step : source.steps()) {
            Survey body = survey(step.body());
            Anchors here = anchors.computeIfAbsent(step.file(), file -> new Anchors());
            here.add(step.title());
            body.titles().forEach(title -> here.add(title.text()));
            texts.add(new Text(step, body, line -> TextCheck.inBody(step, line)));
            if (!step.notes().agent().isEmpty()) {
                texts.add(new Text(step, survey(step.notes().agent()), line -> TextCheck.inGuidance(step, line)));
            }
        }
        for (Text text : texts) {
            for (Survey.Target target : text.survey().relative()) {
                fault(target.destination(), text.step().file()).ifPresent(fault -> {
                    TextCheck.Place place = text.places().apply(target.line());
                    findings.add(Finding.of(Rule.DEAD_LINK, text.step().file(), place.line(), place.prefix() + fault));
                });
            }
        }
        return List.copyOf(findings);
    }

    /** Sanitised first: what stands in raw HTML is Markdown once the tags are text. */
    private static Survey survey(String markdown) {
        return MarkdownPolicy.survey(MarkdownPolicy.sanitise(markdown).text());
    }

    private Optional<String> fault(String destination, String file) {
        String quoted = Quotes.of(destination);
        int hash = destination.indexOf('#');
        String address = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : RelativePath.decoded(destination.substring(hash + 1));
        int query = address.indexOf('?');
        String path = RelativePath.decoded(query < 0 ? address : address.substring(0, query));
        if (path.isEmpty()) {
            return address.isEmpty() && !leadsTo(anchor, file)
                    ? Optional.of("No heading gives " + quoted + ". Correct it, or write the heading.")
                    : Optional.empty();
        }
        Optional<String> target = RelativePath.from(file, path);
        if (target.isEmpty()) {
            return Optional.of(quoted + " leads out of the imported folder. Write the whole address (https://...).");
        }
        if (!present.test(target.get())) {
            return Optional.of("There is no file " + quoted
                    + " in the imported folder. Correct the name, or write the whole address (https://...).");
        }
        return leadsTo(anchor, target.get())
                ? Optional.empty()
                : Optional.of("No heading of that step gives " + quoted + ". Correct what stands behind the #.");
    }

    /** Whether a file has the anchor, or is none of which the anchors are known. */
    private boolean leadsTo(String anchor, String file) {
        Anchors there = anchors.get(file);
        return anchor.isEmpty() || there == null || there.has(anchor);
    }
}
