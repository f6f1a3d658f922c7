package dev.walkthroughs.application.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Addresses relative to a file, without looking at any file. */
final class RelativePath {

    private RelativePath() {}

    /**
     * The name, relative to the imported folder, of what an address in a file means; {@code .} for the folder itself.
     *
     * @return empty if it leads out of the folder, which {@code /} does too: it means the root of whoever shows the step
     */
    static Optional<String> from(String file, String address) {
        if (address.startsWith("/") || address.startsWith("\\")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        for (String part : (folder + address).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(parts.isEmpty() ? "." : String.join("/", parts));
    }

    /** With percent signs decoded as UTF-8 (RFC 3986, section 2.1); one that encodes nothing stays. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded.write(high * 16 + low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
