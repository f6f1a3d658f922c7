package dev.walkthroughs.bootstrap.format.data;

import dev.walkthroughs.application.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes values of the right type out of a group of keys, and makes a finding of each that has a wrong one. */
public final class FieldReader {

    /** Most texts of a list that are looked at, far more than any list may have: faults are told one by one. */
    private static final int MOST_ITEMS = 1000;

    private final Value.Fields fields;
    private final String file;
    private final List<Finding> findings;

    /**
     * Reads one group.
     *
     * @param file what findings name
     * @param findings where faults are added
     */
    public FieldReader(Value.Fields fields, String file, List<Finding> findings) {
        this.fields = fields;
        this.file = file;
        this.findings = findings;
    }

    /** Whether the key is there, with whatever value. */
    public boolean has(String name) {
        return fields.values().containsKey(name);
    }

    /** The line of a key's value, from 1; the line of the group if the key is not there. */
    public int line(String name) {
        Value value = fields.values().get(name);
        return value == null ? fields.line() : value.line();
    }

    /** A text that is not blank. */
    public Optional<Value.Text> text(String name) {
        Optional<Value.Text> text = textIfAny(name);
        if (text.isEmpty() && fields.values().get(name) instanceof Value.Text blank) {
            wrong(blank, "\"" + name + "\" is blank. Write something, or remove the key.");
        }
        return text;
    }

    /** A text that is not blank, for formats in which a blank one is as good as none. */
    public Optional<Value.Text> textIfAny(String name) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Value.Text text)) {
            wrong(value, "\"" + name + "\" must be text, not " + value.kind() + quotes(value) + ".");
            return Optional.empty();
        }
        return text.text().isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A text as it stands, which may be blank or empty. */
    public Optional<Value.Text> anyText(String name) {
        return fields.values().get(name) instanceof Value.Text text ? Optional.of(text) : textIfAny(name);
    }

    /** True or false. */
    public Optional<Boolean> truth(String name) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Value.Truth truth) {
            return Optional.of(truth.value());
        }
        wrong(value, "\"" + name + "\" must be true or false, without quotes, not " + value.kind() + ".");
        return Optional.empty();
    }

    /** A whole number, whatever its sign. */
    public Optional<Value.Whole> whole(String name) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Value.Whole whole) {
            return Optional.of(whole);
        }
        wrong(value, "\"" + name + "\" must be a whole number, not " + value.kind() + ".");
        return Optional.empty();
    }

    /** A group of keys. */
    public Optional<Value.Fields> group(String name) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Value.Fields group) {
            return Optional.of(group);
        }
        wrong(value, "\"" + name + "\" must be a group of keys, not " + value.kind() + ".");
        return Optional.empty();
    }

    /** A whole number from 1 to {@code most}. */
    public Optional<Value.Whole> count(String name, int most) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Value.Whole whole && whole.number() >= 1 && whole.number() <= most) {
            return Optional.of(whole);
        }
        wrong(value, "\"" + name + "\" must be a whole number from 1 to " + most + ".");
        return Optional.empty();
    }

    /** A list; each item whatever it is. */
    public Optional<Value.Sequence> list(String name) {
        Value value = fields.values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Value.Sequence sequence) {
            return Optional.of(sequence);
        }
        wrong(value, "\"" + name + "\" must be a list, not " + value.kind() + ".");
        return Optional.empty();
    }

    /** A text or a list of texts; what is none is left out, with a finding. */
    public List<Value.Text> oneOrMore(String name) {
        return fields.values().get(name) instanceof Value.Text
                ? text(name).stream().toList()
                : items(name);
    }

    /** A list of texts; what is none is left out, with a finding. */
    public List<String> texts(String name) {
        return items(name).stream().map(Value.Text::text).toList();
    }

    private List<Value.Text> items(String name) {
        List<Value.Text> texts = new ArrayList<>();
        List<Value> listed = list(name).map(Value.Sequence::items).orElse(List.of());
        for (Value item : listed.subList(0, Math.min(listed.size(), MOST_ITEMS))) {
            if (item instanceof Value.Text text && !text.text().isBlank()) {
                texts.add(text);
            } else {
                wrong(
                        item,
                        "Each item of \"" + name + "\" must be text that is not blank, not " + item.kind()
                                + quotes(item) + ".");
            }
        }
        return texts;
    }

    /** Warns of every key that is not among the known ones. */
    public void warnOfOthers(Set<String> known) {
        fields.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                findings.add(Finding.warning(
                        file,
                        value.line(),
                        "\"" + name + "\" is not a key this format knows, and is ignored. Known are: "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
            }
        });
    }

    private void wrong(Value value, String message) {
        findings.add(Finding.error(file, value.line(), message));
    }

    private static String quotes(Value value) {
        boolean group = value instanceof Value.Sequence || value instanceof Value.Fields;
        return group || value instanceof Value.Text ? "" : "; put it in quotes";
    }
}
