package dev.walkthroughs.application.ids;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes identifiers that nobody can guess: 16 URL-safe characters, 96 random bits. */
public final class FreshIds {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final RandomGenerator random;

    /** Takes the source; a product's is cryptographically strong, a test's is seeded. */
    public FreshIds(RandomGenerator random) {
        this.random = random;
    }

    /** A new organization's id. */
    public OrganizationId organization() {
        return new OrganizationId(OrganizationId.PREFIX + characters());
    }

    /** A new MCP server's id. */
    public ServerId server() {
        return new ServerId(ServerId.PREFIX + characters());
    }

    /** A new learner's id. */
    public LearnerId learner() {
        return new LearnerId(LearnerId.PREFIX + characters());
    }

    /** A new walkthrough's id. */
    public WalkthroughId walkthrough() {
        return new WalkthroughId(WalkthroughId.PREFIX + characters());
    }

    /** A new step's id. */
    public StepId step() {
        return new StepId(StepId.PREFIX + characters());
    }

    /** 16 characters that stand for nothing, such as an account's subject. */
    public String characters() {
        return characters(12);
    }

    /** 16 hexadecimal digits, 64 random bits, by which a request is found in the log; no secret. */
    public String request() {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    /** A secret by which a learner is known where nobody signs in: {@code lh_} and 32 characters, 192 random bits. */
    public String handle() {
        return "lh_" + characters(24);
    }

    /** A password: 32 URL-safe characters, 192 random bits. */
    public String password() {
        return characters(24);
    }

    /** 16 lower case letters and digits from 2 to 7, 80 random bits, for names in which case does not count (RFC 4648 §6). */
    public String caseless() {
        StringBuilder name = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            name.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return name.toString();
    }

    private String characters(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** So many decimal digits, each combination as likely as every other, such as a one-time code. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
