package dev.walkthroughs.application.identity.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.MutableClock;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignIn.Given;
import dev.walkthroughs.application.identity.signin.SignInAt;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Returned;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Answer;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Back;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Refusal;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Ticket;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.ids.Ids;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in by a provider")
class UpstreamSignInTest {

    private static final McpServer HERE =
            new McpServer(Ids.DESK, Ids.ACME, "Acme", "Desk", List.of("desk.example.org"), false);
    private static final McpServer BESIDE =
            new McpServer(Ids.PHONE, Ids.ACME, "Acme", "Phone", List.of("phone.example.org"), false);
    private static final SignInProvider PROVIDER = provider("https://id.example.org", "Acme ID", "example.org");
    private static final String NEXT = "/connections";
    private static final String BROWSER = "what only one browser knows";

    private final MutableClock clock = new MutableClock(Ids.NOON);
    private final Map<OrganizationId, SignInProvider> providers = new HashMap<>(Map.of(Ids.ACME, PROVIDER));
    private final Map<String, ProviderAttempt> attempts = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final SignInAt desk = SignInAt.time(clock);
    private final UpstreamSignIn signIn = new UpstreamSignIn(
            new Kept(), new Attempts(), this::account, desk.signIn(), new FreshIds(new Random(1)), clock);

    private static SignInProvider provider(String issuer, String name, String... domains) {
        return new SignInProvider(issuer, "client", "s3cret", name, List.of(domains), false);
    }

    private String account(OrganizationId organization, String issuer, String subject, EmailAddress email) {
        accounts.put(organization + " " + issuer + " " + subject, email.value());
        return desk.subject();
    }

    private Ticket begun() {
        return signIn.begin(HERE, PROVIDER, BROWSER, NEXT);
    }

    private static Vouched vouched(String email) {
        return new Vouched(PROVIDER.issuer(), "ann", Optional.of(email), true);
    }

    @Test
    @DisplayName("gives the browser that comes back what it was sent away with, and opens a session")
    void goesThrough() {
        Ticket ticket = begun();
        assertThat(ticket.verifier()).hasSize(43).isNotEqualTo(ticket.nonce());
        Back back = signIn.back(HERE, ticket.state(), BROWSER).value().orElseThrow();
        assertThat(back.ticket()).isEqualTo(ticket);
        assertThat(ticket.toString()).isEqualTo("Ticket[]");
        assertThat(attempts.toString()).doesNotContain(ticket.state(), ticket.nonce(), ticket.verifier(), BROWSER);

        Answer<Given.SignedIn> in = signIn.finish(HERE, back, vouched("Ann@Example.org"));

        assertThat(in.value().map(Given.SignedIn::continueTo)).contains(NEXT);
        assertThat(accounts).containsExactly(Map.entry(Ids.ACME + " https://id.example.org ann", "ann@example.org"));
        assertThat(desk.signIn().session(HERE, in.value().orElseThrow().token()))
                .hasValueSatisfying(session -> assertThat(session.subject()).isEqualTo(desk.subject()));
        assertThat(signIn.back(HERE, ticket.state(), BROWSER).refusal()).contains(Refusal.USED);
    }

    @Test
    @DisplayName("knows no other browser, no other server and no other state, and leaves the right one its try")
    void knowsOne() {
        Ticket ticket = begun();
        assertThat(signIn.back(HERE, ticket.state(), "another browser").refusal())
                .contains(Refusal.UNKNOWN);
        assertThat(signIn.back(HERE, ticket.state(), "another browser").continueTo())
                .isEmpty();
        assertThat(signIn.back(BESIDE, ticket.state(), BROWSER).refusal()).contains(Refusal.UNKNOWN);
        assertThat(signIn.back(HERE, "x".repeat(32), BROWSER).refusal()).contains(Refusal.UNKNOWN);
        assertThat(signIn.back(HERE, ticket.state(), BROWSER).value()).isPresent();
    }

