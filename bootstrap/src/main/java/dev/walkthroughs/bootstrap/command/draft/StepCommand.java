package dev.walkthroughs.bootstrap.command.draft;

import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.walkthrough.DraftEdit.InsertStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MergeSteps;
import dev.walkthroughs.domain.walkthrough.DraftEdit.MoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RemoveStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.RewriteStep;
import dev.walkthroughs.domain.walkthrough.DraftEdit.SplitStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code step …}: the draft's steps, and changes of one place. */
@Command(
        name = "step",
        mixinStandardHelpOptions = true,
        description = "Lists the steps of a draft, and changes one place of it. Learners see nothing of it before it is"
                + " published.")
public final class StepCommand {

    private static final String ID_OR_KEY = "Its id, or organization/key.";
    private static final String FILE = "A Markdown file with front matter as in a walkthrough's folder.";

    private final Supplier<DraftEditing> editing;
    private final Console console;
    private final StepEdits edits;

    /** Edits through a port that is asked for only when it is needed. */
    public StepCommand(Supplier<DraftEditing> editing, Console console) {
        this.editing = editing;
        this.console = console;
        this.edits = new StepEdits(editing, console);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the steps with their keys and ids, and the draft's revision.")
    int list(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Mixin OutputOptions output) {
        return editing.get()
                .outline(walkthrough)
                .fold(
                        draft -> console.done(output, StepReport.document(draft), StepReport.lines(draft)),
                        why -> console.refused(output, why));
    }

    @Command(name = "insert", mixinStandardHelpOptions = true, description = "Puts a new step into the draft.")
    int insert(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Option(names = "--file", required = true, paramLabel = "F", description = FILE) Path file,
            @ArgGroup(multiplicity = "1") Place place,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough,
                revision,
                output,
                List.of(file),
                UnaryOperator.identity(),
                steps -> new InsertStep(steps.get(0), place.before()));
    }

    @Command(name = "edit", mixinStandardHelpOptions = true, description = "Gives a step other words; its key stays.")
    int edit(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Parameters(index = "1", paramLabel = "KEY", description = "The step's key.") String key,
            @Option(names = "--file", required = true, paramLabel = "F", description = FILE) Path file,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough,
                revision,
                output,
                List.of(file),
                step -> StepEdits.keyed(step, key),
                steps -> new RewriteStep(steps.get(0)));
    }

    @Command(name = "move", mixinStandardHelpOptions = true, description = "Puts a step elsewhere in the draft.")
    int move(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Parameters(index = "1", paramLabel = "KEY", description = "The step's key.") String key,
            @ArgGroup(multiplicity = "1") Place place,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough,
                revision,
                output,
                List.of(),
                UnaryOperator.identity(),
                steps -> new MoveStep(key, place.before()));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes a step out of the draft.")
    int remove(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Parameters(index = "1", paramLabel = "KEY", description = "The step's key.") String key,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough, revision, output, List.of(), UnaryOperator.identity(), steps -> new RemoveStep(key));
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Puts several steps in the place of one. Whoever did that one has done them.")
    int split(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Parameters(index = "1", paramLabel = "KEY", description = "The step's key.") String key,
            @Option(
                            names = "--file",
                            required = true,
                            paramLabel = "F",
                            description = FILE + " Once for each part, in order; each with a new key.")
                    List<Path> files,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough, revision, output, files, UnaryOperator.identity(), steps -> new SplitStep(key, steps));
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Puts one step in the place of several. Whoever did all of those has done it.")
    int merge(
            @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = ID_OR_KEY) String walkthrough,
            @Parameters(index = "1..*", arity = "2..*", paramLabel = "KEY", description = "The steps' keys.")
                    List<String> keys,
            @Option(names = "--file", required = true, paramLabel = "F", description = FILE + " With a new key.")
                    Path file,
            @Mixin Revision revision,
            @Mixin OutputOptions output)
            throws IOException {
        return edits.edit(
                walkthrough,
                revision,
                output,
                List.of(file),
                UnaryOperator.identity(),
                steps -> new MergeSteps(keys, steps.get(0)));
    }
}
