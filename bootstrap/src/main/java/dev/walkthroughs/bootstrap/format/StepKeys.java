package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.Value;
import dev.walkthroughs.bootstrap.format.data.YamlKeys;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What front matter, or an entry of {@value Manifest#FILE}, says about a step. Each is empty if nothing is said.
 *
 * @param agent guidance for the agent, as it stands
 * @param minutes how long the step takes, 1 to {@value Manifest#MOST_MINUTES}
 * @param replaces keys of earlier steps
 * @param lines where in the step's own file each key stands that is said there, from 1
 */
record StepKeys(
        Optional<String> key,
        Optional<String> title,
        Optional<String> agent,
        Optional<Integer> minutes,
        Optional<List<String>> replaces,
        Optional<Boolean> substantial,
        Map<String, Integer> lines) {

    /** The names of the keys. */
    static final Set<String> NAMES = Set.of("key", "title", "agent", "estimated_minutes", "replaces", "substantial");

    /** Nothing said. */
    static final StepKeys NONE = new StepKeys(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    /** Reads the keys of a step; what is wrong with one is a finding, and the key is as if it were not there. */
    static StepKeys read(FieldReader keys, String file, ImportedFiles files) {
        return new StepKeys(
                keys.text("key").flatMap(key -> StepFile.checkedKey(key, file, files)),
                keys.text("title").flatMap(title -> StepFile.checkedTitle(title, file, files)),
                keys.anyText("agent").map(Value.Text::text),
                keys.count("estimated_minutes", Manifest.MOST_MINUTES)
                        .map(minutes -> Math.toIntExact(minutes.number())),
                keys.has("replaces") ? Optional.of(replaces(keys, file, files)) : Optional.empty(),
                keys.truth("substantial"),
                NAMES.stream().filter(keys::has).collect(Collectors.toMap(name -> name, keys::line)));
    }

    private static List<String> replaces(FieldReader keys, String file, ImportedFiles files) {
        List<Value.Text> replaced = keys.oneOrMore("replaces");
        if (replaced.size() > StepNotes.MOST_REPLACED) {
            files.error(
                    file,
                    keys.line("replaces"),
                    "There are " + replaced.size() + " keys in \"replaces\"; " + StepNotes.MOST_REPLACED
                            + " are allowed. Make a new step of it.");
        }
        return replaced.stream()
                .flatMap(key -> StepFile.checkedKey("replaces", key, file, files).stream())
                .toList();
    }

    /** What is said here or, where nothing is, there. The lines are those of what is said there: here is another file. */
    StepKeys or(StepKeys other) {
        return new StepKeys(
                key.or(other::key),
                title.or(other::title),
                agent.or(other::agent),
                minutes.or(other::minutes),
                replaces.or(other::replaces),
                substantial.or(other::substantial),
                other.lines.entrySet().stream()
                        .filter(line -> !lines.containsKey(line.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What is said beside key and title. */
    StepNotes notes() {
        return new StepNotes(
                agent.orElse(""), minutes.orElse(null), replaces.orElse(List.of()), substantial.orElse(false));
    }

    /** Notes as front matter; nothing for what is as if nothing were said. */
    static void write(StepNotes notes, YamlKeys to) {
        if (notes.replaces().size() == 1) {
            to.text("replaces", notes.replaces().get(0));
        } else if (!notes.replaces().isEmpty()) {
            to.list("replaces", notes.replaces());
        }
        if (notes.substantial()) {
            to.yes("substantial");
        }
        Integer minutes = notes.estimatedMinutes();
        if (minutes != null) {
            to.count("estimated_minutes", minutes);
        }
        if (!notes.agent().isEmpty()) {
            to.text("agent", notes.agent());
        }
    }
}
