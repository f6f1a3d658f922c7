package dev.walkthroughs.mcp.oauth.client;

import java.util.List;

/** What became of a client's description of itself. */
public sealed interface Described {

    /**
     * A client that may be kept.
     *
     * @param name what it calls itself
     * @param redirectUris at least one
     * @param authMethod how it proves who it is; {@code none} for a public client
     */
    record Acceptable(String name, List<String> redirectUris, String authMethod) implements Described {

        /** Copies the list. */
        public Acceptable {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    /**
     * One that may not.
     *
     * @param error the code of RFC 7591 §3.2.2
     * @param reason for the developer of the client; quotes nothing
     */
    record Refused(String error, String reason) implements Described {}
}
