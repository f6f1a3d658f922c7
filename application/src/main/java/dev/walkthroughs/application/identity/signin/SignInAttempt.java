package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.identity.EmailAddress;
import java.time.Instant;

/**
 * One request for a code, in one tab of one browser.
 *
 * @param email where the code went
 * @param continueTo where the tab goes once signed in: a path of the same host, checked before it came here
 * @param proof what the right code leads to, see {@link Proof}; the code itself is kept nowhere
 * @param tries how many codes were tried so far
 * @param expiresAt from when on no code is right
 */
public record SignInAttempt(
        EmailAddress email, String continueTo, String proof, int tries, Instant expiresAt, State state) {

    /** What became of an attempt. */
    public enum State {
        /** Its code was neither used nor replaced. */
        OPEN,
        /** Its code was used. */
        USED,
        /** A newer code was sent to the same address for the same MCP server. */
        REPLACED
    }

    /** The answer to a code. */
    public enum Verdict {
        RIGHT,
        WRONG,
        EXPIRED,
        TRIED_TOO_OFTEN,
        REPLACED,
        USED
    }

    /** A verdict, and the attempt as it is to be kept from then on. */
    public record Tried(Verdict verdict, SignInAttempt after) {}

    /**
     * Tries a code. Whoever calls this keeps what comes out before anybody else may try.
     *
     * @param given the proof made of the code that was given
     * @param maximum how many codes may be tried at all
     */
    Tried tried(String given, Instant now, int maximum) {
        if (state != State.OPEN) {
            return new Tried(state == State.USED ? Verdict.USED : Verdict.REPLACED, this);
        }
        if (!now.isBefore(expiresAt)) {
            return new Tried(Verdict.EXPIRED, this);
        }
        if (tries >= maximum) {
            return new Tried(Verdict.TRIED_TOO_OFTEN, this);
        }
        boolean right = Proof.same(proof, given);
        SignInAttempt after =
                new SignInAttempt(email, continueTo, proof, tries + 1, expiresAt, right ? State.USED : State.OPEN);
        return new Tried(
                right ? Verdict.RIGHT : after.tries < maximum ? Verdict.WRONG : Verdict.TRIED_TOO_OFTEN, after);
    }
}
