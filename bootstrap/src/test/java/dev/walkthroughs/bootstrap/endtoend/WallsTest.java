package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The walls between tenants")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallsTest {

    private static final String OWN = TwoOrganizations.OWN;
    private static final String SIBLING = TwoOrganizations.SIBLING;
    private static final String FOREIGN = TwoOrganizations.FOREIGN;
    private static final String FOREIGN_SIBLING = TwoOrganizations.FOREIGN_SIBLING;
    private static final List<String> GUARDED =
            List.of("select_walkthrough", "next_walkthrough_step", "get_walkthrough_status");

    private TwoOrganizations product;
    private Database database;
    private Agent own;
    private Agent sibling;
    private Agent foreign;
    private Agent nobody;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        product = new TwoOrganizations(folder);
        database = product.database();
        own = product.agent(OWN, "learner@example.org");
        sibling = product.agent(SIBLING, "learner@example.org");
        foreign = product.agent(FOREIGN, "learner@example.org");
        nobody = new Agent(product.port(), OWN, null);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @DisplayName(
            "answer every foreign id with the same bytes and record nothing, in every argument of every tool (R23)")
    void answerForeignIdsAlike() throws Exception {
        new ToolWalls(product).withTokens();
    }

    @Test
    @DisplayName("do so where nobody signs in, and for handles (R23)")
    void answerForeignHandlesAlike() throws Exception {
        new ToolWalls(product).withHandles();
    }

    @Test
    @DisplayName("answer what belongs elsewhere like what nobody knows, at every endpoint and to every session (R23)")
    void keepEndpointsApart() throws Exception {
        new EndpointWalls(product).check();
    }

    @Test
    @DisplayName("refuse a command that names together what does not belong together like one that names nothing (R23)")
    void keepCommandsApart(@TempDir Path out) throws Exception {
        new CommandWalls(product, out).check();
    }

    /** Last, because time passes in it. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "have a record of who did what, when, where, and by what program and protocol, in every kind of event (R35)")
    void nameWhoDidWhat() throws Exception {
        new EveryEvent(product).check();
    }

    @Test
    @DisplayName("make no token for a server that would not take it")
    void makeNoUselessToken() {
        product.done(
                "server",
                "create",
                "--organization",
                "acme",
                "--host",
                "external.example.test",
                "--name",
                "External",
                "--access",
                "external",
                "--issuer",
                "https://issuer.example.test");
        for (String host : List.of(TwoOrganizations.OPEN, "external.example.test")) {
            TwoOrganizations.Ran ran = product.run("token", "--server", host, "--email", "learner@example.org");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .startsWith("TOKENS_NOT_TAKEN: ")
                    .contains(host, "server update --server H --access oauth");
        }
    }

    @Test
    @DisplayName("answer a request that holds half a character without a failure")
    void surviveHalfACharacter() throws Exception {
        for (String tool : GUARDED) {
            String id = tool.startsWith("next") ? "current_step_id" : "walkthrough_id";
            Wire.Reply reply =
                    own.post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                            + "\",\"arguments\":{\"" + id + "\":\"wt_abc\\ud83dabcdefgh\"}}}");
            assertThat(reply.status()).isLessThan(500);
            assertThat(reply.body()).doesNotContain("Exception", "dev.walkthroughs", "SQL");
        }
    }

    @Test
    @DisplayName("hide other servers' walkthroughs from the list and from each other's tools (R9, R23)")
    void hideWhatIsElsewhere() throws Exception {
        assertThat(titles(own)).containsOnlyOnce("Making tea").doesNotContain("Baking bread", "Cooking soup");
        assertThat(titles(sibling)).containsExactly("Baking bread");
        assertThat(titles(foreign)).containsExactly("Making tea");
        assertThat(titles(new Agent(product.port(), FOREIGN_SIBLING, null))).containsExactly("Cooking soup");
        assertThat(foreign.rows().get(0).path("id").asString()).isNotEqualTo(product.walkthrough("acme", "tea"));
        String tools = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        assertThat(foreign.post(tools).body())
                .contains("select_walkthrough")
                .isEqualTo(own.post(tools).body());
    }

    private static List<String> titles(Agent agent) throws IOException {
        return agent.rows().stream().map(row -> row.path("title").asString()).toList();
    }

    @Test
    @DisplayName("refuse the token of one server on every other, of its own organization too (R23)")
    void refuseTokensOfOtherServers() throws Exception {
        for (Agent agent : List.of(own, sibling, foreign)) {
            for (String host : List.of(OWN, SIBLING, FOREIGN, FOREIGN_SIBLING)) {
                Wire.Reply reply =
                        new Agent(product.port(), host, agent.token()).list().reply();
                assertThat(reply.status())
                        .as("token of %s on %s", agent.host(), host)
                        .isEqualTo(agent.host().equals(host) ? 200 : 401);
            }
        }
    }

    @Test
    @DisplayName("refuse an unknown host before anything else, whatever is asked (R23)")
    void refuseUnknownHosts() throws Exception {
        String right = own.headers().replace("Host: " + OWN + "\r\n", "");
        String list = Agent.message("list_walkthroughs", Map.of());
        Wire.Reply refused = post("Host: unknown.example.test\r\n" + right, list);
        assertThat(refused.status()).isEqualTo(421);
        assertThat(refused.body()).doesNotContain("result", OWN);
        List<String> hosts = List.of(
                "unknown.example.test:" + product.port(),
                "localhost.unknown.example.test",
                "xlocalhost",
                "localhost@unknown.example.test",
                "unknown.example.test, localhost",
                "*",
                "%",
                "127.0.0.2",
                "2130706433",
                "[::1]",
                "' OR 1=1");
        for (String host : hosts) {
            Wire.Reply reply = post("Host: " + host + "\r\n" + right, list);
            assertThat(reply.status()).as(host).isIn(400, 421);
            assertThat(reply.body()).as(host).doesNotContain("result");
        }
        for (String method : List.of("GET", "POST", "DELETE", "OPTIONS", "PUT")) {
            for (String path : List.of("/mcp", "/", "/.well-known/oauth-protected-resource/mcp", "/nothing")) {
                Wire.Reply reply = Wire.send(
                        product.port(),
                        method,
                        path,
                        "Host: unknown.example.test\r\nAuthorization: Bearer nonsense\r\nOrigin: https://evil.test\r\n",
                        "not json");
                assertThat(reply.status()).as("%s %s", method, path).isEqualTo(421);
                assertThat(reply.body()).as("%s %s", method, path).isEqualTo(refused.body());
            }
        }
        assertThat(post("Host: unknown.example.test\r\nHost: localhost\r\n" + right, list)
                        .status())
                .isEqualTo(400);
        assertThat(post("Host: LOCALHOST:1\r\n" + right, list).status())
                .as("letter case and port do not matter")
                .isEqualTo(200);
    }

    private Wire.Reply post(String headers, String body) throws IOException {
        return Wire.send(product.port(), "POST", "/mcp", headers, body);
    }

    @Test
    @DisplayName("let everyone list, and challenge everyone else to sign in")
    void challengeWhoHasNoToken() throws Exception {
        assertThat(nobody.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("status").asString()).isEqualTo("not_started");
            assertThat(row.path("progress_percent").asInt()).isZero();
        });
        long events = database.events();
        Map<String, Object> arguments = Map.of(
                "walkthrough_id",
                product.walkthrough("acme", "tea"),
                "current_step_id",
                product.firstStep("acme", "tea"));
        for (String tool : GUARDED) {
            Wire.Reply reply = nobody.call(tool, arguments).reply();
            assertThat(reply.status()).as(tool).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).startsWith("Bearer ").doesNotContain("error=");
            assertThat(reply.json().has("result")).isFalse();
            String metadata = reply.header("www-authenticate").replaceFirst(".*resource_metadata=\"([^\"]*)\".*", "$1");
            assertThat(metadata)
                    .isEqualTo("http://localhost:" + product.port() + "/.well-known/oauth-protected-resource/mcp");
            Wire.Reply served = Wire.send(
                    product.port(),
                    "GET",
                    metadata.substring(metadata.indexOf("/.well-known")),
                    "Host: localhost\r\n",
                    "");
            assertThat(served.status()).isEqualTo(200);
            assertThat(served.json().path("resource").asString())
                    .isEqualTo("http://localhost:" + product.port() + "/mcp");
        }
        assertThat(database.events()).isEqualTo(events);
    }

    @Test
    @DisplayName("refuse every token that is not exactly right, on every tool")
    void refuseForgedTokens() throws Exception {
        RSAKey key = RSAKey.parse(database.text(
                "SELECT k.jwk FROM identity.signing_keys k JOIN walkthrough.mcp_servers s ON s.id = k.mcp_server_id"
                        + " WHERE 'localhost' = ANY (s.hosts)"));
        RSAKey foreignKey = RSAKey.parse(database.text(
                "SELECT k.jwk FROM identity.signing_keys k JOIN walkthrough.mcp_servers s ON s.id = k.mcp_server_id"
                        + " WHERE ? = ANY (s.hosts)",
                FOREIGN));
        RSAKey made = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        JWTClaimsSet claims = claims().build();
        JWSHeader header = header(key).build();
        String right = signed(header, claims, new RSASSASigner(key));
        assertThat(listedWith(right).status())
                .as("what the others are measured by")
                .isEqualTo(200);

        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("garbage", "garbage");
        forged.put("three parts of garbage", "a.b.c");
        forged.put("dots", "..");
        forged.put("very long", "a".repeat(6_000));
        forged.put("no signature", right.substring(0, right.lastIndexOf('.') + 1));
        forged.put("a changed signature", right.substring(0, right.length() - 12) + "AAAAAAAAAAAA");
        forged.put("other claims under the signature", otherClaims(right));
        forged.put("alg none", new PlainJWT(claims).serialize());
        forged.put("alg none in disguise", encoded("{\"alg\":\"nOnE\",\"typ\":\"at+jwt\"}") + claimsOf(right) + ".");
        for (Map.Entry<String, byte[]> secret : Map.of(
                        "its bytes", key.toRSAPublicKey().getEncoded(),
                        "its PEM text", pem(key).getBytes(StandardCharsets.US_ASCII),
                        "its modulus", key.getModulus().decode(),
                        "its JWK", key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            JWSHeader symmetric = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            forged.put(
                    "HS256 with the public key, as " + secret.getKey(),
                    signed(symmetric, claims, new MACSigner(secret.getValue())));
        }
        forged.put("another key under the same id", signed(header, claims, new RSASSASigner(made)));
        forged.put(
                "another key that it brings along",
                signed(header(made).jwk(made.toPublicJWK()).build(), claims, new RSASSASigner(made)));
        forged.put("another tenant's key", signed(header(foreignKey).build(), claims, new RSASSASigner(foreignKey)));
        forged.put(
                "RS512 instead of RS256",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS512)
                                .keyID(key.getKeyID())
                                .build(),
                        claims,
                        new RSASSASigner(key)));
        forged.put(
                "another type",
                signed(header(key).type(new JOSEObjectType("logout+jwt")).build(), claims, new RSASSASigner(key)));
        JWSHeader.Builder bare = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt"));
        forged.put("no key id", signed(bare.build(), claims, new RSASSASigner(key)));
        forged.put("an unknown key id", signed(bare.keyID("unknown").build(), claims, new RSASSASigner(key)));
        forged.put(
                "a critical header that nobody knows",
                signed(
                        header(key)
                                .criticalParams(Set.of("odd"))
                                .customParam("odd", 1)
                                .build(),
                        claims,
                        new RSASSASigner(key)));
        Instant now = Instant.now();
        forged.put("expired", with(key, claims().expirationTime(Date.from(now.minusSeconds(120)))));
        forged.put("without an end", with(key, claims().expirationTime(null)));
        forged.put("not valid yet", with(key, claims().notBeforeTime(Date.from(now.plusSeconds(600)))));
        forged.put(
                "another audience", with(key, claims().audience("http://" + FOREIGN + ":" + product.port() + "/mcp")));
        forged.put("no audience", with(key, claims().audience((String) null)));
        forged.put("the issuer as audience", with(key, claims().audience("http://localhost:" + product.port())));
        forged.put("another issuer", with(key, claims().issuer("http://" + FOREIGN + ":" + product.port())));
        forged.put("no issuer", with(key, claims().issuer(null)));
        forged.put("no subject", with(key, claims().subject(null)));
        forged.put("an empty subject", with(key, claims().subject("")));

        List<String> accepted = new ArrayList<>();
        long events = database.events();
        for (Map.Entry<String, String> one : forged.entrySet()) {
            Agent agent = new Agent(product.port(), OWN, one.getValue());
            for (String tool : List.of("list_walkthroughs", "select_walkthrough")) {
                Wire.Reply reply = agent.call(tool, Map.of("walkthrough_id", product.walkthrough("acme", "tea")))
                        .reply();
                if (reply.status() != 401 || !reply.header("www-authenticate").contains("error=\"invalid_token\"")) {
                    accepted.add(one.getKey() + " on " + tool + ": " + reply);
                }
                assertThat(reply.body()).as(one.getKey()).doesNotContain("Exception", "nimbus", "dev.walkthroughs");
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(database.events()).isEqualTo(events);
    }

    private Wire.Reply listedWith(String token) throws IOException {
        return new Agent(product.port(), OWN, token).list().reply();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:" + product.port())
                .subject("somebody")
                .audience("http://localhost:" + product.port() + "/mcp")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("scope", "walkthroughs");
    }

    private static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType("at+jwt"));
    }

    private static String with(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
        return signed(header(key).build(), claims.build(), new RSASSASigner(key));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String otherClaims(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("somebody", "somebodyelse")) + "." + parts[2];
    }

    private static String claimsOf(String token) {
        return "." + token.split("\\.", -1)[1];
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(RSAKey key) throws Exception {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
