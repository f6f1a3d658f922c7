package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Verdict;
import dev.walkthroughs.application.identity.signin.SignInTally.Way;
import dev.walkthroughs.application.ids.FreshIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs people in: a code is sent to an address, and who gives it back owns the address. Whether an address has an account
 * plays no part before that, so nothing can be learned about it.
 */
public final class SignIn {

    private static final int DIGITS = 6;
    private static final Duration HOUR = Duration.ofHours(1);

    private final SignInAttempts attempts;
    private final BrowserSessions sessions;
    private final Accounts accounts;
    private final CodeDelivery delivery;
    private final SignInLimits limits;
    private final FreshIds ids;
    private final Clock clock;
    private final SignInTally tally;

    /** Signs in within limits. */
    public SignIn(
            SignInAttempts attempts,
            BrowserSessions sessions,
            Accounts accounts,
            CodeDelivery delivery,
            SignInLimits limits,
            FreshIds ids,
            Clock clock,
            SignInTally tally) {
        this.tally = tally;
        this.attempts = attempts;
        this.sessions = sessions;
        this.accounts = accounts;
        this.delivery = delivery;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of asking for a code. */
    public sealed interface Asked {
        /** It was sent; the secret belongs to the tab that asked, and to nobody else. */
        record Sent(String secret) implements Asked {

            /** Without the secret, which is not for logs. */
            @Override
            public String toString() {
                return "Sent[]";
            }
        }

        /** The address was sent as many as an hour allows. */
        record TooOften(Duration retryAfter) implements Asked {}

        /** It could not be sent; one that was sent before works as it did. */
        record NotSent() implements Asked {}
    }

    /** What came of giving a code. */
    public sealed interface Given {
        /** It was right: the browser keeps the token for as long as it stays signed in. */
        record SignedIn(String token, Duration keep, String continueTo) implements Given {

            /** Without the token, which is not for logs. */
            @Override
            public String toString() {
                return "SignedIn[keep=" + keep + ", continueTo=" + continueTo + "]";
            }
        }

        /** It was not. */
        record Refused(Verdict why, int triesLeft) implements Given {}
    }

    /**
     * Sends a code to an address.
     *
     * @param continueTo where the tab goes once signed in: a path of the same host that was checked
     */
    public Asked ask(McpServer server, EmailAddress email, String continueTo) {
        SignInPlace place = SignInPlace.of(server);
        String secret = ids.characters() + ids.characters();
        String code = ids.digits(DIGITS);
        Instant now = clock.instant();
        SignInAttempt attempt = new SignInAttempt(
                email, continueTo, Proof.ofCode(secret, code), 0, now.plus(limits.codeTime()), State.OPEN);
        Optional<Instant> later = attempts.add(
                place, Proof.ofSecret(secret), attempt, now, new SignInAttempts.Limit(limits.codesPerHour(), HOUR));
        if (later.isPresent()) {
            tally.count(Way.CODE, "asked_too_often");
            return new Asked.TooOften(Duration.between(now, later.get()));
        }
        // Not within the transaction above, which would hold locks for as long as a mail server likes to think.
        if (!delivery.deliver(server, email, code, limits.codeTime())) {
            attempts.forget(place, Proof.ofSecret(secret));
            tally.count(Way.CODE, "code_not_sent");
            return new Asked.NotSent();
        }
        // Not before: a code that arrived earlier works as long as none has taken its place.
        attempts.sent(place, Proof.ofSecret(secret));
        tally.count(Way.CODE, "code_sent");
        return new Asked.Sent(secret);
    }

    /** The attempt of a tab, as it stands; empty if there is none, or none any more. */
    public Optional<SignInAttempt> attempt(McpServer server, String secret) {
        return attempts.find(SignInPlace.of(server), Proof.ofSecret(secret));
    }

    /**
     * Takes a code, and signs in if it is the right one.
     *
     * @param code six digits
     * @return empty if there is no such attempt, or none any more
     */
    public Optional<Given> give(McpServer server, String secret, String code) {
        SignInPlace place = SignInPlace.of(server);
        Instant now = clock.instant();
        String proof = Proof.ofCode(secret, code);
        return attempts.change(place, Proof.ofSecret(secret), attempt -> attempt.tried(proof, now, limits.tries()))
                .map(tried -> given(place, tried, now));
    }

    private Given given(SignInPlace place, Tried tried, Instant now) {
        Given given = tried.verdict() == Verdict.RIGHT
                ? open(place, tried.after(), now)
                : new Given.Refused(tried.verdict(), triesLeft(tried));
        tally.count(
                Way.CODE,
                given instanceof Given.SignedIn
                        ? SignInTally.SIGNED_IN
                        : "code_" + tried.verdict().name().toLowerCase(Locale.ROOT));
        return given;
    }

    private Given open(SignInPlace place, SignInAttempt attempt, Instant now) {
        String subject = accounts.subjectsOf(
                        place.organization(), List.of(attempt.email().value()))
                .get(0);
        return open(place, subject, attempt.continueTo(), now);
    }

    /**
     * Signs in somebody whom another than this service vouches for, without a code.
     *
     * @param subject of an account that exists
     * @param continueTo where the tab goes: a path of the same host that was checked
     */
    public Given.SignedIn vouchedFor(McpServer server, String subject, String continueTo) {
        Given.SignedIn in = open(SignInPlace.of(server), subject, continueTo, clock.instant());
        tally.count(Way.PROVIDER, SignInTally.SIGNED_IN);
        return in;
    }

    private Given.SignedIn open(SignInPlace place, String subject, String continueTo, Instant now) {
        String token = ids.characters() + ids.characters() + ids.characters();
        sessions.open(place, Proof.ofSecret(token), subject, now, now.plus(limits.sessionTime()));
        return new Given.SignedIn(token, limits.sessionTime(), continueTo);
    }

    private int triesLeft(Tried tried) {
        return Math.max(0, limits.tries() - tried.after().tries());
    }

    /** Who is signed in with a token here; empty for a token of another place too. */
    public Optional<BrowserSession> session(McpServer server, String token) {
        return sessions.find(SignInPlace.of(server), Proof.ofSecret(token), clock.instant());
    }

    /** Signs out; a token that is unknown here changes nothing. */
    public void signOut(McpServer server, String token) {
        sessions.close(SignInPlace.of(server), Proof.ofSecret(token));
    }

    /** How codes travel. */
    public CodeDelivery.Means means() {
        return delivery.means();
    }
}
