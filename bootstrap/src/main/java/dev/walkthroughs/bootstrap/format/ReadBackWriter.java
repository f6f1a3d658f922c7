package dev.walkthroughs.bootstrap.format;

import static dev.walkthroughs.domain.outcome.Outcome.accepted;
import static dev.walkthroughs.domain.outcome.Outcome.rejected;

import dev.walkthroughs.application.source.ContentFormat;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.source.WritingRejection;
import dev.walkthroughs.application.source.WritingRejection.ContentUnwritable;
import dev.walkthroughs.application.source.WritingRejection.TargetOccupied;
import dev.walkthroughs.bootstrap.format.output.Draft;
import dev.walkthroughs.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a draft beside the target, reads it again, and only then puts it in its place: what would not come back the
 * same is refused rather than written.
 */
abstract class ReadBackWriter implements ContentWriter {

    private final ContentFormat format;

    /** A writer of what the format reads. */
    ReadBackWriter(ContentFormat format) {
        this.format = format;
    }

    /** What is at the target that an earlier export of the walkthrough did not write, in a sentence. */
    abstract Optional<String> other(Path place, String key) throws IOException;

    /** Begins a folder or file; empty if another is under way. */
    abstract Optional<Draft> begin(Path place) throws IOException;

    /** Writes the draft; the steps are in their order, and every key is one that may name a file. */
    abstract void write(SourceWalkthrough walkthrough, List<SourceStep> chain, Path draft) throws IOException;

    @Override
    public final Outcome<Path, WritingRejection> write(SourceWalkthrough walkthrough, Path target) throws IOException {
        Optional<List<SourceStep>> chain = walkthrough.chain();
        if (chain.isEmpty()
                || !Slug.isSlug(walkthrough.key())
                || !chain.get().stream().map(SourceStep::key).allMatch(Slug::isSlug)) {
            return rejected(new ContentUnwritable("The steps do not make one chain, or a key cannot be one."));
        }
        Path place = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Optional<String> other =
                place.getParent() == null ? Optional.of("The target is a root.") : other(place, walkthrough.key());
        if (other.isPresent()) {
            return rejected(new TargetOccupied(other.get()));
        }
        Optional<Draft> begun = begin(place);
        if (begun.isEmpty()) {
            String found =
                    Draft.inTheWay(place).stream().map(ImportedFiles::nameOf).collect(Collectors.joining(" and "));
            return rejected(new TargetOccupied("Beside the target is " + found
                    + ", so another export is under way there, or was cut off. Remove it if none is."));
        }
        try (Draft draft = begun.get()) {
            write(walkthrough, chain.get(), draft.path());
            Optional<String> fault = fault(draft.path(), walkthrough);
            if (fault.isPresent()) {
                return rejected(new ContentUnwritable(fault.get()));
            }
            draft.put();
        }
        return accepted(place);
    }

    private Optional<String> fault(Path draft, SourceWalkthrough walkthrough) throws IOException {
        Reading back = format.read(draft);
        Optional<Finding> first =
                back.findings().stream().filter(Finding::stops).findFirst();
        if (first.isPresent()) {
            return first.map(finding -> "What was written could not be imported again: " + finding);
        }
        boolean same =
                back.walkthroughs().size() == 1 && back.walkthroughs().get(0).sameContentAs(walkthrough);
        return same
                ? Optional.empty()
                : Optional.of("Read back, " + changed(walkthrough, back) + " would not be the same.");
    }

    /** The first thing that would change, for a sentence. */
    private static String changed(SourceWalkthrough walkthrough, Reading back) {
        Map<String, SourceStep> steps = new HashMap<>();
        back.walkthroughs().forEach(one -> one.steps().forEach(step -> steps.put(step.key(), step)));
        for (SourceStep step : walkthrough.steps()) {
            SourceStep found = steps.get(step.key());
            if (found == null
                    || !found.title().equals(step.title())
                    || !found.body().equals(step.body())
                    || !found.notes().equals(step.notes())) {
                return "the step \"" + step.key() + "\"";
            }
        }
        return "what is said about the walkthrough as a whole";
    }

    /** What UTF-8 cannot hold becomes a question mark, which is noticed when the file is read again. */
    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
