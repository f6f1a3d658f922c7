package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.bootstrap.format.data.Value;
import dev.walkthroughs.bootstrap.format.exchange.ExportedStep;
import dev.walkthroughs.bootstrap.format.exchange.StepOrder;
import dev.walkthroughs.bootstrap.format.exchange.Unplaced;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a JSON export, in their order and with their keys. */
final class JsonSteps {

    private JsonSteps() {}

    /** Reads the steps; what is wrong with one is a finding. */
    static Walkthroughs.Steps of(Value.Sequence listed, String file, ImportedFiles files, Unplaced unplaced) {
        if (listed.items().isEmpty()) {
            files.warning(
                    file,
                    listed.line(),
                    "There are no steps yet. That will do for a draft; to be published, it needs at least one.");
        }
        List<ExportedStep> read = new ArrayList<>();
        // One more than allowed is enough for the fault to be told.
        for (Value item :
                listed.items().stream().limit(Walkthrough.MOST_STEPS + 1L).toList()) {
            if (item instanceof Value.Fields fields) {
                read.add(ExportedStep.read(fields, file, files.findings(), unplaced));
            } else {
                files.error(
                        file,
                        item.line(),
                        "A step must be an object with \"title\" and \"contentFields\", not " + item.kind() + ".");
            }
        }
        Walkthroughs.Steps steps = new Walkthroughs.Steps(files);
        IdentityHashMap<ExportedStep, StepKeys> said = new IdentityHashMap<>();
        for (ExportedStep step : read) {
            StepKeys keys = StepKeys.read(step.own(), file, files);
            said.put(step, keys);
            keys.key()
                    .filter(key -> !steps.reserve(key))
                    .ifPresent(key -> files.error(
                            file,
                            step.line(),
                            "Another step in this file has the key \"" + key + "\" too. Give one a key of its own."));
        }
        // Without those that are no objects, references count otherwise than they were meant.
        List<ExportedStep> ordered =
                read.size() == listed.items().size() ? StepOrder.of(read, file, files.findings()) : read;
        for (ExportedStep step : ordered) {
            add(step, said.getOrDefault(step, StepKeys.NONE), steps, file, files);
        }
        return steps;
    }

    private static void add(
            ExportedStep step, StepKeys said, Walkthroughs.Steps steps, String file, ImportedFiles files) {
        if (step.title().isEmpty()) {
            files.error(file, step.line(), "This step has no \"title\". Write one.");
            return;
        }
        Optional<String> title = StepFile.checkedTitle(step.title().get(), file, files);
        if (title.isEmpty()) {
            return;
        }
        if (step.body().isBlank()) {
            files.warning(file, step.line(), "The step that begins here has a title and no text.");
        }
        // Its Markdown is one line of JSON, whatever its own lines are.
        List<Integer> sameLine = Collections.nCopies((int) step.body().lines().count(), step.bodyLine());
        StepKeys whole = said.or(new StepKeys(
                Optional.empty(),
                Optional.empty(),
                Optional.of(step.agent()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        if (said.key().isPresent()) {
            steps.addReserved(
                    said.key().get(), title.get(), step.body(), file, step.bodyLine(), sameLine, whole.notes());
        } else {
            steps.addPart(title.get(), step.body(), file, step.bodyLine(), step.line(), sameLine, whole.notes());
        }
    }

    /** Whole minutes of {@code estimatedDurationMinutes}: a fraction is rounded up, and nought is none; both are told. */
    static Optional<Integer> minutes(Value.Fields walkthrough, String file, ImportedFiles files) {
        String name = "estimatedDurationMinutes";
        Value value = walkthrough.withoutNothing().values().get(name);
        if (value == null) {
            return Optional.empty();
        }
        double number = value instanceof Value.Whole whole
                ? whole.number()
                : value instanceof Value.Fraction fraction ? fraction.number() : -1;
        if (number == 0) {
            files.notice(file, value.line(), "\"" + name + "\" is 0, which says nothing, and is left out.");
            return Optional.empty();
        }
        if (number < 0 || number > Manifest.MOST_MINUTES) {
            files.error(
                    file,
                    value.line(),
                    "\"" + name + "\" must be a number of minutes, more than 0 and up to " + Manifest.MOST_MINUTES
                            + ".");
            return Optional.empty();
        }
        int minutes = (int) Math.ceil(number);
        if (minutes != number) {
            files.notice(
                    file, value.line(), "\"" + name + "\" is not whole, and is rounded up to " + minutes + " minutes.");
        }
        return Optional.of(minutes);
    }
}
