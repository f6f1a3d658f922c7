package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.spill.SpilledWalkthroughs;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the walkthroughs of one import in their order. */
final class Walkthroughs {

    private final ImportedFiles files;
    private final List<SourceWalkthrough> all = new SpilledWalkthroughs();
    private final Map<String, String> fileByKey = new HashMap<>();

    Walkthroughs(ImportedFiles files) {
        this.files = files;
    }

    /** Adds one whose key is made of a name. */
    void add(SourceWalkthrough walkthrough) {
        add(walkthrough, 0);
    }

    /**
     * Adds one; a key that another has is an error, which names both.
     *
     * @param keyLine the line of its file that says the key, from 1; 0 if none does
     */
    void add(SourceWalkthrough walkthrough, int keyLine) {
        all.add(walkthrough);
        String other = fileByKey.putIfAbsent(walkthrough.key(), walkthrough.file());
        if (other != null) {
            files.fault(
                    Rule.DUPLICATE_KEY,
                    walkthrough.file(),
                    keyLine,
                    "This walkthrough and " + other + " both have the key \"" + walkthrough.key() + "\". Rename one.");
        }
    }

    /** What was read; {@code nothing} is the error if there is no walkthrough and no other error says why. */
    Reading reading(String nothing) {
        if (all.isEmpty() && files.findings().stream().noneMatch(finding -> finding.stops())) {
            files.error(files.name(files.root()), 0, nothing);
        }
        return new Reading(all, files.findings());
    }

    /**
     * Where something is said.
     *
     * @param line from 1; 0 for the file as a whole
     */
    record Place(String file, int line) {

        /** The line of a file that says the key; the file as a whole if none does. */
        static Place ofKey(String file, StepKeys said) {
            return new Place(file, said.lines().getOrDefault("key", 0));
        }
    }

    /** Collects the steps of one walkthrough in their order, and makes one chain of them. */
    static final class Steps {

        private record Part(
                String key,
                String title,
                String body,
                String file,
                int line,
                List<Integer> lastLines,
                StepNotes notes,
                Map<String, Integer> noteLines) {}

        private final ImportedFiles files;
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Set<String> reserved = new HashSet<>();
        private boolean full;

        Steps(ImportedFiles files) {
            this.files = files;
        }

        /**
         * Adds a step that is a file of its own; a key that another file has is an error, which names both.
         *
         * @param keyed where its key is said
         */
        void addFile(String key, String title, String body, String file, int line, StepKeys said, Place keyed) {
            if (isFull(file, 0)) {
                return;
            }
            Part other = parts.putIfAbsent(
                    key, new Part(key, title, body, file, line, List.of(), said.notes(), said.lines()));
            if (other != null) {
                files.fault(
                        Rule.DUPLICATE_KEY,
                        keyed.file(),
                        keyed.line(),
                        "This step and " + other.file() + " both have the key \"" + key
                                + "\". Rename one file, or give one a key of its own.");
            }
        }

        /**
         * Adds a step that is a part of a file, with a key made of its title. A second title of that key gets a number
         * behind it, and a warning, since such a key depends on the order.
         *
         * @param at the line of the title, from 1
         * @param lastLines as in {@link SourceStep}
         */
        void addPart(String title, String body, String file, int line, int at, List<Integer> lastLines) {
            addPart(title, body, file, line, at, lastLines, StepNotes.NONE);
        }

        /** Adds such a step with what the author says beside its words. */
        void addPart(
                String title, String body, String file, int line, int at, List<Integer> lastLines, StepNotes notes) {
            if (isFull(file, at)) {
                return;
            }
            String base = Slug.of(title);
            String key = base;
            for (int n = 2; parts.containsKey(key) || reserved.contains(key); n++) {
                String suffix = "-" + n;
                key = base.substring(0, Math.min(base.length(), Slug.LONGEST - suffix.length())) + suffix;
            }
            if (!key.equals(base)) {
                files.warning(
                        file,
                        at,
                        "Another step has the same title, \"" + title + "\", so this one gets the key \"" + key
                                + "\", which changes when steps move. Give it a title of its own.");
            }
            parts.put(key, new Part(key, title, body, file, line, lastLines, notes, Map.of()));
        }

        /** Keeps a key for a part that says it is its own, so that none is made like it; false if it is kept already. */
        boolean reserve(String key) {
            return reserved.add(key);
        }

        /** Adds a step that is a part of a file, under a key that was reserved for it. */
        void addReserved(
                String key,
                String title,
                String body,
                String file,
                int line,
                List<Integer> lastLines,
                StepNotes notes) {
            if (!isFull(file, line)) {
                parts.put(key, new Part(key, title, body, file, line, lastLines, notes, Map.of()));
            }
        }

        /** Said once, at the first step that is too many. */
        private boolean isFull(String file, int line) {
            if (parts.size() < Walkthrough.MOST_STEPS) {
                return false;
            }
            if (!full) {
                files.error(
                        file,
                        line,
                        "A walkthrough may have " + Walkthrough.MOST_STEPS
                                + " steps; here begins one more. Make two walkthroughs of it.");
                full = true;
            }
            return true;
        }

        /** The key of the first step; absent if there is none. */
        @Nullable
        String firstKey() {
            return parts.isEmpty() ? null : parts.keySet().iterator().next();
        }

        /** The steps, each naming the one after it. */
        List<SourceStep> chain() {
            List<Part> ordered = new ArrayList<>(parts.values());
            List<SourceStep> steps = new ArrayList<>();
            for (int i = 0; i < ordered.size(); i++) {
                Part part = ordered.get(i);
                String next = i + 1 < ordered.size() ? ordered.get(i + 1).key() : null;
                steps.add(new SourceStep(
                        part.key(),
                        part.title(),
                        part.body(),
                        part.file(),
                        part.line(),
                        next,
                        part.lastLines(),
                        part.notes(),
                        part.noteLines()));
            }
            return steps;
        }
    }
}
