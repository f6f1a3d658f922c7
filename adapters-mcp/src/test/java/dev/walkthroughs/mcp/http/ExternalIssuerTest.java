package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestIssuer;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@DisplayName("A server with an issuer of its organization's own")
@TestPropertySource(
        properties = {"walkthroughs.issuers.allow-private-addresses=true", "walkthroughs.issuers.allow-http=true"})
class ExternalIssuerTest extends ServedTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SELECT = "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}";

    private final String host = "external" + COUNT.incrementAndGet() + ".test";
    private final String audience = "http://" + host + ":8080/mcp";
    private final List<TestIssuer> issuers = new ArrayList<>();

    private TestIssuer issuer;
    private RSAKey key;

    @BeforeEach
    void issue() throws Exception {
        issuer = issuer(true);
        key = issuer.key("first", true);
        serve(issuer, host, null);
    }

    @AfterEach
    void stop() {
        issuers.forEach(TestIssuer::close);
    }

    private TestIssuer issuer(boolean openid) throws IOException {
        TestIssuer made = new TestIssuer(openid);
        issuers.add(made);
        return made;
    }

    private static void serve(TestIssuer issuer, String host, @Nullable String audience) {
        TestProgram.more.add(TestProgram.server(
                "ext" + COUNT.incrementAndGet(),
                "External",
                "Outside",
                new Access(Access.Mode.EXTERNAL, false, issuer.url(), audience),
                host));
    }

    private Reply select(String on, String token) throws IOException {
        return anonymous.on(on).with(token).legacyCall("select_walkthrough", SELECT);
    }

    private String token(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        return issuer.token(key, audience, change);
    }

    @Test
    @DisplayName("takes that issuer's tokens, and knows the learner by issuer and subject")
    void takesTokens() throws Exception {
        Reply reply = select(host, token(claims -> {}));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(guide.callers().get(guide.callers().size() - 1).learner().value())
                .endsWith("-ann-0000000000");
        assertThat(select(host, token(TestProgram.ACME)).status()).isEqualTo(401);
        assertThat(anonymous.on(host).legacyCall("list_walkthroughs", "{}").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("names the issuer in its metadata and has no metadata of an own one")
    void metadata() throws IOException {
        Reply own = wire.send("GET", "/.well-known/oauth-protected-resource/mcp", "Host: " + host, new byte[0]);
        assertThat(own.json().path("authorization_servers").toString()).isEqualTo("[\"" + issuer.url() + "\"]");
        assertThat(own.json().path("resource").asString()).isEqualTo(audience);
        assertThat(own.json().has("scopes_supported")).isFalse();
        assertThat(wire.send("GET", "/.well-known/oauth-authorization-server", "Host: " + host, new byte[0])
                        .status())
                .isEqualTo(404);
        Reply invited = anonymous.on(host).legacyCall("select_walkthrough", SELECT);
        assertThat(invited.status()).isEqualTo(401);
        assertThat(invited.header("www-authenticate"))
                .isEqualTo("Bearer resource_metadata=\"http://" + host
                        + ":8080/.well-known/oauth-protected-resource/mcp\"");
    }

    @Test
    @DisplayName("refuses every token with one thing wrong about it, and says the same of each")
    void refusesTokens() throws Exception {
        RSAKey stranger = issuer.key("stranger", false);
        RSAKey impostor = new RSAKey.Builder(stranger).keyID("first").build();
        JWTClaimsSet claims = SignedJWT.parse(token(ignored -> {})).getJWTClaimsSet();
        byte[] secret =
                Base64.getUrlEncoder().encode(key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8));
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
        hmac.sign(new MACSigner(secret));
        Instant now = Instant.now();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("unknown kid", issuer.token(stranger, audience, c -> {}));
        wrong.put("foreign key", issuer.token(impostor, audience, c -> {}));
        wrong.put("alg none", new PlainJWT(claims).serialize());
        wrong.put("alg HS256", hmac.serialize());
        wrong.put("iss", token(c -> c.issuer(issuer.url() + "/")));
        wrong.put("no iss", token(c -> c.issuer(null)));
        wrong.put("aud", issuer.token(key, "http://acme.test:8080/mcp", c -> {}));
        wrong.put("no aud", token(c -> c.audience((String) null)));
        wrong.put("expired", token(c -> c.expirationTime(Date.from(now.minusSeconds(60)))));
        wrong.put("no exp", token(c -> c.expirationTime(null)));
        wrong.put("not yet", token(c -> c.notBeforeTime(Date.from(now.plusSeconds(120)))));
        wrong.put("no sub", token(c -> c.subject(null)));
        wrong.put("long sub", token(c -> c.subject("x".repeat(300))));
        wrong.put("NUL in sub", token(c -> c.subject("a\0b")));
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Reply reply = select(host, each.getValue());
            assertThat(reply.status()).as(each.getKey()).isEqualTo(401);
            said.add(reply.header("www-authenticate") + reply.body());
        }
        assertThat(said).containsOnly(said.get(0));
        assertThat(select(host, token(c -> {})).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("takes only tokens for the audience it was given, if it was given one")
    void audience() throws Exception {
        serve(issuer, "audience-" + host, "lessons");
        assertThat(select("audience-" + host, issuer.token(key, "lessons", c -> {}))
                        .status())
                .isEqualTo(200);
        assertThat(select("audience-" + host, issuer.token(key, "http://audience-" + host + ":8080/mcp", c -> {}))
                        .status())
                .isEqualTo(401);
        assertThat(select(host, issuer.token(key, "lessons", c -> {})).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("finds issuers that follow RFC 8414 alone, and believes no metadata of another issuer")
    void discovers() throws Exception {
        TestIssuer plain = issuer(false);
        serve(plain, "plain-" + host, null);
        String token = plain.token(plain.key("k", true), "http://plain-" + host + ":8080/mcp", c -> {});
        assertThat(select("plain-" + host, token).status()).isEqualTo(200);
        TestIssuer liar = issuer(true);
        liar.claimedIssuer = "https://somebody.else.test";
        serve(liar, "liar-" + host, null);
        token = liar.token(liar.key("k", true), "http://liar-" + host + ":8080/mcp", c -> {});
        assertThat(select("liar-" + host, token).status()).isEqualTo(503);
    }

    @Test
    @DisplayName("answers 503 while the issuer is out of reach and nothing is known of it; other servers go on")
    void outage() throws Exception {
        issuer.status = 500;
        for (int i = 0; i < 3; i++) {
            Reply reply = select(host, token(c -> {}));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("retry-after")).isEqualTo("5");
            assertThat(reply.body()).doesNotContain("127.0.0.1", "issuer", "Exception", "500");
        }
        assertThat(issuer.keyReads).hasValue(0);
        assertThat(signedIn.legacyCall("select_walkthrough", SELECT).status()).isEqualTo(200);
        assertThat(anonymous.on(host).legacyCall("list_walkthroughs", "{}").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("asks the issuer once for many calls, and not for each made-up key id")
    void asksSeldom() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(select(host, token(c -> {})).status()).isEqualTo(200);
            RSAKey unknown =
                    new RSAKey.Builder(key).keyID(UUID.randomUUID().toString()).build();
            assertThat(select(host, issuer.token(unknown, audience, c -> {})).status())
                    .isEqualTo(401);
        }
        assertThat(issuer.keyReads.get()).isBetween(1, 2);
        Mcp elsewhere = anonymous.on("acme.test").with(token(c -> {}));
        assertThat(elsewhere.legacyCall("list_walkthroughs", "{}").status()).isEqualTo(401);
    }
}
