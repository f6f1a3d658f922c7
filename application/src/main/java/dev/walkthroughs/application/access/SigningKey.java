package dev.walkthroughs.application.access;

/**
 * A key that signs access tokens of one MCP server.
 *
 * @param keyId its id in token headers
 * @param jwk the private key as a JSON Web Key (RFC 7517); a secret: never logged, never sent
 */
public record SigningKey(String keyId, String jwk) {

    /** Leaves the secret out, so that no log can contain it. */
    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
