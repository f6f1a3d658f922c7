package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A small OpenID Connect provider over real HTTP, which lets everybody in and can be made to lie. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "client & more";
    static final String SECRET = "a secret: of 32 chars at the least!";

    /** What becomes of an ID token before it is given away. */
    @FunctionalInterface
    interface Spoiling {
        JWT token(TestProvider provider, JWTClaimsSet.Builder claims) throws JOSEException;
    }

    private final HttpServer server;
    private final boolean secretInBody;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /** Who is at the provider. */
    volatile String subject = "ann-at-the-provider";

    volatile Spoiling spoiling = TestProvider::signed;
    volatile int tokenStatus = 200;

    /** A provider that takes the client's secret in the form and does not name itself, or the other way round. */
    TestProvider(boolean secretInBody) throws IOException, JOSEException {
        this.secretInBody = secretInBody;
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String metadata =
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\",\"authorization_endpoint\":\""
                        + url() + "/authorize?tenant=acme\",\"token_endpoint\":\"" + url() + "/token\""
                        + (secretInBody
                                ? ",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]}"
                                : ",\"authorization_response_iss_parameter_supported\":true}");
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata));
        server.createContext(
                "/keys",
                exchange ->
                        answer(exchange, 200, new JWKSet(key).toPublicJWKSet().toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a browser does there: the person says yes, and the browser is sent back. The path to go back to. */
    String signIn(String url) {
        assertThat(url).startsWith(url() + "/authorize?tenant=acme&");
        Map<String, String> request = fields(URI.create(url).getRawQuery());
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", CLIENT)
                .containsEntry("scope", "openid email")
                .containsEntry("code_challenge_method", "S256");
        String code = "code-" + UUID.randomUUID();
        asked.put(code, request);
        URI back = URI.create(request.getOrDefault("redirect_uri", ""));
        return back.getPath() + "?code=" + code + "&state=" + request.get("state")
                + (secretInBody ? "" : "&iss=" + URLEncoder.encode(url(), StandardCharsets.UTF_8));
    }

    /** What was asked for with a state. */
    Map<String, String> request(String state) {
        return asked.values().stream()
                .filter(each -> state.equals(each.get("state")))
                .findFirst()
                .orElseThrow();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = asked.get(form.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                                        + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        boolean known = secretInBody
                ? CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"))
                : basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean right = request != null
                && "authorization_code".equals(form.get("grant_type"))
                && request.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && request.getOrDefault("code_challenge", "").equals(hash(form.getOrDefault("code_verifier", "")));
        if (!known || !right || request == null || tokenStatus != 200) {
            answer(exchange, tokenStatus == 200 ? known ? 400 : 401 : tokenStatus, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", request.get("nonce"))
                .claim("email", "Ann@example.org")
                .claim("email_verified", true);
        try {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"an-access-token\",\"token_type\":\"Bearer\",\"id_token\":\""
                            + spoiling.token(this, claims).serialize() + "\"}");
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWT signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims, key);
    }

    static JWT signed(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