    @Test
    @DisplayName("lasts ten minutes, and ends with the provider")
    void ends() {
        Ticket late = begun();
        Ticket changed = signIn.begin(HERE, provider("https://old.example.org", "Old"), BROWSER, NEXT);
        assertThat(signIn.back(HERE, changed.state(), BROWSER).refusal()).contains(Refusal.PROVIDER_CHANGED);
        clock.passes(Duration.ofMinutes(10));
        assertThat(signIn.back(HERE, late.state(), BROWSER).refusal()).contains(Refusal.EXPIRED);
        assertThat(signIn.back(HERE, late.state(), BROWSER).refusal()).contains(Refusal.USED);
    }

    @Test
    @DisplayName("lets nobody in without a confirmed address of an admitted domain")
    void needsAnAddress() {
        Back back = signIn.back(HERE, begun().state(), BROWSER).value().orElseThrow();
        Vouched unverified = new Vouched(PROVIDER.issuer(), "ann", Optional.of("ann@example.org"), false);
        assertThat(signIn.finish(HERE, back, unverified).refusal()).contains(Refusal.EMAIL_NOT_VERIFIED);
        Vouched nowhere = new Vouched(PROVIDER.issuer(), "ann", Optional.empty(), true);
        assertThat(signIn.finish(HERE, back, nowhere).refusal()).contains(Refusal.NO_EMAIL);
        assertThat(signIn.finish(HERE, back, vouched("ann")).refusal()).contains(Refusal.NO_EMAIL);
        assertThat(signIn.finish(HERE, back, vouched("ann@sub.example.org")).refusal())
                .contains(Refusal.DOMAIN_NOT_ADMITTED);
        assertThat(provider("https://a.test", "A").admits(new EmailAddress("ann@anywhere.test")))
                .isTrue();
    }

    @Test
    @DisplayName("takes only providers that can be one, and repeats no secret")
    void bounds() {
        assertThat(PROVIDER.fault()).isEmpty();
        assertThat(PROVIDER.toString()).doesNotContain("s3cret");
        for (SignInProvider wrong : List.of(
                provider("https://ID.example.org", "Upper case"),
                provider("https://id.example.org/?a", "Query"),
                provider("ftp://id.example.org", "Scheme"),
                provider("https://id.example.org", " "),
                provider("https://id.example.org", "n".repeat(61)),
                provider("https://id.example.org", "two\nlines"),
                provider("https://id.example.org", "Wildcard", "*.example.org"),
                provider("https://id.example.org", "Address", "a@example.org"),
                provider("https://id.example.org", "Upper case", "Example.org"),
                new SignInProvider("https://id.example.org", "", "s3cret", "No client", List.of(), false),
                new SignInProvider("https://id.example.org", "c", "s3cret\n", "Line end", List.of(), false))) {
            assertThat(wrong.fault()).as(wrong.name()).isPresent();
            assertThat(wrong.fault().orElseThrow()).doesNotContain("s3cret");
        }
    }

    private final class Kept implements SignInProviders {
        @Override
        public Optional<SignInProvider> of(OrganizationId organization) {
            return Optional.ofNullable(providers.get(organization));
        }

        @Override
        public void keep(OrganizationId organization, SignInProvider provider) {
            providers.put(organization, provider);
        }

        @Override
        public boolean remove(OrganizationId organization) {
            return providers.remove(organization) != null;
        }

        @Override
        public int protect() {
            return 0;
        }
    }

    private final class Attempts implements ProviderAttempts {
        @Override
        public void add(SignInPlace place, String id, ProviderAttempt attempt, Instant now) {
            attempts.put(place + id, attempt);
        }

        @Override
        public Optional<Returned> change(SignInPlace place, String id, Function<ProviderAttempt, Returned> rule) {
            Optional<Returned> returned =
                    Optional.ofNullable(attempts.get(place + id)).map(rule);
            returned.ifPresent(each -> attempts.put(place + id, each.after()));
            return returned;
        }
    }
}
