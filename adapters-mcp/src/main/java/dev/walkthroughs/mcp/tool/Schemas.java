package dev.walkthroughs.mcp.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON Schema (2020-12), with its keys in the order written, because clients cache and compare tool lists. */
final class Schemas {

    private Schemas() {}

    /** An object; fields beside the properties are allowed. */
    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    static Map<String, Object> string(String description) {
        return typed("string", description);
    }

    static Map<String, Object> integer(String description) {
        return typed("integer", description);
    }

    static Map<String, Object> flag(String description, boolean byDefault) {
        Map<String, Object> schema = typed("boolean", description);
        schema.put("default", byDefault);
        return schema;
    }

    static Map<String, Object> oneOf(String description, List<String> words) {
        Map<String, Object> schema = typed("string", description);
        schema.put("enum", words);
        return schema;
    }

    static Map<String, Object> list(String description, Map<String, Object> items) {
        Map<String, Object> schema = typed("array", description);
        schema.put("items", items);
        return schema;
    }

    /** Pairs of a name and its schema, in order. */
    static Map<String, Object> properties(Object... namesAndSchemas) {
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
