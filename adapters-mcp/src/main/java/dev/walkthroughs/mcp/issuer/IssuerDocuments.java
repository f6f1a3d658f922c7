package dev.walkthroughs.mcp.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import dev.walkthroughs.mcp.fetch.AddressGuard;
import dev.walkthroughs.mcp.fetch.FetchLimits;
import dev.walkthroughs.mcp.fetch.GuardedFetch;
import dev.walkthroughs.mcp.reply.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds an issuer's keys: by OpenID Connect Discovery 1.0 §4, else by RFC 8414 §3, which differ in the path. */
final class IssuerDocuments {

    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    /** A key set of a large issuer has some 20 kB. */
    static final FetchLimits LIMITS = new FetchLimits(512 * 1024, Duration.ofSeconds(4), 16);

    private final GuardedFetch fetch;

    /** Asks issuers where the settings allow them to be. */
    IssuerDocuments(IssuerSettings settings) {
        AddressGuard where = settings.allowPrivateAddresses() ? AddressGuard.any() : AddressGuard.publicInternet();
        fetch = new GuardedFetch(where, settings.allowHttp() ? where : AddressGuard.none(), LIMITS, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /**
     * The public keys an issuer signs with now.
     *
     * @throws IOException if it does not answer, or what it answers is not about this issuer
     */
    JWKSet keys(String issuer) throws IOException {
        try {
            JsonNode metadata = metadata(issuer);
            if (!metadata.path("jwks_uri").isString()) {
                throw new IOException("the metadata names no keys");
            }
            byte[] keys = fetch.get(URI.create(metadata.path("jwks_uri").stringValue()));
            return JWKSet.parse(new String(keys, StandardCharsets.UTF_8)).toPublicJWKSet();
        } catch (JacksonException | ParseException | IllegalArgumentException e) {
            throw new IOException("not readable", e);
        }
    }

    /**
     * What an issuer tells of itself.
     *
     * @throws IOException likewise
     */
    JsonNode metadata(String issuer) throws IOException {
        try {
            JsonNode metadata = document(issuer);
            // An issuer that lets another speak for it would be impersonated by it (RFC 8414 §3.3).
            if (!metadata.path("issuer").isString()
                    || !issuer.equals(metadata.path("issuer").stringValue())) {
                throw new IOException("the metadata is about another issuer");
            }
            return metadata;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("not readable", e);
        }
    }

    /** What an issuer answers to a form; see {@link GuardedFetch#post}. */
    byte[] post(URI url, Map<String, String> headers, String form) throws IOException {
        return fetch.post(url, headers, form);
    }

    private JsonNode document(String issuer) throws IOException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            return Json.mapper().readTree(fetch.get(URI.create(base + OPENID)));
        } catch (IOException first) {
            URI url = URI.create(base);
            String path = url.getRawPath() == null ? "" : url.getRawPath();
            URI other = URI.create(url.getScheme() + "://" + url.getRawAuthority() + OAUTH + path);
            try {
                return Json.mapper().readTree(fetch.get(other));
            } catch (IOException second) {
                second.addSuppressed(first);
                throw second;
            }
        }
    }
}
