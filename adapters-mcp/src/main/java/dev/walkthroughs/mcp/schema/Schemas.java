package dev.walkthroughs.mcp.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON Schema (2020-12), with its keys in the order written, because clients cache and compare tool lists. */
public final class Schemas {

    private Schemas() {}

    /** An object; fields beside the properties are allowed. */
    public static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** A string. */
    public static Map<String, Object> string(String description) {
        return typed("string", description);
    }

    /** A whole number. */
    public static Map<String, Object> integer(String description) {
        return typed("integer", description);
    }

    /** A boolean that has to be there. */
    public static Map<String, Object> flag(String description) {
        return typed("boolean", description);
    }

    /** A boolean with a default. */
    public static Map<String, Object> flag(String description, boolean byDefault) {
        Map<String, Object> schema = typed("boolean", description);
        schema.put("default", byDefault);
        return schema;
    }

    /** One of some words. */
    public static Map<String, Object> oneOf(String description, List<String> words) {
        Map<String, Object> schema = typed("string", description);
        schema.put("enum", words);
        return schema;
    }

    /** A list. */
    public static Map<String, Object> list(String description, Map<String, Object> items) {
        Map<String, Object> schema = typed("array", description);
        schema.put("items", items);
        return schema;
    }

    /** Pairs of a name and its schema, in order. */
    public static Map<String, Object> properties(Object... namesAndSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.put((String) namesAndSchemas[i], namesAndSchemas[i + 1]);
        }
        return properties;
    }

    private static Map<String, Object> typed(String type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        return schema;
    }
}
