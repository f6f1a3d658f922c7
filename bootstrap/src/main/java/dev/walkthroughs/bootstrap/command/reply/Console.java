package dev.walkthroughs.bootstrap.command.reply;

import dev.walkthroughs.domain.outcome.Rejection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Where commands answer: results on standard output, reasons and progress on standard error. */
public final class Console {

    /** Exit status of a command that did what it was asked. */
    public static final int DONE = 0;

    /** Exit status of a command that was refused. */
    public static final int REFUSED = 1;

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private boolean underWay;

    /**
     * A console on two streams.
     *
     * @param terminal whether a person watches, who is shown progress
     */
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Says what was done.
     *
     * @param document the answer for programs
     * @param lines the answer for people
     * @return the exit status
     */
    public int done(OutputOptions options, Map<String, ?> document, List<String> lines) {
        if (options.json()) {
            document(document);
        } else {
            lines(lines);
        }
        return DONE;
    }

    /** Says why not; {@link #refused(OutputOptions, Refusal, Map)} without anything more. */
    public int refused(OutputOptions options, Rejection why) {
        return refused(options, Refusal.of(why), Map.of());
    }

    /**
     * Says why not, always on standard error; as JSON on standard output besides, if JSON was asked for.
     *
     * @param more what the document holds beside code, message and advice
     * @return the exit status
     */
    public int refused(OutputOptions options, Refusal refusal, Map<String, ?> more) {
        endProgress();
        err.println(refusal.code() + ": " + visible(refusal.message()));
        err.println(visible(refusal.advice()));
        err.flush();
        if (options.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("code", refusal.code());
            document.put("message", refusal.message());
            document.put("advice", refusal.advice());
            document.putAll(more);
            out.println(JSON.writeValueAsString(document));
            out.flush();
        }
        return REFUSED;
    }

    /** Prints one JSON document on standard output, whatever it says of success. */
    public void document(Map<String, ?> document) {
        endProgress();
        out.println(JSON.writeValueAsString(document));
        out.flush();
    }

    /** Prints lines on standard output, whatever they say of success. */
    public void lines(List<String> lines) {
        endProgress();
        lines.forEach(line -> out.println(visible(line)));
        out.flush();
    }

    /** A remark on standard error, whoever reads it. */
    public void remark(String line) {
        endProgress();
        err.println(visible(line));
        err.flush();
    }

    /** Shows how far long work has come, on a terminal only; each call replaces the one before. */
    public void progress(String text) {
        if (terminal) {
            // Back to the start of the line, and clear it (ECMA-48, EL).
            err.print("\r\u001B[K" + text);
            err.flush();
            underWay = true;
        }
    }

    /** Whether a person watches, who is shown progress. */
    public boolean isWatched() {
        return terminal;
    }

    /**
     * Standard output, for a command whose answer is too long for one piece. Closing it leaves standard output open; that
     * nobody reads it any more is an {@link IOException}, so that the command ends.
     */
    public Writer text() {
        endProgress();
        return new BufferedWriter(new StandardOutput(out), 1 << 16);
    }

    private void endProgress() {
        if (underWay) {
            err.print("\r\u001B[K");
            underWay = false;
        }
    }

    /** Titles and names of files come from others: what a terminal would obey is shown as a question mark. */
    private static String visible(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
