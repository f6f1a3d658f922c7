package dev.walkthroughs.application.identity.upstream;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignIn.Given;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Verdict;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Signs people in whom their organization's provider vouches for: which browser may come back with the provider's answer,
 * and whom its word lets in. What is said to the provider, and whether its token is right, is for whoever asks it.
 */
public final class UpstreamSignIn {

    private static final Duration ATTEMPT_TIME = Duration.ofMinutes(10);

    private final SignInProviders providers;
    private final ProviderAttempts attempts;
    private final UpstreamAccounts accounts;
    private final SignIn signIn;
    private final FreshIds ids;
    private final Clock clock;

    /** Signs in over ports; sessions are opened by {@code signIn}, as after a code. */
    public UpstreamSignIn(
            SignInProviders providers,
            ProviderAttempts attempts,
            UpstreamAccounts accounts,
            SignIn signIn,
            FreshIds ids,
            Clock clock) {
        this.providers = providers;
        this.attempts = attempts;
        this.accounts = accounts;
        this.signIn = signIn;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What goes with one attempt through the browser and to the provider.
     *
     * @param state goes to the provider and comes back; 32 URL-safe characters
     * @param nonce goes to the provider and comes back in its ID token; 43 characters
     * @param verifier of PKCE, goes to the provider only with the code (RFC 7636 §4.1); 43 characters
     */
    public record Ticket(String state, String nonce, String verifier) {

        /** Without what it is made of, which is not for logs. */
        @Override
        public String toString() {
            return "Ticket[]";
        }
    }

    /** A browser that came back in time with what it was sent away with. */
    public record Back(SignInProvider provider, Ticket ticket, String continueTo) {}

    /** What came of a browser that came back, or of what the provider said. */
    public enum Refusal {
        /** Nobody was sent away with that state, or another browser was. */
        UNKNOWN,
        /** It came back before. */
        USED,
        /** It came back too late. */
        EXPIRED,
        /** The organization has another provider since. */
        PROVIDER_CHANGED,
        /** The provider names no address. */
        NO_EMAIL,
        /** The provider does not say that the person has the address. */
        EMAIL_NOT_VERIFIED,
        /** The address is of a domain that may not come in. */
        DOMAIN_NOT_ADMITTED
    }

    /**
     * An answer, or why there is none.
     *
     * @param continueTo where the tab was going; empty if nobody may know that
     */
    public record Answer<T>(Optional<T> value, Optional<Refusal> refusal, Optional<String> continueTo) {}

    /** The provider of an organization. */
    public Optional<SignInProvider> provider(OrganizationId organization) {
        return providers.of(organization);
    }

    /**
     * Begins an attempt.
     *
     * @param browser what only this browser knows, and sends along when it comes back
     * @param continueTo where the tab goes once signed in: a path of the same host that was checked
     */
    public Ticket begin(McpServer server, SignInProvider provider, String browser, String continueTo) {
        String state = ids.characters() + ids.characters();
        attempts.add(
                SignInPlace.of(server),
                Keyed.hash(state),
                new ProviderAttempt(
                        Keyed.hash(browser),
                        provider.issuer(),
                        continueTo,
                        false,
                        clock.instant().plus(ATTEMPT_TIME)),
                clock.instant());
        return ticket(state, browser);
    }

    /** Takes a browser back, once. */
    public Answer<Back> back(McpServer server, String state, String browser) {
        return attempts.change(
                        SignInPlace.of(server),
                        Keyed.hash(state),
                        attempt -> attempt.returned(Keyed.hash(browser), clock.instant()))
                .map(returned -> judged(server, returned.verdict(), returned.after(), ticket(state, browser)))
                .orElseGet(() -> new Answer<>(Optional.empty(), Optional.of(Refusal.UNKNOWN), Optional.empty()));
    }

    private Answer<Back> judged(McpServer server, Verdict verdict, ProviderAttempt attempt, Ticket ticket) {
        return switch (verdict) {
            case OTHER_BROWSER -> new Answer<>(Optional.empty(), Optional.of(Refusal.UNKNOWN), Optional.empty());
            case USED -> refused(Refusal.USED, attempt.continueTo());
            case EXPIRED -> refused(Refusal.EXPIRED, attempt.continueTo());
            case RIGHT ->
                provider(server.organizationId())
                        .filter(provider -> provider.issuer().equals(attempt.issuer()))
                        .map(provider -> new Answer<>(
                                Optional.of(new Back(provider, ticket, attempt.continueTo())),
                                Optional.<Refusal>empty(),
                                Optional.of(attempt.continueTo())))
                        .orElseGet(() -> refused(Refusal.PROVIDER_CHANGED, attempt.continueTo()));
        };
    }

    /** Lets in whom the provider vouches for, if the address may come in, and opens a session. */
    public Answer<Given.SignedIn> finish(McpServer server, Back back, Vouched vouched) {
        if (vouched.email().isEmpty()) {
            return refused(Refusal.NO_EMAIL, back.continueTo());
        }
        if (!vouched.emailVerified()) {
            return refused(Refusal.EMAIL_NOT_VERIFIED, back.continueTo());
        }
        Optional<EmailAddress> email = EmailAddress.read(vouched.email().get());
        if (email.isEmpty()) {
            return refused(Refusal.NO_EMAIL, back.continueTo());
        }
        if (!back.provider().admits(email.get())) {
            return refused(Refusal.DOMAIN_NOT_ADMITTED, back.continueTo());
        }
        String subject = accounts.subjectOf(server.organizationId(), vouched.issuer(), vouched.subject(), email.get());
        return new Answer<>(
                Optional.of(signIn.vouchedFor(server, subject, back.continueTo())),
                Optional.empty(),
                Optional.of(back.continueTo()));
    }

    private static <T> Answer<T> refused(Refusal why, String continueTo) {
        return new Answer<>(Optional.empty(), Optional.of(why), Optional.of(continueTo));
    }

    private static Ticket ticket(String state, String browser) {
        return new Ticket(state, Keyed.of(browser, "nonce " + state), Keyed.of(browser, "verifier " + state));
    }
}
