package dev.walkthroughs.application.source;

/**
 * Something an author should know about a file.
 *
 * @param rule what was checked for
 * @param file as the author would name it, relative to what was imported
 * @param line from 1; 0 if it concerns the file as a whole
 * @param message what is wrong and how to mend it, one sentence or two
 */
public record Finding(Severity severity, Rule rule, String file, int line, String message) {

    /** What follows from a finding. */
    public enum Severity {
        /** Nothing of the import is done. */
        ERROR,
        /** The import goes on; the author had better look. */
        WARNING,
        /** The import changed something on the way in, as it says. */
        NOTICE
    }

    /** A finding of the rule that stands for all others of its severity. */
    public Finding(Severity severity, String file, int line, String message) {
        this(severity, general(severity), file, line, message);
    }

    /** A finding as grave as its rule says. */
    public static Finding of(Rule rule, String file, int line, String message) {
        return new Finding(rule.severity(), rule, file, line, message);
    }

    /** A finding that stops the import. */
    public static Finding error(String file, int line, String message) {
        return new Finding(Severity.ERROR, file, line, message);
    }

    /** A finding that does not stop the import. */
    public static Finding warning(String file, int line, String message) {
        return new Finding(Severity.WARNING, file, line, message);
    }

    private static Rule general(Severity severity) {
        return switch (severity) {
            case ERROR -> Rule.INVALID_FILE;
            case WARNING -> Rule.DOUBTFUL_FILE;
            case NOTICE -> Rule.CHANGED_FILE;
        };
    }

    /** The same as far as a draft is concerned: what a draft may have does not stop it (R28, R29). */
    public Finding inDraft() {
        return rule.isAllowedInDrafts() && stops() ? new Finding(Severity.WARNING, rule, file, line, message) : this;
    }

    /** The same as far as publishing is concerned: what only a draft may have is an error. */
    public Finding whenPublished() {
        return rule.isAllowedInDrafts() ? of(rule, file, line, message) : this;
    }

    /** Whether nothing may be done while this stands. */
    public boolean stops() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: message}, as compilers write it and editors understand it. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
