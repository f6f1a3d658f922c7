package dev.walkthroughs.application.guide;

/**
 * The program a call came through, as it describes itself (R35): for audits, never for decisions.
 *
 * @param name at most 100 characters, empty if unknown
 * @param version at most 100 characters, empty if unknown
 * @param protocolVersion the MCP revision spoken, empty if unknown
 */
public record Client(String name, String version, String protocolVersion) {

    /** A client that said nothing about itself. */
    public static final Client UNKNOWN = new Client("", "", "");

    private static final int LONGEST = 100;

    /** Cuts what is too long and drops control characters, because it is text from outside that will be stored. */
    public Client {
        name = cut(name);
        version = cut(version);
        protocolVersion = cut(protocolVersion);
    }

    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
