package dev.walkthroughs.mcp.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.identity.StepId;
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

    /** How much is kept of texts that were made, in characters: about a thousand steps. */
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private static final String NAMES = "AUTHOR'?S?\\s+(?:TEXT|GUIDANCE)";

    private static final Pattern LOOK_ALIKE =
            Pattern.compile("[\\s>*#=_~-]*(?:BEGIN|END)\\s+" + NAMES + "\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTION = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

    /** An opening or closing code fence, also inside quotes and lists. */
    private static final Pattern FENCE = Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*(`{3,}|~{3,}).*");

    /** The texts of a step and its marks: the same for every learner, so they are made once. */
    private static final Cache<Wording, AuthorText> MADE = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Wording wording, AuthorText made) -> made.content.length() + made.guidance.length())
            .build();

    /** All that the lines and the text between them depend on. */
    private record Wording(StepId step, String content, String agent) {}

    private final String mark;
    private final String content;
    private final String guidance;

    private AuthorText(Wording wording) {
        mark = mark(wording);
        content = between("AUTHOR TEXT", wording.content());
        guidance = wording.agent().isEmpty() ? "" : between("AUTHOR GUIDANCE", wording.agent());
    }

    /** The texts of a page's step. */
    static AuthorText of(StepPage page) {
        return MADE.get(new Wording(page.step(), page.content(), page.agent()), AuthorText::new);
    }

    /** The mark that no text of the author can contain. */
    String mark() {
        return mark;
    }

    /** What the user reads, between its lines. */
    String content() {
        return content;
    }

    /** Whether the author wrote anything for the agent. */
    boolean hasGuidance() {
        return !guidance.isEmpty();
    }

    /** What only the agent reads, between its lines; empty if there is nothing. */
    String guidance() {
        return guidance;
    }

    private String between(String name, String text) {
        return "----- BEGIN " + name + " " + mark + " -----\n"
                + setOffLookAlikes(text)
                + (text.endsWith("\n") ? "" : "\n")
                + "----- END " + name + " " + mark + " -----\n";
    }

    private static String mark(Wording wording) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(wording.step().value()));
            digest.update((byte) '\n');
            digest.update(bytes(wording.content()));
            if (!wording.agent().isEmpty()) {
                // No text that is stored has a NUL, so the two cannot run into each other.
                digest.update((byte) 0);
                digest.update(bytes(wording.agent()));
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
