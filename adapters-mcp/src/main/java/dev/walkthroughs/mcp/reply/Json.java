package dev.walkthroughs.mcp.reply;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON. Maps keep the order of their keys, so an answer reads the same on every machine and every day. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The mapper answers are written with. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** One line of JSON. */
    public static String text(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }
}
