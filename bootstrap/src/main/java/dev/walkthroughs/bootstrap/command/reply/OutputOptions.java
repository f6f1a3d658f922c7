package dev.walkthroughs.bootstrap.command.reply;

import picocli.CommandLine.Option;

/** The options on output that every command has. */
public final class OutputOptions {

    @Option(names = "--json", description = "Print one JSON document, and nothing else, on standard output.")
    private boolean json;

    /** Whether the answer is one JSON document. */
    public boolean json() {
        return json;
    }
}
