package dev.walkthroughs.mcp.signin.upstream;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/**
 * What signing in needs of a provider's metadata (OpenID Connect Discovery §3).
 *
 * @param authorizationEndpoint where browsers are sent
 * @param tokenEndpoint where codes are exchanged
 * @param secretInBody whether this service names itself in the form, and not in a header
 * @param namesItself whether its answers by the browser carry {@code iss} (RFC 9207)
 */
record ProviderMetadata(URI authorizationEndpoint, URI tokenEndpoint, boolean secretInBody, boolean namesItself) {

    private static final String BASIC = "client_secret_basic";
    private static final String POST = "client_secret_post";

    /** Reads it; the metadata is known to be about the provider. */
    static ProviderMetadata of(JsonNode metadata, boolean allowsHttp) throws ProviderFailed {
        return new ProviderMetadata(
                endpoint(metadata, "authorization_endpoint", allowsHttp),
                endpoint(metadata, "token_endpoint", allowsHttp),
                isSecretInBody(metadata.path("token_endpoint_auth_methods_supported")),
                metadata.path("authorization_response_iss_parameter_supported").isBoolean()
                        && metadata.path("authorization_response_iss_parameter_supported")
                                .booleanValue());
    }

    private static URI endpoint(JsonNode metadata, String name, boolean allowsHttp) throws ProviderFailed {
        JsonNode value = metadata.path(name);
        try {
            URI url = URI.create(value.isString() ? value.stringValue() : "");
            boolean secure = "https".equals(url.getScheme()) || (allowsHttp && "http".equals(url.getScheme()));
            // Both go into places where only ASCII without spaces and quotes is safe.
            if (secure
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.toString().chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\'')) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Told below.
        }
        throw ProviderFailed.wrong("its metadata has no usable " + name);
    }

    private static boolean isSecretInBody(JsonNode methods) throws ProviderFailed {
        // Basic is what there is if nothing is said (OpenID Connect Discovery §3).
        boolean basic = !methods.isArray();
        boolean post = false;
        for (JsonNode method : methods) {
            basic |= method.isString() && method.stringValue().equals(BASIC);
            post |= method.isString() && method.stringValue().equals(POST);
        }
        if (!basic && !post) {
            throw ProviderFailed.wrong("it takes neither " + BASIC + " nor " + POST);
        }
        return !basic;
    }
}
