package dev.walkthroughs.mcp.oauth.client;

import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a client says of itself (RFC 7591 §2), in a registration or in its own document. What is not served is left
 * out where a client can do without it, as a grant type is, and refused where it cannot.
 */
public final class ClientMetadata {

    /** Longest description, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final int MOST_URIS = 20;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> METHODS = Set.of("none", "client_secret_basic", "client_secret_post");
    private static final String INVALID = "invalid_client_metadata";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final RedirectUris uris;

    /** Reads by the rules for redirect URIs. */
    public ClientMetadata(RedirectUris uris) {
        this.uris = uris;
    }

    /** Reads a registration; a client that does not say how it proves who it is gets a secret (RFC 7591 §2). */
    public Described registration(byte[] json) {
        return object(json)
                .map(client -> read(client, "client_secret_basic"))
                .orElseGet(() -> refused("The body is not one JSON object of at most 64 KiB."));
    }

    /** Reads a client's own document, which has to carry its own URL, and can keep no secret. */
    public Described document(String url, byte[] json) {
        return object(json)
                .map(client -> {
                    if (!client.path("client_id").isString()
                            || !client.path("client_id").asString().equals(url)) {
                        return refused("The client_id is not the document's URL.");
                    }
                    if (client.has("client_secret")) {
                        return refused("A document keeps no secret.");
                    }
                    Described read = read(client, "none");
                    return read instanceof Described.Acceptable one
                                    && !one.authMethod().equals("none")
                            ? refused("Only public clients describe themselves.")
                            : read;
                })
                .orElseGet(() -> refused("The document is not one JSON object."));
    }

    /** The client of a document that was read at a moment; empty if it may not be kept. */
    public Optional<OAuthClient> selfDescribed(String url, byte[] json, Instant at) {
        return document(url, json) instanceof Described.Acceptable client
                ? Optional.of(
                        new OAuthClient(url, client.name(), client.redirectUris(), client.authMethod(), null, true, at))
                : Optional.empty();
    }

    private Described read(JsonNode client, String defaultMethod) {
        Optional<List<String>> redirects = texts(client.path("redirect_uris"));
        if (redirects.isEmpty()
                || redirects.get().isEmpty()
                || redirects.get().size() > MOST_URIS
                || !redirects.get().stream().allMatch(uris::admit)) {
            return new Described.Refused(
                    "invalid_redirect_uri",
                    "There have to be 1 to " + MOST_URIS + " redirect URIs, each https, http on localhost, 127.0.0.1 or"
                            + " [::1], or of a known private-use scheme, without fragment and user information.");
        }
        JsonNode method = client.path("token_endpoint_auth_method");
        String authMethod = isAbsent(method) ? defaultMethod : method.isString() ? method.asString() : "";
        if (!METHODS.contains(authMethod)) {
            return refused("This token_endpoint_auth_method is not supported.");
        }
        if (!names(client.path("grant_types"), "authorization_code")) {
            return refused("The grant_types do not contain authorization_code.");
        }
        if (!names(client.path("response_types"), "code")) {
            return refused("The response_types do not contain code.");
        }
        JsonNode scope = client.path("scope");
        if (!isAbsent(scope)
                && !(scope.isString()
                        && (scope.asString().isBlank()
                                || List.of(scope.asString().split(" ", -1)).contains(AccessTokens.SCOPE)))) {
            return refused("The only scope here is " + AccessTokens.SCOPE + ".");
        }
        JsonNode name = client.path("client_name");
        if (!isAbsent(name) && !(name.isString() && isPresentable(name.asString()))) {
            return refused("The client_name is no text of at most " + LONGEST_NAME + " visible characters.");
        }
        return new Described.Acceptable(
                isAbsent(name) || name.asString().isBlank()
                        ? "Unnamed client"
                        : name.asString().strip(),
                redirects.get().stream().distinct().toList(),
                authMethod);
    }

    private static Optional<JsonNode> object(byte[] json) {
        if (json.length > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode document = JSON.readTree(json);
            return document != null && document.isObject() ? Optional.of(document) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isString()) {
                return Optional.empty();
            }
            texts.add(element.asString());
        }
        return array.isArray() ? Optional.of(texts) : Optional.empty();
    }

    /** Whether a list, if it is there, has a member. */
    private static boolean names(JsonNode array, String member) {
        return isAbsent(array)
                || texts(array).filter(all -> all.contains(member)).isPresent();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** No control, no reordering or invisible character, no half of a pair: what is shown is what is there. */
    private static boolean isPresentable(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                });
    }

    private static Described refused(String reason) {
        return new Described.Refused(INVALID, reason);
    }
}
