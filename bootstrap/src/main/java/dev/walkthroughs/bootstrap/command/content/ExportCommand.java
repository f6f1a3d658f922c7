package dev.walkthroughs.bootstrap.command.content;

import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.source.ContentWriter;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.application.source.WritingRejection;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the draft goes out into files, whose import changes nothing. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the draft of a walkthrough into files. Importing them changes nothing.")
public final class ExportCommand implements Callable<Integer> {

    private final Supplier<DraftEditing> editing;
    private final ContentFormats formats = new ContentFormats();
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "WALKTHROUGH", description = "Its id, or organization/key.")
    private String walkthrough = "";

    @Option(names = "--to", required = true, paramLabel = "PATH", description = "The folder or file to write.")
    private Path target = Path.of("");

    @Option(names = "--format", paramLabel = "F", description = "folder (the default) or json.")
    private String format = "folder";

    /** Exports from a port that is asked for only when it is needed. */
    public ExportCommand(Supplier<DraftEditing> editing, Console console) {
        this.editing = editing;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Outcome<ContentWriter, WritingRejection> writer = formats.writer(format);
        if (!(writer instanceof Outcome.Accepted<ContentWriter, WritingRejection> known)) {
            return writer.fold(any -> Console.DONE, why -> console.refused(output, why));
        }
        Outcome<SourceWalkthrough, Rejection> draft = editing.get().draft(walkthrough);
        if (!(draft instanceof Outcome.Accepted<SourceWalkthrough, Rejection> found)) {
            return draft.fold(any -> Console.DONE, why -> console.refused(output, why));
        }
        return known.value()
                .write(found.value(), target)
                .fold(path -> written(found.value(), path), why -> console.refused(output, why));
    }

    private int written(SourceWalkthrough content, Path path) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", content.key());
        document.put("title", content.title());
        document.put("steps", content.steps().size());
        document.put("format", format);
        document.put("path", path.toString());
        int steps = content.steps().size();
        return console.done(
                output,
                document,
                List.of("Exported " + content.key() + ", \"" + content.title() + "\": " + steps
                        + (steps == 1 ? " step" : " steps") + ", to " + path + "."));
    }
}
