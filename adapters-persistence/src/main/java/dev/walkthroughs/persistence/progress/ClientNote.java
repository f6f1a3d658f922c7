package dev.walkthroughs.persistence.progress;

import java.util.Objects;
import org.axonframework.messaging.MetaData;

/**
 * The program that called, by its own words, and how it called.
 *
 * @param name empty if it said none
 * @param version empty if it said none
 * @param protocolVersion the MCP revision it spoke; empty if that was not noted
 */
record ClientNote(String name, String version, String protocolVersion) {

    /** Nobody called: what happened was an operator's doing. */
    static final ClientNote NONE = new ClientNote("", "", "");

    static ClientNote of(MetaData noted) {
        return new ClientNote(
                text(noted, "client_name"), text(noted, "client_version"), text(noted, "protocol_version"));
    }

    private static String text(MetaData noted, String key) {
        return Objects.toString(noted.get(key), "");
    }
}
