package dev.walkthroughs.bootstrap.format.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON document, and the line of its file on which it begins, from 1. */
public sealed interface Value {

    /** The line of the file, from 1. */
    int line();

    /** What it is, for a sentence such as "must be text, not …". */
    String kind();

    /** A text: in YAML one that nothing else could be meant by, or that is quoted. */
    record Text(String text, int line) implements Value {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** A whole number. */
    record Whole(long number, int line) implements Value {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** A value no format has a use for: a date, true or false, a fraction, nothing. */
    record Other(String kind, int line) implements Value {}

    /** Values in order. */
    record Sequence(List<Value> items, int line) implements Value {

        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Named values in the order of the document, each name once. */
    record Fields(Map<String, Value> values, int line) implements Value {

        /** Copies the values. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }
}
