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

    /** A number with a fraction or an exponent; infinite if it is too large to tell. */
    record Fraction(double number, int line) implements Value {
        @Override
        public String kind() {
            return "a number with a fraction or exponent";
        }
    }

    /** One of two: true and false in JSON, in YAML also yes and no. */
    record Truth(boolean value, String kind, int line) implements Value {}

    /** A value no format has a use for: a date, a number of absurd size. */
    record Other(String kind, int line) implements Value {}

    /** No value where one could stand: {@code null}. */
    record Nothing(String kind, int line) implements Value {}

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

        /** The same without the names whose value is nothing, for formats in which that is as good as no name. */
        public Fields withoutNothing() {
            Map<String, Value> some = new LinkedHashMap<>(values);
            some.values().removeIf(value -> value instanceof Nothing);
            return new Fields(some, line);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }
}
