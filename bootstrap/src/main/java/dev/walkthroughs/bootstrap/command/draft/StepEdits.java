package dev.walkthroughs.bootstrap.command.draft;

import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.walkthrough.DraftEdit;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes an edit of the words in files, and says what came of it. */
final class StepEdits {

    private final Supplier<DraftEditing> editing;
    private final Console console;
    private final ContentFormats formats = new ContentFormats();

    StepEdits(Supplier<DraftEditing> editing, Console console) {
        this.editing = editing;
        this.console = console;
    }

    /**
     * Makes an edit.
     *
     * @param files whose words it brings, one step each
     * @param named gives a step the key it is to have
     * @return the exit status
     */
    int edit(
            String walkthrough,
            Revision revision,
            OutputOptions output,
            List<Path> files,
            UnaryOperator<SourceStep> named,
            Function<List<DraftStep>, DraftEdit> edit)
            throws IOException {
        List<SourceStep> words = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            if (!Files.exists(file)) {
                return console.refused(
                        output,
                        new Refusal("PATH_UNKNOWN", "There is nothing at " + file + ".", "Check the path."),
                        Map.of());
            }
            formats.step(file, findings).map(named).ifPresent(words::add);
        }
        if (words.size() < files.size() || findings.stream().anyMatch(Finding::stops)) {
            return console.refused(output, StepReport.refusal(findings), StepReport.document(findings));
        }
        OptionalInt expected = revision.expected();
        return editing.get()
                .edit(walkthrough, expected, words, edit)
                .fold(
                        edited -> {
                            findings.addAll(edited.findings());
                            if (!output.json()) {
                                findings.forEach(finding -> console.remark(StepReport.line(finding)));
                            }
                            return console.done(
                                    output, StepReport.document(edited, findings), StepReport.lines(edited));
                        },
                        why -> console.refused(output, why));
    }

    /** The step under another key. */
    static SourceStep keyed(SourceStep step, String key) {
        return new SourceStep(
                key,
                step.title(),
                step.body(),
                step.file(),
                step.line(),
                step.nextKey(),
                step.lastLines(),
                step.notes());
    }
}
