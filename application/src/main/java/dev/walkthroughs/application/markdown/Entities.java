package dev.walkthroughs.application.markdown;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities that spell a character which would not be stored if it stood there itself. */
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,25}));");

    /** The named ones, from the table of HTML section 13.5. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("shy", 0xAD),
            Map.entry("zwnj", 0x200C),
            Map.entry("zwj", 0x200D),
            Map.entry("lrm", 0x200E),
            Map.entry("rlm", 0x200F),
            Map.entry("ZeroWidthSpace", 0x200B),
            Map.entry("NegativeVeryThinSpace", 0x200B),
            Map.entry("NegativeThinSpace", 0x200B),
            Map.entry("NegativeMediumSpace", 0x200B),
            Map.entry("NegativeThickSpace", 0x200B),
            Map.entry("NoBreak", 0x2060),
            Map.entry("ApplyFunction", 0x2061),
            Map.entry("af", 0x2061),
            Map.entry("InvisibleTimes", 0x2062),
            Map.entry("it", 0x2062),
            Map.entry("InvisibleComma", 0x2063),
            Map.entry("ic", 0x2063));

    private Entities() {}

    /** Names the position of the ampersand of each of them, in order. */
    static void forEachHidden(String text, IntConsumer position) {
        if (text.indexOf('&') < 0) {
            return;
        }
        Matcher entity = ENTITY.matcher(text);
        while (entity.find()) {
            if (HiddenCharacters.goes(text, entity.start(), entity.end(), codePoint(entity))
                    && !Backslashes.escapes(text, entity.start())) {
                position.accept(entity.start());
            }
        }
    }

    private static int codePoint(Matcher entity) {
        if (entity.group(1) != null) {
            return Math.min(Integer.parseInt(entity.group(1)), Character.MAX_CODE_POINT);
        }
        return entity.group(2) != null
                ? Math.min(Integer.parseInt(entity.group(2), 16), Character.MAX_CODE_POINT)
                : NAMED.getOrDefault(entity.group(3), (int) ' ');
    }
}
