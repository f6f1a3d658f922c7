package dev.walkthroughs.mcp.reply;

import dev.walkthroughs.application.guide.Stop.StepPage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An author's texts between lines that set them apart from the server's own words (R27).
 *
 * <p>The lines carry a mark: 80 bits of the SHA-256 of the step's id and of everything the author wrote for it, what the
 * user reads and the guidance for the agent alike. An author cannot put such a line into a text, because the text would
 * have to contain its own digest; and the mark needs no secret and no randomness, so the same step reads the same in
 * every process. Lines that merely look like such a line are set off with {@code (author)} wherever that leaves code
 * fences byte for byte as they are.
 */
final class AuthorText {

    private static final int MARK_BYTES = 10;

    private static final String NAMES = "AUTHOR'?S?\\s+(?:TEXT|GUIDANCE)";

    private static final Pattern LOOK_ALIKE =
            Pattern.compile("[\\s>*#=_~-]*(?:BEGIN|END)\\s+" + NAMES + "\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTION = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

    /** An opening or closing code fence, also inside quotes and lists. */
    private static final Pattern FENCE = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*(`{3,}|~{3,}).*");

    private final StepPage page;
    private final String mark;

    AuthorText(StepPage page) {
        this.page = page;
        this.mark = mark(page);
    }

    /** The mark that no text of the author can contain. */
    String mark() {
        return mark;
    }

    /** What the user reads, between its lines. */
    String content() {
        return between("AUTHOR TEXT", page.content());
    }

    /** Whether the author wrote anything for the agent. */
    boolean hasGuidance() {
        return !page.agent().isEmpty();
    }

    /** What only the agent reads, between its lines. */
    String guidance() {
        return between("AUTHOR GUIDANCE", page.agent());
    }

    private String between(String name, String text) {
        return "----- BEGIN " + name + " " + mark + " -----\n"
                + setOffLookAlikes(text)
                + (text.endsWith("\n") ? "" : "\n")
                + "----- END " + name + " " + mark + " -----\n";
    }

    private static String mark(StepPage page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(page.step().value()));
            digest.update((byte) '\n');
            digest.update(bytes(page.content()));
            if (!page.agent().isEmpty()) {
                // No text that is stored has a NUL, so the two cannot run into each other.
                digest.update((byte) 0);
                digest.update(bytes(page.agent()));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String setOffLookAlikes(String body) {
        if (!MENTION.matcher(body).find()) {
            return body;
        }
        StringBuilder safe = new StringBuilder(body.length() + 64);
        String fence = "";
        for (String line : body.split("(?<=\n)", -1)) {
            var opening = FENCE.matcher(line.stripTrailing());
            if (opening.matches()) {
                String run = opening.group(1);
                if (fence.isEmpty()) {
                    fence = run;
                } else if (run.startsWith(fence) && line.strip().endsWith(run)) {
                    fence = "";
                }
            } else if (fence.isEmpty()
                    && LOOK_ALIKE.matcher(line.stripTrailing()).matches()) {
                safe.append("(author) ");
            }
            safe.append(line);
        }
        return safe.toString();
    }
}
