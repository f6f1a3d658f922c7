package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.Value;
import dev.walkthroughs.bootstrap.format.data.YamlText;
import dev.walkthroughs.domain.walkthrough.Details;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@value #FILE} says.
 *
 * @param keyLine the line of its key, from 1; 0 if it has none
 * @param steps empty if it has no such key, and the folder's files are the steps
 * @param stepsLine the line of that key, from 1; where the manifest begins if it has none
 */
record Manifest(
        Optional<String> key,
        int keyLine,
        Optional<String> title,
        String description,
        List<String> tags,
        Optional<Integer> minutes,
        Optional<List<Entry>> steps,
        int stepsLine) {

    /** The file that makes a folder a walkthrough. */
    static final String FILE = "walkthrough.yaml";

    /** Most minutes an author may estimate: a week. */
    static final int MOST_MINUTES = 7 * 24 * 60;

    /** The names of its keys. */
    static final Set<String> KEYS = Set.of("key", "title", "description", "tags", "estimated_minutes", "steps");

    /** The names of the keys of an entry. */
    static final Set<String> ENTRY_KEYS =
            Stream.concat(StepKeys.NAMES.stream(), Stream.of("file")).collect(Collectors.toUnmodifiableSet());

    /**
     * A step as it is listed.
     *
     * @param file its name, relative to the folder
     * @param said what the entry says about it, which comes before its front matter
     * @param line where it is listed, from 1
     */
    record Entry(String file, StepKeys said, int line) {}

    /** Reads the manifest of a folder; empty, with findings, if it is none. */
    static Optional<Manifest> read(Path folder, ImportedFiles files) throws IOException {
        Path path = folder.resolve(FILE);
        String file = files.name(path);
        return files.text(path)
                .flatMap(text -> YamlText.fields(text, file, 1, files.findings()))
                .map(fields -> of(fields, file, files));
    }

    private static Manifest of(Value.Fields fields, String file, ImportedFiles files) {
        FieldReader keys = new FieldReader(fields, file, files.findings());
        keys.warnOfOthers(KEYS);
        if (!keys.has("title")) {
            files.error(
                    file, fields.line(), "\"title\" is missing. Add a line such as \"title: Your first deployment\".");
        }
        return new Manifest(
                keys.text("key").flatMap(key -> StepFile.checkedKey(key, file, files)),
                keys.has("key") ? keys.line("key") : 0,
                keys.text("title").flatMap(title -> StepFile.checkedTitle(title, file, files)),
                description(keys.text("description"), file, files),
                tags(keys, file, files),
                keys.count("estimated_minutes", MOST_MINUTES).map(minutes -> Math.toIntExact(minutes.number())),
                keys.list("steps").map(steps -> entries(steps, file, files)),
                keys.line("steps"));
    }

    /** The description, empty if there is none; too long a one is an error. */
    static String description(Optional<Value.Text> description, String file, ImportedFiles files) {
        description
                .filter(text -> text.text().strip().length() > Details.LONGEST_DESCRIPTION)
                .ifPresent(text -> files.error(
                        file,
                        text.line(),
                        "The description has " + text.text().strip().length() + " characters; "
                                + Details.LONGEST_DESCRIPTION + " are allowed. Shorten it."));
        return description.map(text -> text.text().strip()).orElse("");
    }

    /** The texts under {@code tags}; too many are an error. */
    static List<String> tags(FieldReader keys, String file, ImportedFiles files) {
        List<String> tags = keys.texts("tags");
        if (tags.size() > Details.MOST_TAGS) {
            files.error(
                    file,
                    keys.line("tags"),
                    "There are " + tags.size() + " tags; " + Details.MOST_TAGS + " are allowed. Keep the best.");
        }
        return tags;
    }

    private static List<Entry> entries(Value.Sequence steps, String file, ImportedFiles files) {
        List<Entry> entries = new ArrayList<>();
        for (Value item : steps.items()) {
            if (item instanceof Value.Text text && !text.text().isBlank()) {
                entries.add(new Entry(text.text(), StepKeys.NONE, text.line()));
            } else if (item instanceof Value.Fields fields) {
                entry(fields, file, files).ifPresent(entries::add);
            } else {
                files.error(
                        file,
                        item.line(),
                        "A step must be the name of a file, or \"file: name\" with \"key\" and \"title\" if need be, not "
                                + item.kind() + ".");
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(Value.Fields fields, String file, ImportedFiles files) {
        FieldReader keys = new FieldReader(fields, file, files.findings());
        keys.warnOfOthers(ENTRY_KEYS);
        if (!keys.has("file")) {
            files.error(file, fields.line(), "This step has no \"file\". Name the Markdown file that holds it.");
        }
        StepKeys said = StepKeys.read(keys, file, files);
        return keys.text("file").map(name -> new Entry(name.text(), said, name.line()));
    }
}
