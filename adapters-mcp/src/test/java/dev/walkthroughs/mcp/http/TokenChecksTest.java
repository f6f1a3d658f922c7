package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.TestProgram.KeysInMemory;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A check of a token")
class TokenChecksTest extends ServedTest {

    private static final String SELECT = "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}";

    private static final String WHERE =
            "resource_metadata=\"http://acme.test:8080/.well-known/oauth-protected-resource/mcp\", scope=\"walkthroughs\"";

    @Autowired
    KeysInMemory keys;

    @Autowired
    PublicUrls urls;

    @Test
    @DisplayName("of another server is refused, and so is one with the wrong issuer, audience, subject or time")
    void isCheckedForItsServer() throws Exception {
        refused(token(TestProgram.GLOBEX));
        refused(token(TestProgram.DEMO));
        tokens.issue(TestProgram.ACME, "ann", "ann@acme.test", Duration.ofHours(1));
        refused(signed(claims().issuer("http://globex.test:8080").build()));
        refused(signed(claims().issuer(null).build()));
        refused(signed(claims().audience("http://globex.test:8080/mcp").build()));
        refused(signed(claims().audience((String) null).build()));
        refused(signed(claims().subject("").build()));
        refused(signed(claims().subject(null).build()));
        refused(signed(claims().expirationTime(null).build()));
        refused(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(40)))
                .build()));
        refused(signed(
                claims().notBeforeTime(Date.from(Instant.now().plusSeconds(60))).build()));
    }

    @Test
    @DisplayName("is accepted for any host of its server, and half a minute past its end")
    void isAcceptedForItsServer() throws Exception {
        tokens.issue(TestProgram.ACME, "ann", "ann@acme.test", Duration.ofHours(1));

        accepted(signed(claims().build()));
        accepted(signed(claims().issuer("http://learn.acme.test:8080").build()));
        accepted(signed(claims().audience("http://learn.acme.test:8080/mcp").build()));
        accepted(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(15)))
                .build()));
        assertThat(signedIn.on("learn.acme.test")
                        .modernCall("select_walkthrough", SELECT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("is refused if it expired long ago, whoever else would still take it")
    void expires() throws IOException {
        AccessTokens earlier = new AccessTokens(
                keys, urls, Clock.offset(Clock.systemUTC(), Duration.ofHours(2).negated()));

        refused(earlier.issue(TestProgram.ACME, "ann", "ann@acme.test", Duration.ofHours(1)));
    }

    @Test
    @DisplayName("is refused unless RS256 with a known key signed it")
    void isCheckedForItsSignature() throws Exception {
        String good = token(TestProgram.ACME);
        SigningKey key = keys.of(TestProgram.ACME.id()).get(0);
        RSAKey rsa = RSAKey.parse(key.jwk());

        refused(new PlainJWT(claims().build()).serialize());
        SignedJWT mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.keyId()).build(), claims().build());
        mac.sign(new MACSigner(rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        refused(mac.serialize());
        SignedJWT longer = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.keyId()).build(), claims().build());
        longer.sign(new RSASSASigner(rsa));
        refused(longer.serialize());
        SignedJWT unknown = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), claims().build());
        unknown.sign(new RSASSASigner(rsa));
        refused(unknown.serialize());
        refused(good.substring(0, good.length() - 6) + "AAAAAA");
    }

    @Test
    @DisplayName("with a made-up key id does not make the keys be read each time")
    void doesNotCostReads() throws Exception {
        token(TestProgram.ACME);
        RSAKey rsa = RSAKey.parse(keys.of(TestProgram.ACME.id()).get(0).jwk());
        int before = keys.reads();
        for (int i = 0; i < 20; i++) {
            SignedJWT unknown = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("made-up-" + i)
                            .build(),
                    claims().build());
            unknown.sign(new RSASSASigner(rsa));
            refused(unknown.serialize());
        }

        assertThat(keys.reads() - before).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "a b", "é", "=", "....."})
    @DisplayName("that is none is refused even where none is needed")
    void isRefusedIfItIsNone(String token) throws IOException {
        refused(token);
        assertThat(anonymous.with(token).legacyCall("list_walkthroughs", "{}").status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("counts in the header only, once")
    void countsInTheHeaderOnly() throws IOException {
        String token = token(TestProgram.ACME);
        String body = Mcp.request("tools/call", "{\"name\":\"select_walkthrough\",\"arguments\":" + SELECT + "}");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(wire.send("POST", "/mcp?access_token=" + token, anonymous.headers(""), bytes)
                        .status())
                .isEqualTo(401);
        assertThat(anonymous
                        .with(token)
                        .post("Authorization: Bearer " + token, body)
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.post("Authorization: Basic YTpi", body).header("www-authenticate"))
                .isEqualTo("Bearer " + WHERE);
        assertThat(anonymous.post("Authorization: bearer " + token, body).status())
                .isEqualTo(200);
    }

    private void refused(String token) throws IOException {
        Reply reply = anonymous.with(token).modernCall("select_walkthrough", SELECT);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate"))
                .startsWith("Bearer error=\"invalid_token\", error_description=\"")
                .endsWith(WHERE);
        assertThat(reply.json().has("error")).isTrue();
        BadInputTest.tellsNothing(reply);
    }

    private void accepted(String token) throws IOException {
        assertThat(anonymous
                        .with(token)
                        .modernCall("select_walkthrough", SELECT)
                        .status())
                .isEqualTo(200);
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("http://acme.test:8080")
                .audience("http://acme.test:8080/mcp")
                .subject("ann")
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException, ParseException {
        SigningKey key = keys.of(TestProgram.ACME.id()).get(0);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.keyId()).build(), claims);
        token.sign(new RSASSASigner(RSAKey.parse(key.jwk())));
        return token.serialize();
    }
}
