package dev.walkthroughs.application.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in test resources. */
final class Samples {
    private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+([0-9A-F]+)}");

    private Samples() {}

    record Sample(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> hostile() {
        List<Sample> samples = new ArrayList<>();
        String[] parts = read("/markdown/hostile.txt").split("(?m)^%% ", -1);
        for (String part : List.of(parts).subList(1, parts.length)) {
            int lineEnd = part.indexOf('\n');
            samples.add(
                    new Sample(part.substring(0, lineEnd), decoded(part.substring(lineEnd + 1, part.length() - 1))));
        }
        return samples;
    }

    static String ordinary() {
        return read("/markdown/ordinary.md");
    }

    private static String decoded(String text) {
        return CODE_POINT.matcher(text).replaceAll(each -> {
            int codePoint = Integer.parseInt(each.group(1), 16);
            return Matcher.quoteReplacement(new String(Character.toChars(codePoint)));
        });
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
