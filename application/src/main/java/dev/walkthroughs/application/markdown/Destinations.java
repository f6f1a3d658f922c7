package dev.walkthroughs.application.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links and images may lead: http, https, mailto, and relative targets.
 *
 * <p>Decided on what a browser makes of a destination (WHATWG URL, section 4.4: blanks at the ends and tabs and line
 * breaks anywhere are ignored, case too) and on the more gullible readings beside it: without any control or invisible
 * character, and with percent signs decoded. A target is refused if one of them finds another scheme.
 */
final class Destinations {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}\\s]+");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final Pattern SPELLED = Pattern.compile("^[^:/?#]*[&%\\\\]");

    /** Far more than any scheme has, in characters. */
    private static final int LONGEST_SCHEME = 100;

    private Destinations() {}

    /**
     * @param destination with entities and backslash escapes decoded. {@code //host} and its spellings with a backslash
     *     are refused although RFC 3986 calls them relative: they name a host, and leave the scheme to whoever renders
     *     the page, which may be {@code file:}
     */
    static boolean isAllowed(String destination) {
        String plain = IGNORED.matcher(destination).replaceAll("");
        return isAllowedAsRead(plain) && (hasAllowedScheme(plain) || isAllowedAsRead(percentDecoded(plain)));
    }

    /** Whether the destination names http, https or mailto itself. */
    static boolean hasAllowedScheme(String destination) {
        int colon = destination.indexOf(':');
        return colon >= 0 && SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a bracket is followed by what a generous reader takes for a refused target. Decided on the beginning alone,
     * and in doubt against it: what is spelled with entities, escapes or percent signs, and is no link to begin with, may
     * as well be text.
     */
    static boolean isRefusedAfter(String text, int bracket) {
        if (!text.startsWith("](", bracket)) {
            return false;
        }
        String beginning = text.substring(bracket + 2, Math.min(text.length(), bracket + 2 + LONGEST_SCHEME));
        String target = IGNORED.matcher(beginning).replaceAll("");
        return !isAllowed(target.startsWith("<") ? target.substring(1) : target)
                || SPELLED.matcher(target).find();
    }

    private static boolean isAllowedAsRead(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            char c = destination.charAt(i);
            if (c == ':') {
                return hasAllowedScheme(destination);
            }
            if (c == '/' || c == '\\') {
                return i > 0 || !startsWithTwoSlashes(destination);
            }
            if (c == '?' || c == '#') {
                return true;
            }
        }
        return true;
    }

    private static boolean startsWithTwoSlashes(String destination) {
        return destination.length() > 1 && (destination.charAt(1) == '/' || destination.charAt(1) == '\\');
    }

    private static String percentDecoded(String destination) {
        String decoded = PERCENT.matcher(destination)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return IGNORED.matcher(decoded).replaceAll("");
    }
}
