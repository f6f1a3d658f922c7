package dev.walkthroughs.mcp.reply;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A document that an answer has twice, as text and as itself: it is written once, and copied.
 *
 * @param text the document in JSON
 */
record WrittenOnce(Map<String, Object> document, String text) implements JacksonSerializable {

    static WrittenOnce of(Map<String, Object> document) {
        return new WrittenOnce(document, Json.text(document));
    }

    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
        if (out instanceof JsonGeneratorBase) {
            out.writeRawValue(text);
        } else {
            // On the way to a tree, which takes no text.
            context.writeValue(out, document);
        }
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer types) {
        serialize(out, context);
    }
}
