package dev.walkthroughs.bootstrap.format.data;

import dev.walkthroughs.application.source.Finding;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML document. No object is ever constructed from a tag, a collection cannot be repeated by an alias, and
 * nesting ends at {@value #DEEPEST} levels.
 */
public final class YamlText {

    private static final int DEEPEST = 20;
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

    private final String file;
    private final int firstLine;
    private final List<Finding> findings;

    private YamlText(String file, int firstLine, List<Finding> findings) {
        this.file = file;
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /**
     * Reads a document.
     *
     * @param file what findings name
     * @param firstLine the line of the file on which the text begins, from 1
     * @param findings where faults are added
     * @return the keys of the document; empty, with a finding, if it is not YAML or no group of keys. A document without
     *     content is a group without keys.
     */
    public static Optional<Value.Fields> fields(String text, String file, int firstLine, List<Finding> findings) {
        return new YamlText(file, firstLine, findings).read(text);
    }

    private Optional<Value.Fields> read(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        try {
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root == null || Tag.NULL.equals(root.getTag())) {
                return Optional.of(new Value.Fields(Map.of(), firstLine));
            }
            Value value = value(root);
            if (value instanceof Value.Fields fields) {
                return Optional.of(fields);
            }
            findings.add(Finding.error(
                    file, value.line(), "This must be lines of the form \"key: value\", not " + value.kind() + "."));
        } catch (ReaderException e) {
            int line = firstLine
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            findings.add(
                    Finding.error(file, line, "This is not YAML: a control character stands on this line. Remove it."));
        } catch (MarkedYAMLException e) {
            // What is missing at the end is missed behind the last line; it is the last line that must be mended.
            int last = Math.max(0, (int) text.lines().count() - 1);
            int line = e.getProblemMark() == null
                    ? firstLine
                    : firstLine + Math.min(last, e.getProblemMark().getLine());
            findings.add(Finding.error(file, line, "This is not YAML: " + reason(e.getProblem()) + "."));
        } catch (YAMLException e) {
            findings.add(Finding.error(
                    file,
                    firstLine,
                    "This YAML is nested deeper than " + DEEPEST
                            + " levels, or repeats a collection by an alias (*name). Write it out plainly."));
        }
        return Optional.empty();
    }

    private static String reason(String problem) {
        String line = problem.lines().findFirst().orElse("it cannot be read");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private Value value(Node node) {
        int line = firstLine + node.getStartMark().getLine();
        if (node instanceof MappingNode mapping) {
            return new Value.Fields(entries(mapping), line);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            return new Value.Sequence(items, line);
        }
        return scalar((ScalarNode) node, line);
    }

    private Map<String, Value> entries(MappingNode mapping) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = firstLine + tuple.getKeyNode().getStartMark().getLine();
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(Finding.error(file, line, "A key must be a plain word."));
            } else if (entries.containsKey(key.getValue())) {
                findings.add(Finding.error(
                        file,
                        line,
                        "\"" + key.getValue() + "\" stands here a second time; the first is on line "
                                + entries.get(key.getValue()).line() + ". Keep one."));
            } else {
                entries.put(key.getValue(), atKey(value(tuple.getValueNode()), line));
            }
        }
        return entries;
    }

    /** A value is looked for where its key stands, unless it is a group or list with lines of its own. */
    private static Value atKey(Value value, int line) {
        if (value instanceof Value.Text text) {
            return new Value.Text(text.text(), line);
        }
        if (value instanceof Value.Sequence sequence) {
            return new Value.Sequence(sequence.items(), line);
        }
        if (value instanceof Value.Fields fields) {
            return new Value.Fields(fields.values(), line);
        }
        return value;
    }

    private static Value scalar(ScalarNode node, int line) {
        String text = node.getValue();
        if (Tag.STR.equals(node.getTag())) {
            return new Value.Text(text, line);
        }
        if (Tag.INT.equals(node.getTag()) && WHOLE.matcher(text).matches()) {
            return new Value.Whole(Long.parseLong(text), line);
        }
        if (Tag.NULL.equals(node.getTag())) {
            return new Value.Nothing("nothing", line);
        }
        if (Tag.BOOL.equals(node.getTag())) {
            return new Value.Truth(TRUE.contains(text.toLowerCase(Locale.ROOT)), "yes or no", line);
        }
        if (Tag.TIMESTAMP.equals(node.getTag())) {
            return new Value.Other("a date", line);
        }
        return new Value.Other("a number", line);
    }
}
