package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.learners.LearnerName;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.bootstrap.wiring.Application;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Signing in by a provider of the organization")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final String HOST = "learn.acme.test";
    private static final String NAME = "Acme <ID>";
    private static final String NEXT = "/oauth2/authorize?a=b";
    private static final String KEY = "YW4gZW5jcnlwdGlvbiBrZXkgZm9yIHRoaXMgdGVzdCE=";

    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    /** What no log and no row may hold; filled as it comes up. */
    private final Set<String> secrets = new HashSet<>(Set.of(TestProvider.SECRET, "an-access-token", "eyJ"));

    @SuppressWarnings("NullAway.Init") // set before all
    private Installation product;

    @SuppressWarnings("NullAway.Init") // set before all
    private ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Database database;

    @SuppressWarnings("NullAway.Init") // set before all
    private TestProvider provider;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        provider = new TestProvider(false);
        product = Installation.in(folder);
        service = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=" + product.port(),
                        "--walkthroughs.data-dir=" + product.data(),
                        "--walkthroughs.keys.encryption-key=" + KEY,
                        "--walkthroughs.issuers.allow-private-addresses=true",
                        "--walkthroughs.issuers.allow-http=true",
                        "--walkthroughs.limits.enabled=false",
                        "--logging.level.dev.walkthroughs=debug");
        AppenderBase<ILoggingEvent> noting = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                log.add(event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        noting.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(noting);
        database = product.database();
        Tenants tenants = service.getBean(Tenants.class);
        DatabaseRole.OPERATOR.act(() -> {
            tenants.createOrganization("acme", "Acme");
            return tenants.createServer("acme", List.of(HOST), "Academy", false);
        });
        assertThat(service.getBean(Projections.class).awaitCaughtUp(Duration.ofSeconds(30)))
                .isTrue();
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        product.close();
        provider.close();
    }

    @BeforeEach
    void asItWas() {
        set(provider.url(), false);
        provider.spoiling = TestProvider::signed;
        provider.tokenStatus = 200;
        provider.subject = "ann-at-the-provider";
    }

    private void set(String issuer, boolean only) {
        SignInProvider set = new SignInProvider(
                issuer, TestProvider.CLIENT, TestProvider.SECRET, NAME, List.of("example.org"), only);
        Outcome<ProviderAdmin.Known, ?> known = DatabaseRole.OPERATOR.act(
                () -> service.getBean(ProviderAdmin.class).set("acme", set));
        assertThat(known.<List<String>>fold(ProviderAdmin.Known::redirectUris, why -> List.of()))
                .containsExactly("http://" + HOST + ":" + product.port() + "/sign-in/callback");
    }

    /** A browser that nobody has signed in with, with a form before it. */
    private Cookies browser() throws IOException {
        Cookies browser = new Cookies(product.port(), HOST);
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
        return browser;
    }

    /** Goes to the provider and says yes there; the path that leads back. */
    private String away(Cookies browser, String next) throws IOException {
        Wire.Reply sent = browser.post("/sign-in/provider", "continue", next);
        assertThat(sent.status()).as("%s", sent).isEqualTo(200);
        String back = provider.signIn(Cookies.refresh(sent));
        String state = stateOf(back);
        Map<String, String> request = provider.request(state);
        assertThat(request.get("redirect_uri"))
                .isEqualTo("http://" + HOST + ":" + product.port() + "/sign-in/callback");
        secrets.add(back.replaceFirst(".*code=([^&]*).*", "$1"));
        secrets.addAll(List.of(
                state, request.getOrDefault("nonce", ""), browser.kept().getOrDefault("walkthroughs-form", "")));
        return back;
    }

    private static String stateOf(String back) {
        return back.replaceFirst(".*state=([^&]*).*", "$1");
    }

    private static void assertRefused(String what, Cookies browser, Wire.Reply reply, String problem)
            throws IOException {
        assertThat(reply.status()).as("%s: %s", what, reply).isEqualTo(303);
        assertThat(reply.header("location")).as(what).startsWith("/sign-in?").endsWith("problem=" + problem);
        assertThat(browser.kept()).as(what).doesNotContainKey("walkthroughs");
        Wire.Reply page = browser.get(reply.header("location"));
        assertThat(page.body())
                .as(what)
                .contains("role=\"alert\"", "Acme &lt;ID&gt;", "Send the code", "Continue with")
                .doesNotContain("<script", "<ID>");
    }

    @Test
    @DisplayName("leads a client from registration to a tool call; the learner is who the provider says (R24)")
    void wholeFlow() throws Exception {
        Person client = new Person(product.port(), HOST, "", "");
        String local = "http://localhost:3118/callback";
        String id = client.register(local);
        Cookies browser = new Cookies(product.port(), HOST);
        String asked = client.request(id, local).entrySet().stream()
                .map(each -> each.getKey() + "=" + java.net.URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .reduce("/oauth2/authorize?", (all, each) -> all + (all.endsWith("?") ? "" : "&") + each);
        Wire.Reply toSignIn = browser.get(asked);
        assertThat(toSignIn.header("location")).startsWith("/sign-in?continue=");
        assertThat(browser.get(toSignIn.header("location")).body())
                .contains("Continue with Acme &lt;ID&gt;", "Send the code", "A program wants to connect");

        Wire.Reply in = browser.get(away(browser, asked));
        assertThat(in.status()).as("%s", in).isEqualTo(200);
        assertThat(in.body()).contains("You are signed in");
        String session = browser.kept().getOrDefault("walkthroughs", "");
        secrets.add(session);
        assertThat(browser.get("/connections").body()).contains("ann@example.org");
        Wire.Reply toConsent = browser.get(Cookies.refresh(in));
        URI consent = URI.create(toConsent.header("location"));
        assertThat(consent.getPath()).isEqualTo("/consent");
        Wire.Reply granted = browser.post(
                "/oauth2/authorize",
                "client_id",
                id,
                "state",
                Person.query(toConsent).getOrDefault("state", ""),
                "scope",
                "walkthroughs");
        Person.Tokens tokens =
                Person.tokens(client.exchange(id, local, Person.query(granted).getOrDefault("code", "")));
        assertThat(client.call(tokens.access())).isEqualTo(200);
        assertThat(database.texts("SELECT issuer || ' ' || subject FROM walkthrough.mcp_server_user"))
                .contains(provider.url() + " ann-at-the-provider");

        assertThat(database.texts("SELECT count(*)::text FROM identity.accounts WHERE email = 'ann@example.org'"))
                .containsExactly("1");
        Cookies again = browser();
        again.get(away(again, NEXT));
        assertThat(database.texts("SELECT count(DISTINCT subject)::text FROM identity.browser_sessions"))
                .as("the same account")
                .containsExactly("1");
        String before = again.kept().getOrDefault("walkthroughs", "");
        again.get(away(again, NEXT));
        assertThat(again.kept().get("walkthroughs")).as("a new session").isNotEqualTo(before);
        Cookies copied = new Cookies(product.port(), HOST);
        copied.kept().put("walkthroughs", before);
        assertThat(copied.get("/connections").header("location"))
                .as("the one before")
                .isEqualTo("/sign-in");
        assertKeepsNoSecret();
    }

    private void assertKeepsNoSecret() throws Exception {
        List<String> rows = database.texts("SELECT a::text FROM identity.provider_attempts a"
                + " UNION ALL SELECT p::text FROM identity.sign_in_providers p");
        assertThat(rows).hasSizeGreaterThan(1).noneMatch(row -> secrets.stream().anyMatch(row::contains));
        assertThat(database.text("SELECT client_secret FROM identity.sign_in_providers"))
                .startsWith("A256GCM.");
        assertThat(log).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    @DisplayName("refuses every ID token that is not right, says so, and still offers codes")
    void refusesTokens() throws Exception {
        // Made here: it may take longer than a provider's answer may.
        RSAKey forged = new RSAKeyGenerator(2048).keyID("first").generate();
        Map<String, TestProvider.Spoiling> spoilt = new LinkedHashMap<>();
        spoilt.put("nonce", (p, claims) -> p.signed(claims.claim("nonce", "of-another-attempt")));
        spoilt.put("no nonce", (p, claims) -> p.signed(claims.claim("nonce", null)));
        spoilt.put("audience", (p, claims) -> p.signed(claims.audience("another-client")));
        spoilt.put(
                "several audiences",
                (p, claims) -> p.signed(claims.audience(List.of(TestProvider.CLIENT, "another-client"))));
        spoilt.put("authorized party", (p, claims) -> p.signed(claims.claim("azp", "another-client")));
        spoilt.put("issuer", (p, claims) -> p.signed(claims.issuer(p.url() + "/")));
        spoilt.put("expired", (p, claims) -> p.signed(claims.expirationTime(ago(60))));
        spoilt.put("no expiry", (p, claims) -> p.signed(claims.expirationTime(null)));
        spoilt.put("old", (p, claims) -> p.signed(claims.issueTime(ago(3_600))));
        spoilt.put("not issued yet", (p, claims) -> p.signed(claims.issueTime(ago(-120))));
        spoilt.put("no issue time", (p, claims) -> p.signed(claims.issueTime(null)));
        spoilt.put("not valid yet", (p, claims) -> p.signed(claims.notBeforeTime(ago(-120))));
        spoilt.put("no subject", (p, claims) -> p.signed(claims.subject(null)));
        spoilt.put("alg none", (p, claims) -> new PlainJWT(claims.build()));
        spoilt.put("HS256 with the client's secret", (p, claims) -> {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
            token.sign(new MACSigner(TestProvider.SECRET));
            return token;
        });
        spoilt.put("another key under the same id", (p, claims) -> TestProvider.signed(claims, forged));
        for (Map.Entry<String, TestProvider.Spoiling> each : spoilt.entrySet()) {
            assertSpoilt(each.getKey(), each.getValue(), "failed");
        }
        assertSpoilt("e-mail not verified", (p, claims) -> p.signed(claims.claim("email_verified", false)), "no-email");
        assertSpoilt("e-mail said to be", (p, claims) -> p.signed(claims.claim("email_verified", "true")), "no-email");
        assertSpoilt("not said", (p, claims) -> p.signed(claims.claim("email_verified", null)), "no-email");
        assertSpoilt("no e-mail", (p, claims) -> p.signed(claims.claim("email", null)), "no-email");
        assertSpoilt("no address", (p, claims) -> p.signed(claims.claim("email", "ann")), "no-email");
        for (String email : List.of("ann@example.org.evil.test", "ann@sub.example.org", "a@b@evil.test")) {
            assertSpoilt(
                    email,
                    (p, claims) -> p.signed(claims.claim("email", email)),
                    email.startsWith("a@") ? "no-email" : "not-admitted");
        }
        assertThat(log).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    private void assertSpoilt(String what, TestProvider.Spoiling spoiling, String problem) throws IOException {
        provider.spoiling = spoiling;
        Cookies browser = browser();
        assertRefused(what, browser, browser.get(away(browser, NEXT)), problem);
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    @Test
    @DisplayName("takes back the browser that was sent away, once, in time, and with an answer of that provider")
    void bindsTheBrowser() throws Exception {
        Cookies browser = browser();
        assertRefused(
                "unknown state", browser, browser.get("/sign-in/callback?code=c&state=" + "x".repeat(32)), "lost");
        assertRefused("no state", browser, browser.get("/sign-in/callback?code=c"), "lost");
        String back = away(browser, NEXT);
        Cookies other = browser();
        assertRefused("another browser", other, other.get(back), "lost");
        Cookies bare = new Cookies(product.port(), HOST);
        assertRefused("a browser without cookies", bare, bare.get(back), "lost");
        assertThat(browser.get(back).body()).as("not used up by others").contains("You are signed in");
        String session = browser.kept().getOrDefault("walkthroughs", "");
        assertThat(browser.get(back).header("location")).as("loaded again").isEqualTo(NEXT);
        assertThat(browser.kept()).containsEntry("walkthroughs", session);
        browser.kept().remove("walkthroughs");
        assertRefused("replayed", browser, browser.get(back), "used");

        String late = away(browser, NEXT);
        database.texts("UPDATE identity.provider_attempts SET expires_at = now() WHERE NOT used RETURNING attempt_id");
        Wire.Reply expired = browser.get(late);
        assertRefused("expired", browser, expired, "late");
        assertThat(expired.header("location")).contains("continue=" + NEXT);

        String unnamed = away(browser, NEXT).replaceFirst("&iss=.*", "");
        assertRefused("no iss", browser, browser.get(unnamed), "failed");
        assertRefused("wrong iss", browser, browser.get(away(browser, NEXT) + "%2F"), "failed");
        assertThat(browser.post("/sign-in/callback").status()).isEqualTo(405);
        browser.kept().put("walkthroughs-form", "y".repeat(32));
        assertThat(Wire.send(
                                product.port(),
                                "POST",
                                "/sign-in/provider",
                                "Host: " + HOST + "\r\n",
                                "continue=/connections")
                        .status())
                .as("a form from elsewhere")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("goes on in each of two tabs with its own")
    void twoTabs() throws Exception {
        Cookies browser = browser();
        String one = away(browser, "/oauth2/authorize?tab=one");
        String two = away(browser, "/oauth2/authorize?tab=two");
        assertThat(Cookies.refresh(browser.get(two))).isEqualTo("/oauth2/authorize?tab=two");
        assertThat(Cookies.refresh(browser.get(one))).isEqualTo("/oauth2/authorize?tab=one");
    }

    @Test
    @DisplayName("says that the provider said no, or does not answer, in words of its own")
    void tellsErrors() throws Exception {
        Cookies browser = browser();
        String state = stateOf(away(browser, NEXT));
        String said = "&iss=" + provider.url() + "&error_description=%3Cscript%3Ealert(1)%3C/script%3E";
        assertRefused(
                "denied",
                browser,
                browser.get("/sign-in/callback?error=access_denied&state=" + state + said),
                "denied");
        state = stateOf(away(browser, NEXT));
        assertRefused(
                "error", browser, browser.get("/sign-in/callback?error=%3Cscript&state=" + state + said), "failed");
        assertThat(log).noneMatch(line -> line.contains("script"));
        provider.tokenStatus = 500;
        assertRefused("token endpoint", browser, browser.get(away(browser, NEXT)), "unreachable");
        provider.tokenStatus = 200;
        String back = away(browser, NEXT);
        set("http://127.0.0.1:1", false);
        assertRefused("down", browser, browser.post("/sign-in/provider", "continue", NEXT), "unreachable");
        assertRefused("another provider since", browser, browser.get(back), "failed");
        try (TestProvider second = new TestProvider(true)) {
            set(second.url(), false);
            Wire.Reply sent = browser.post("/sign-in/provider", "continue", NEXT);
            assertThat(browser.get(second.signIn(Cookies.refresh(sent))).body())
                    .as("one that takes the secret in the form, and does not name itself")
                    .contains("You are signed in");
        }
    }

    @Test
    @DisplayName("can be the only way, and is no way in another organization (R23)")
    void onlyWay() throws Exception {
        Cookies browser = browser();
        String back = away(browser, NEXT);
        Cookies foreign = new Cookies(product.port(), "localhost");
        assertThat(foreign.get("/sign-in?problem=denied").body())
                .contains("Send the code")
                .doesNotContain("Continue with", "role=\"alert\"");
        assertThat(foreign.post("/sign-in/provider", "continue", NEXT).header("location"))
                .startsWith("/sign-in?continue=");
        foreign.kept().putAll(browser.kept());
        assertThat(foreign.get(back).header("location")).endsWith("problem=lost");

        Wire.Reply asked = browser.post("/sign-in", "email", "bob@example.org");
        assertThat(asked.header("location")).startsWith("/sign-in/code?attempt=");
        set(provider.url(), true);
        assertThat(browser.get("/sign-in").body()).contains("Continue with").doesNotContain("Send the code");
        assertThat(browser.post("/sign-in", "email", "bob@example.org").status())
                .isEqualTo(400);
        String attempt = asked.header("location").replace("/sign-in/code?attempt=", "");
        assertThat(browser.post("/sign-in/code", "attempt", attempt, "code", "123456")
                        .header("location"))
                .isEqualTo("/sign-in");
        assertThat(browser.get(back).body()).contains("You are signed in");
    }

    @Test
    @DisplayName("makes another learner than a code to the same address, and one who can be erased (R24)")
    void identity() throws Exception {
        provider.subject = "cleo-at-the-provider";
        provider.spoiling = (p, claims) -> p.signed(claims.claim("email", "cleo@example.org"));
        database.texts("INSERT INTO identity.accounts (organization_id, email, subject, created_at)"
                + " SELECT organization_id, 'cleo@example.org', 'cleo-by-code', now()"
                + " FROM walkthrough.mcp_servers WHERE hosts[1] = '" + HOST + "' RETURNING subject");
        Cookies browser = browser();
        browser.get(away(browser, NEXT));
        List<String> subjects = subjectsOfCleo();
        assertThat(subjects).hasSize(2).contains("cleo-by-code");
        LearnerName cleo = new LearnerName.BySubject("acme", provider.url(), provider.subject);
        database.texts(
                "INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email, first_seen_at)"
                        + " SELECT 'mcpu_cleo0000000', organization_id, upstream_issuer, upstream_subject, email, now()"
                        + " FROM identity.accounts WHERE upstream_subject = 'cleo-at-the-provider' RETURNING id");
        assertThat(browser.get("/connections").status()).isEqualTo(200);

        LearnerCare care = service.getBean(LearnerCare.class);
        assertThat(DatabaseRole.OPERATOR.act(() -> care.erase(cleo)).<Boolean>fold(ids -> true, why -> false))
                .isTrue();

        assertThat(subjectsOfCleo()).containsExactly("cleo-by-code");
        assertThat(browser.get("/connections").header("location")).isEqualTo("/sign-in");
        browser.get(away(browser, NEXT));
        assertThat(subjectsOfCleo())
                .as("a new one")
                .hasSize(2)
                .doesNotContainAnyElementsOf(subjects.stream()
                        .filter(one -> !one.equals("cleo-by-code"))
                        .toList());
    }

    private List<String> subjectsOfCleo() throws Exception {
        return database.texts("SELECT subject FROM identity.accounts WHERE email = 'cleo@example.org'");
    }
}
