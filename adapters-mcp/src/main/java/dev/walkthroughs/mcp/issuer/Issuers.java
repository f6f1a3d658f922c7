package dev.walkthroughs.mcp.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All that is asked of issuers that operators name: their metadata, their keys, and answers to forms. */
public final class Issuers {

    /** Signatures whose key is public; what can be made with a shared secret, or without one, is not among them. */
    public static final Set<JWSAlgorithm> ALGORITHMS = ExternalTokens.ALGORITHMS;

    private final IssuerDocuments documents;
    private final IssuerKeys keys;
    private final boolean allowsHttp;

    /** Asks as the settings allow. */
    public Issuers(IssuerSettings settings, Clock clock) {
        documents = new IssuerDocuments(settings);
        keys = new IssuerKeys(documents, clock);
        allowsHttp = settings.allowHttp();
    }

    /** Whether issuers may be asked, and browsers sent there, without TLS; for tests alone. */
    public boolean allowsHttp() {
        return allowsHttp;
    }

    /**
     * What an issuer tells of itself.
     *
     * @throws IOException if it does not answer, or what it answers is not about this issuer
     */
    public JsonNode metadata(String issuer) throws IOException {
        return documents.metadata(issuer);
    }

    /**
     * The keys of an issuer that fit.
     *
     * @throws RemoteKeySourceException if none are known and the issuer does not answer
     */
    public List<JWK> keys(String issuer, JWKSelector selector) throws RemoteKeySourceException {
        return keys.select(issuer, selector);
    }

    /**
     * The bytes of a 200 with which an issuer answers a form.
     *
     * @param form encoded; a secret, like the headers: neither is in the message of any exception
     * @throws IOException if it may not be asked, does not answer 200 within the bounds, or cannot be reached
     */
    public byte[] post(URI url, Map<String, String> headers, String form) throws IOException {
        return documents.post(url, headers, form);
    }
}
