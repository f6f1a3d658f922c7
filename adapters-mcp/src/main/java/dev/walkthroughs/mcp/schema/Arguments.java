package dev.walkthroughs.mcp.schema;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call as they came in. A null counts as absent, and names nobody asks for are ignored.
 *
 * <p>Strings are handed on whatever they hold: an id that cannot be one gets the guide's answer to an unknown id (R23).
 */
public final class Arguments {

    private final Map<String, ? extends @Nullable Object> values;

    /** Wraps parsed JSON: strings, numbers, booleans, lists, maps and nulls. */
    public Arguments(Map<String, ? extends @Nullable Object> values) {
        this.values = values;
    }

    /** A string that has to be there; throws {@link InvalidArgument} otherwise. */
    public String requiredString(String name) {
        return string(name).orElseThrow(() -> new InvalidArgument(name + " is required and must be a string."));
    }

    /** A string that may be absent; throws {@link InvalidArgument} if it is something else. */
    public Optional<String> string(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw new InvalidArgument(name + " must be a string.");
    }

    /** A boolean, or what it is by default; throws {@link InvalidArgument} if it is something else. */
    public boolean flag(String name, boolean byDefault) {
        Object value = values.get(name);
        if (value == null) {
            return byDefault;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new InvalidArgument(name + " must be true or false.");
    }
}
