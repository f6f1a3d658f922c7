package dev.walkthroughs.mcp.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A small issuer over real HTTP: discovery, keys, and tokens of any claims. */
public final class TestIssuer implements AutoCloseable {

    public final List<JWK> keys = new CopyOnWriteArrayList<>();
    public final AtomicInteger keyReads = new AtomicInteger();

    /** What the metadata says the issuer is, if that is not the truth. */
    public volatile String claimedIssuer = "";

    /** The status of every answer. */
    public volatile int status = 200;

    private final HttpServer server;
    private final String path;

    public TestIssuer(boolean openid) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        path = openid ? "/tenant" : "/plain";
        server.createContext(
                openid ? "/tenant/.well-known/openid-configuration" : "/.well-known/oauth-authorization-server/plain",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"" + (claimedIssuer.isEmpty() ? url() : claimedIssuer) + "\",\"jwks_uri\":\""
                                + url() + "/keys\"}"));
        server.createContext(path + "/keys", exchange -> {
            keyReads.incrementAndGet();
            answer(exchange, new JWKSet(keys).toPublicJWKSet().toString());
        });
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Makes a key; it is listed only if that is asked for. */
    public RSAKey key(String id, boolean listed) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID(id).generate();
        if (listed) {
            keys.add(key);
        }
        return key;
    }

    /** A token that holds for five minutes, with one thing about it changed. */
    public String token(RSAKey key, String audience, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("ann")
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        change.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
