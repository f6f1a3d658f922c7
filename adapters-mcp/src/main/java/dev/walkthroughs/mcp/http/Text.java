package dev.walkthroughs.mcp.http;

import java.nio.charset.StandardCharsets;

/** What may be said back of what a caller sent. */
final class Text {

    private static final int LONGEST_ECHO = 64;

    private Text() {}

    /** Whether a string can be written as UTF-8: JSON can spell half a surrogate pair, UTF-8 cannot. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The printable ASCII of a string, at most 64 characters of it. */
    static String echo(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().filter(c -> c >= 0x20 && c < 0x7f).limit(LONGEST_ECHO).forEach(c -> safe.append((char) c));
        return safe.toString();
    }
}
