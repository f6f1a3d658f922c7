package dev.walkthroughs.persistence.progress.tally;

import java.util.Objects;
import org.axonframework.messaging.MetaData;

/**
 * The program that called, by its own words, and how it called.
 *
 * @param name empty if it said none
 * @param version empty if it said none
 * @param protocolVersion the MCP revision it spoke; empty if that was not noted
 */
public record ClientNote(String name, String version, String protocolVersion) {

    /** Nobody called: what happened was an operator's doing. */
    public static final ClientNote NONE = new ClientNote("", "", "");

    /** What an event noted of the call that caused it. */
    public static ClientNote of(MetaData noted) {
        return new ClientNote(
                text(noted, "client_name"), text(noted, "client_version"), text(noted, "protocol_version"));
    }

    private static String text(MetaData noted, String key) {
        return Objects.toString(noted.get(key), "");
    }

    /** As the tallies name it: an array of JSON, written as PostgreSQL writes {@code jsonb}. */
    String json() {
        return "[" + quoted(name) + ", " + quoted(version) + ", " + quoted(protocolVersion) + "]";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
