package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The colours of the pages")
class StylesheetTest extends PagesTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    /** Text, and what it stands on. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("text", "page"),
            List.of("text", "card"),
            List.of("soft", "page"),
            List.of("soft", "card"),
            List.of("strong", "card"),
            List.of("on-strong", "strong"),
            List.of("bad", "bad-back"),
            List.of("care", "care-back"));

    @Test
    @DisplayName("differ enough to be read, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11)")
    void differ() throws Exception {
        String css = browser.get("/sign-in/style.css").body();
        int dark = css.indexOf("prefers-color-scheme: dark");
        for (String scheme : List.of(css.substring(0, dark), css.substring(dark))) {
            Map<String, Double> luminance = new HashMap<>();
            for (Matcher colour = COLOUR.matcher(scheme); colour.find(); ) {
                luminance.put(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
            }
            assertThat(luminance).hasSize(11);
            for (List<String> pair : TEXTS) {
                assertThat(contrast(luminance, pair)).as("%s", pair).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(luminance, List.of("line", "card"))).isGreaterThanOrEqualTo(3);
            assertThat(contrast(luminance, List.of("bad", "card"))).isGreaterThanOrEqualTo(3);
        }
    }

    private static double contrast(Map<String, Double> luminance, List<String> pair) {
        double one = luminance.getOrDefault(pair.get(0), 0.0);
        double other = luminance.getOrDefault(pair.get(1), 0.0);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
