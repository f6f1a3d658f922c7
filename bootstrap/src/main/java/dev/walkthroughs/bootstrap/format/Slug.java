package dev.walkthroughs.bootstrap.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Keys made of names: the same name gives the same key for ever, on every machine.
 *
 * <p>Latin letters lose their accents. A letter of another script becomes {@code u} and its code point in hexadecimal,
 * so that different names keep different keys. Everything else separates words.
 */
final class Slug {

    /** Longest key, in characters. */
    static final int LONGEST = 100;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]{1,9}[-_. ]+(?=[^-_. ])");

    /** Letters that decomposition leaves alone. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    private Slug() {}

    /** Whether a key that an author wrote can stay as it is. */
    static boolean isSlug(String key) {
        return SLUG.matcher(key).matches();
    }

    /** The name without a number in front: {@code 01-first-agent} gives {@code first-agent}. */
    static String withoutNumber(String name) {
        return NUMBERED.matcher(name).replaceFirst("");
    }

    /** A title for a name without one: {@code first-agent} gives {@code First agent}. */
    static String humanised(String name) {
        String words = name.replaceAll("[-_\\s]+", " ").strip();
        if (words.isEmpty()) {
            return name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** The key for a name or title. */
    static String of(String name) {
        String slug = words(name);
        if (slug.isEmpty()) {
            StringBuilder hex = new StringBuilder();
            name.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> hex.append(hex(c)));
            slug = hex.isEmpty() ? "untitled" : hex.toString();
        }
        if (slug.length() <= LONGEST) {
            return slug;
        }
        CRC32 rest = new CRC32();
        rest.update(slug.getBytes(StandardCharsets.US_ASCII));
        return slug.substring(0, LONGEST - 9) + "-" + String.format(Locale.ROOT, "%08x", rest.getValue());
    }

    private static String words(String name) {
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> append(slug, spelled(c)));
        while (!slug.isEmpty() && isSeparator(slug.charAt(slug.length() - 1))) {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    /** Nothing begins with a separator, and a hyphen joins words only. */
    private static void append(StringBuilder slug, String spelled) {
        boolean separates = spelled.length() == 1 && isSeparator(spelled.charAt(0));
        char last = slug.isEmpty() ? '-' : slug.charAt(slug.length() - 1);
        if ((separates && slug.isEmpty()) || (spelled.equals("-") && isSeparator(last))) {
            return;
        }
        if (separates && last == '-') {
            slug.setLength(slug.length() - 1);
        }
        slug.append(spelled);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '.' || c == '_';
    }

    private static String spelled(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_') {
            return Character.toString(c);
        }
        String latin = LATIN.get(c);
        if (latin != null) {
            return latin;
        }
        if (c == '\'' || c == '’') {
            return "";
        }
        return Character.isLetterOrDigit(c) ? hex(c) : "-";
    }

    private static String hex(int c) {
        return "u" + Integer.toHexString(c);
    }
}
