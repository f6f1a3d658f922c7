package dev.walkthroughs.application.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A walkthrough as it lies in files, before anything was sanitised or checked.
 *
 * @param key slug of the walkthrough
 * @param description may be empty
 * @param estimatedMinutes absent if the author gave none
 * @param file what findings about the walkthrough as a whole name
 * @param firstKey the key of the first step; absent if there is none
 */
public record SourceWalkthrough(
        String key,
        String title,
        String description,
        List<String> tags,
        @Nullable Integer estimatedMinutes,
        String file,
        @Nullable String firstKey,
        List<SourceStep> steps) {

    /** Copies the lists. */
    public SourceWalkthrough {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /** The steps from the first along the chain; empty if it does not lead through every step once (R29). */
    public Optional<List<SourceStep>> chain() {
        Map<String, SourceStep> rest = new HashMap<>();
        steps.forEach(step -> rest.put(step.key(), step));
        List<SourceStep> chain = new ArrayList<>();
        String key = firstKey;
        while (key != null) {
            SourceStep step = rest.remove(key);
            if (step == null) {
                return Optional.empty();
            }
            chain.add(step);
            key = step.nextKey();
        }
        return chain.size() == steps.size() ? Optional.of(chain) : Optional.empty();
    }

    /**
     * Whether both hold the same content: the same words about the walkthrough, and the same steps in the same chain,
     * byte for byte, wherever their files lie.
     */
    public boolean sameContentAs(SourceWalkthrough other) {
        return key.equals(other.key)
                && title.equals(other.title)
                && description.equals(other.description)
                && tags.equals(other.tags)
                && Objects.equals(estimatedMinutes, other.estimatedMinutes)
                && chain().isPresent()
                && contents().equals(other.contents());
    }

    private Optional<List<SourceStep>> contents() {
        return chain().map(steps -> steps.stream()
                .map(step -> new SourceStep(
                        step.key(), step.title(), step.body(), "", 0, step.nextKey(), List.of(), step.notes()))
                .toList());
    }
}
