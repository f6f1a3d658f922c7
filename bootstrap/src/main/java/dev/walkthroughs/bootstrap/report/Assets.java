package dev.walkthroughs.bootstrap.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in the page besides its text, and the policy that lets in nothing else. */
final class Assets {

    /** The library that draws: D3, as the npm registry has it; the build puts it here. */
    private static final String D3 = "d3/";

    private static final Pattern ENDS_EARLY = Pattern.compile("</script|<!--", Pattern.CASE_INSENSITIVE);

    private final String style = resource("report.css");
    private final String library = script(D3 + "d3.min.js");
    private final String script = script("tools.js") + script("report.js");

    /** For the template: all of it trusted, and put in unescaped. */
    Map<String, String> values() {
        return Map.of(
                "style",
                style,
                "library",
                library,
                "script",
                script,
                "licence",
                resource(D3 + "LICENSE"),
                "policy",
                "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(library) + " " + hash(script)
                        + "; base-uri 'none'; form-action 'none'");
    }

    /** A script that can stand between its tags. */
    private static String script(String name) {
        String text = resource(name);
        if (ENDS_EARLY.matcher(text).find()) {
            throw new IllegalStateException(name + " would end before its end");
        }
        return text;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
