package dev.walkthroughs.bootstrap.format.data;

import dev.walkthroughs.application.source.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document, nested up to {@value #DEEPEST} levels. */
public final class JsonText {

    private static final int DEEPEST = 100;

    /** Most repeated names that are told, so that a file made of nothing else cannot fill the memory with them. */
    private static final int MOST_TWINS = 100;

    private static final Pattern BRACKETS = Pattern.compile(" \\((for|start marker) .*");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String file;
    private final List<Finding> findings;
    private final JsonParser parser;
    private int twins;

    private JsonText(String file, List<Finding> findings, JsonParser parser) {
        this.file = file;
        this.findings = findings;
        this.parser = parser;
    }

    /**
     * Reads a document.
     *
     * @param file what findings name
     * @param findings where faults are added
     * @return the document; empty, with a finding that names the line, if it is not JSON
     */
    public static Optional<Value> value(String text, String file, List<Finding> findings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonText(file, findings, parser).document();
        }
    }

    private Optional<Value> document() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                findings.add(Finding.error(file, 0, "The file is empty; a JSON object is expected."));
                return Optional.empty();
            }
            Value value = value(first);
            if (parser.nextToken() == null) {
                return Optional.of(value);
            }
            fault("Something follows the end of the JSON document. Remove it.");
        } catch (StreamConstraintsException e) {
            fault("This JSON is nested deeper than " + DEEPEST
                    + " levels, or holds a number or name of absurd length.");
        } catch (JacksonException e) {
            fault("This is not JSON: " + reason(e) + ".");
        }
        return Optional.empty();
    }

    private void fault(String message) {
        findings.add(Finding.error(file, parser.currentLocation().getLineNr(), message));
    }

    /** The first line of the library's sentence, without the positions it repeats in brackets. */
    private static String reason(JacksonException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
        return BRACKETS.matcher(line).replaceFirst("");
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Value value(JsonToken token) {
        int line = line();
        if (token == JsonToken.START_OBJECT) {
            return new Value.Fields(fields(), line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                items.add(value(item));
            }
            return new Value.Sequence(items, line);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Value.Text(parser.getString(), line);
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return new Value.Whole(parser.getLongValue(), line);
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return new Value.Fraction(parser.getDoubleValue(), line);
        }
        if (token.isNumeric()) {
            return new Value.Other("a number", line);
        }
        return token == JsonToken.VALUE_NULL
                ? new Value.Nothing("null", line)
                : new Value.Truth(token == JsonToken.VALUE_TRUE, "true or false", line);
    }

    private Map<String, Value> fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line();
            Value value = value(parser.nextToken());
            if (fields.putIfAbsent(name, value) != null && twins++ < MOST_TWINS) {
                findings.add(Finding.error(
                        file, line, "\"" + name + "\" stands twice in one object; the first counts. Keep one."));
            }
        }
        return fields;
    }
}
