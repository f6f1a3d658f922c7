package dev.walkthroughs.domain.server;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How learners come to an MCP server. Component names and modes are part of the stored schema.
 *
 * @param mode who says who a learner is
 * @param closed whether even introducing and listing needs a token; never where there are none
 * @param issuer the organization's own issuer, exactly as its tokens name it; only for {@link Mode#EXTERNAL}
 * @param audience what tokens of that issuer have to be for; absent for the URL of the server's own endpoint
 */
public record Access(
        Mode mode,
        boolean closed,
        @Nullable String issuer,
        @Nullable String audience) {

    /** Longest issuer or audience, in characters. */
    public static final int LONGEST = 500;

    /** Tokens of this service; introducing and listing needs none. What every server begins with. */
    public static final Access OPEN = new Access(Mode.OAUTH, false, null, null);

    /** No tokens at all: a learner is whoever knows a handle. */
    public static final Access ANONYMOUS = new Access(Mode.ANONYMOUS, false, null, null);

    /** A URL without user, query and fragment (RFC 8414 §2); whether plain http will do is for whoever fetches it. */
    private static final Pattern ISSUER = Pattern.compile(
            "https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(:[0-9]{1,5})?(/[\\w.~%!$&'()*+,;=:@/-]*)?");

    /** Printable characters without spaces: a URL, or a name agreed with the issuer. */
    private static final Pattern AUDIENCE = Pattern.compile("[\\x21-\\x7e]+");

    /** Who says who a learner is. Names are part of the stored schema. */
    public enum Mode {
        /** This service. */
        OAUTH,
        /** Nobody. */
        ANONYMOUS,
        /** An issuer of the organization's own. */
        EXTERNAL
    }

    /** Whether there is no sign-in at all. */
    public boolean takesNoTokens() {
        return mode == Mode.ANONYMOUS;
    }

    /** Whether somebody else's tokens are taken. */
    public boolean takesOthersTokens() {
        return mode == Mode.EXTERNAL;
    }

    /** Which bound is broken, in one sentence; empty if none is. */
    Optional<String> fault() {
        if (takesOthersTokens() != (issuer != null)) {
            return Optional.of("Access external needs an issuer, and no other access has one.");
        }
        if (issuer != null
                && (issuer.length() > LONGEST || !ISSUER.matcher(issuer).matches())) {
            return Optional.of("An issuer is a URL of at most " + LONGEST
                    + " characters, its host in lower case, without user, query and fragment.");
        }
        if (audience != null
                && (!takesOthersTokens()
                        || audience.length() > LONGEST
                        || !AUDIENCE.matcher(audience).matches())) {
            return Optional.of("An audience goes with an issuer, and has 1 to " + LONGEST + " printable characters.");
        }
        return closed && takesNoTokens()
                ? Optional.of("An anonymous server cannot be closed to those without a token: it takes none.")
                : Optional.empty();
    }
}
