package dev.walkthroughs.application.markdown;

import java.util.Arrays;

/** The lines of a text, found by number or by position. */
final class Lines {
    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Lines of(String text) {
        String unix = withUnixEndings(text);
        int[] starts = new int[(int) unix.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < unix.length(); i++) {
            if (unix.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return new Lines(unix, starts);
    }

    static String withUnixEndings(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text without blank lines at either end; the first line keeps its indentation. */
    static String trimmed(String text) {
        int start = 0;
        for (int end = text.indexOf('\n');
                end >= 0 && text.substring(start, end).isBlank(); ) {
            start = end + 1;
            end = text.indexOf('\n', start);
        }
        return text.substring(start).stripTrailing();
    }

    int count() {
        return starts.length;
    }

    /** The line, counted from 1, that holds a position counted from 0. */
    int lineAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Lines counted from 1, the first included, the last not. */
    String between(int first, int afterLast) {
        return text.substring(start(first), start(afterLast));
    }

    private int start(int line) {
        return line > starts.length ? text.length() : starts[line - 1];
    }
}
