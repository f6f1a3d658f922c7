package dev.walkthroughs.application.markdown;

import dev.walkthroughs.application.source.Rule;

/**
 * Text that a database can hold and every reader splits into the same lines: it comes before any reading as Markdown
 * and knows no exception, not even inside code.
 */
final class StorableText {
    private StorableText() {}

    /** Without NUL, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 cannot write; LF line ends. */
    static String of(String text, Report report) {
        String unix = Lines.withUnixEndings(text);
        if (text.indexOf('\r') >= 0) {
            report.change(
                    Lines.of(text.substring(0, text.indexOf('\r'))).count(),
                    Rule.REWRITTEN_TEXT,
                    "Line ends were rewritten as LF.");
        }
        StringBuilder kept = new StringBuilder(unix.length());
        int line = 1;
        for (int i = 0; i < unix.length(); ) {
            int codePoint = unix.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE) {
                report.change(
                        line,
                        Rule.REWRITTEN_TEXT,
                        "A character that no database can store (NUL or half a surrogate pair) was removed.");
                continue;
            }
            kept.appendCodePoint(codePoint);
            line += codePoint == '\n' ? 1 : 0;
        }
        return kept.toString();
    }
}
