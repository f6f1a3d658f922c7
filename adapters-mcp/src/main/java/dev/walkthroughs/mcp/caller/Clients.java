package dev.walkthroughs.mcp.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.guide.Client;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads how a client program names itself (R35). What it says is never trusted and never decides anything. */
public final class Clients {

    /** The first product of a User-Agent (RFC 9110 §10.1.5), for example {@code claude-code/2.1.0}. */
    private static final Pattern PRODUCT =
            Pattern.compile("^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100})(?:/([^\\s;,()]{1,100}))?");

    private static final int LONGEST_KNOWN = 200;

    /** Programs that were described, a few hundred bytes each: there are few, and nearly all calls come from the same. */
    private static final Cache<Said, Client> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private Clients() {}

    /** What was said, before anything is cut. */
    private record Said(String name, String version, String protocolVersion) {}

    /**
     * A client by its own words.
     *
     * @param clientInfo the modern era's {@code clientInfo}, of any shape
     * @param userAgent the header, used if {@code clientInfo} names nobody
     * @param protocolVersion the revision the request speaks
     */
    public static Client describe(Optional<JsonNode> clientInfo, Optional<String> userAgent, String protocolVersion) {
        String name = clientInfo.map(info -> text(info, "name")).orElse("");
        if (!name.isEmpty()) {
            return known(name, clientInfo.map(info -> text(info, "version")).orElse(""), protocolVersion);
        }
        Matcher product = PRODUCT.matcher(userAgent.orElse(""));
        if (!product.find()) {
            return known("", "", protocolVersion);
        }
        String version = product.group(2);
        return known(product.group(1), version == null ? "" : version, protocolVersion);
    }

    private static Client known(String name, String version, String protocolVersion) {
        // Whoever sends a megabyte of a name is not remembered by it.
        return name.length() + version.length() > LONGEST_KNOWN
                ? new Client(name, version, protocolVersion)
                : KNOWN.get(
                        new Said(name, version, protocolVersion),
                        said -> new Client(said.name(), said.version(), said.protocolVersion()));
    }

    private static String text(JsonNode info, String field) {
        JsonNode value = info.get(field);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
