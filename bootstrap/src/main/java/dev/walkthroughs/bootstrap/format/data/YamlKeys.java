package dev.walkthroughs.bootstrap.format.data;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes keys and values as YAML, in the order in which they are added, such that {@link YamlText} reads the same. A text
 * that YAML would take for something else is quoted; one of several lines becomes a block, unless a block would change it.
 */
public final class YamlKeys {

    private final List<NodeTuple> keys = new ArrayList<>();

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Adds a text. */
    public YamlKeys text(String name, String text) {
        return add(name, scalar(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN));
    }

    /** Adds a whole number. */
    public YamlKeys count(String name, int number) {
        return add(name, scalar(Tag.INT, Integer.toString(number), ScalarStyle.PLAIN));
    }

    /** Adds what is true. */
    public YamlKeys yes(String name) {
        return add(name, scalar(Tag.BOOL, "true", ScalarStyle.PLAIN));
    }

    /** Adds a list of short texts on one line. */
    public YamlKeys list(String name, List<String> items) {
        return add(name, new SequenceNode(Tag.SEQ, scalars(items), FlowStyle.FLOW));
    }

    /** Adds a list with a line for each text. */
    public YamlKeys lines(String name, List<String> items) {
        return add(name, new SequenceNode(Tag.SEQ, scalars(items), FlowStyle.BLOCK));
    }

    private YamlKeys add(String name, Node value) {
        keys.add(new NodeTuple(scalar(Tag.STR, name, ScalarStyle.PLAIN), value));
        return this;
    }

    private static List<Node> scalars(List<String> items) {
        return items.stream()
                .map(item -> scalar(Tag.STR, item, ScalarStyle.PLAIN))
                .toList();
    }

    private static Node scalar(Tag tag, String text, ScalarStyle style) {
        ScalarStyle safe = style == ScalarStyle.PLAIN && !isOneLine(text) ? ScalarStyle.DOUBLE_QUOTED : style;
        return new ScalarNode(tag, text, null, null, safe == ScalarStyle.LITERAL ? block(text) : safe);
    }

    /** Only what the library reads back the same: blanks at the ends of lines and foreign line ends need escapes. */
    private static ScalarStyle block(String text) {
        boolean plain = !text.isBlank()
                && !Character.isWhitespace(text.charAt(0))
                && text.lines().noneMatch(line -> !line.equals(line.stripTrailing()))
                && text.chars().noneMatch(c -> c != '\n' && c != '\t' && isUnusual((char) c));
        return plain ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> isUnusual((char) c));
    }

    private static boolean isUnusual(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == '\uFEFF';
    }

    /** The document: lines that end with LF; empty if nothing was added. */
    @Override
    public String toString() {
        if (keys.isEmpty()) {
            return "";
        }
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        StringWriter out = new StringWriter();
        new Yaml(options).serialize(new MappingNode(Tag.MAP, keys, FlowStyle.BLOCK), out);
        return out.toString();
    }
}
