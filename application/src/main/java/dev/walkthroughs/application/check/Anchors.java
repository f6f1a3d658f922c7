package dev.walkthroughs.application.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places within a file that its headings give, named as GitHub names them: small letters, blanks as hyphens, other
 * punctuation left out, and a number behind what comes again.
 */
final class Anchors {

    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();

    void add(String heading) {
        String slug = slug(heading);
        int before = counts.merge(slug, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? slug : slug + "-" + before);
    }

    /** Whether there is such a place; {@code top} is on every page (HTML, section 7.4.6.4). */
    boolean has(String anchor) {
        String wanted = anchor.toLowerCase(Locale.ROOT);
        return wanted.equals("top") || anchors.contains(wanted);
    }

    private static String slug(String heading) {
        return LEFT_OUT.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }
}
