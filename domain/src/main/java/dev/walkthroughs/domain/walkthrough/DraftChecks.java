package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bounds every draft keeps, published or not. */
final class DraftChecks {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private DraftChecks() {}

    /** The fault of a draft that is handed in, in place of the one that is there. */
    static Optional<WalkthroughRejection> fault(WriteDraft draft, Draft before) {
        Details details = draft.details();
        Integer minutes = details.estimatedMinutes();
        if (!isKey(draft.key())) {
            return text(
                    "The walkthrough's key must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
        }
        if (!isTitle(details.title())) {
            return text("The walkthrough's title must be one line of 1 to " + Details.LONGEST_TITLE + " characters.");
        }
        if (!isLine(details.description()) || details.description().length() > Details.LONGEST_DESCRIPTION) {
            return text("The description must be one line of up to " + Details.LONGEST_DESCRIPTION + " characters.");
        }
        if (details.tags().size() > Details.MOST_TAGS
                || !details.tags().stream().allMatch(DraftChecks::isTitle)) {
            return text("There may be " + Details.MOST_TAGS + " tags, each one line of 1 to " + Details.LONGEST_TITLE
                    + " characters.");
        }
        if (minutes != null && minutes < 1) {
            return text("The estimated minutes must be 1 or more.");
        }
        if (draft.steps().size() > Walkthrough.MOST_STEPS) {
            return Optional.of(new TooManySteps(draft.steps().size()));
        }
        return stepFault(draft.steps(), before, Set.of()).or(() -> links(draft));
    }

    /**
     * The fault of steps that are handed in.
     *
     * @param remaining the keys of steps that stay in the draft beside them
     */
    static Optional<WalkthroughRejection> stepFault(List<DraftStep> steps, Draft before, Set<String> remaining) {
        Set<String> keys = new HashSet<>();
        for (DraftStep step : steps) {
            if (!isKey(step.key())) {
                return text("The key of the step titled \"" + step.title()
                        + "\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
            }
            if (!isTitle(step.title())) {
                return text("The title of step " + step.key() + " must be one line of 1 to " + Details.LONGEST_TITLE
                        + " characters.");
            }
            if (step.content().indexOf('\0') >= 0 || step.notes().agent().indexOf('\0') >= 0) {
                return text("The content of step " + step.key() + " has a NUL character.");
            }
            Integer minutes = step.notes().estimatedMinutes();
            if (minutes != null && minutes < 1) {
                return text("The estimated minutes of step " + step.key() + " must be 1 or more.");
            }
            if (!keys.add(step.key())) {
                return Optional.of(new InvalidKeys("Two steps have the key " + step.key() + "."));
            }
        }
        return steps.stream()
                .flatMap(step -> replacement(step, keys, before, remaining).stream())
                .findFirst();
    }

    /** A replaced step must have been there, and must be gone: else it would be done twice (R5). */
    private static Optional<WalkthroughRejection> replacement(
            DraftStep step, Set<String> keys, Draft before, Set<String> remaining) {
        if (step.notes().replaces().size() > StepNotes.MOST_REPLACED) {
            return text("Step " + step.key() + " may replace " + StepNotes.MOST_REPLACED + " steps at most.");
        }
        for (String key : step.notes().replaces()) {
            if (keys.contains(key) || remaining.contains(key)) {
                return Optional.of(new InvalidKeys("Step " + step.key() + " replaces " + key
                        + ", which is still a step of this walkthrough; take that out, or do not replace it."));
            }
            if (!before.idsByKey().containsKey(key)) {
                return Optional.of(new InvalidKeys(
                        "Step " + step.key() + " replaces " + key + ", which never was a step of this walkthrough."));
            }
        }
        return Optional.empty();
    }

    /** A step that comes back beside one that took its place would be done twice (R5). */
    static Optional<WalkthroughRejection> comeback(List<DraftStep> steps, Draft before, Set<String> remaining) {
        for (DraftStep step : steps) {
            StepId id = before.idsByKey().get(step.key());
            for (Draft.Step other : before.steps().values()) {
                if (id != null
                        && remaining.contains(other.key())
                        && other.replaces().contains(id)
                        && !other.key().equals(step.key())) {
                    return Optional.of(new InvalidKeys("The step " + step.key() + " was replaced by " + other.key()
                            + ", which is still a step of this walkthrough."));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<WalkthroughRejection> links(WriteDraft draft) {
        Set<String> keys = draft.steps().stream().map(DraftStep::key).collect(Collectors.toSet());
        for (DraftStep step : draft.steps()) {
            String next = step.nextKey();
            if (next != null && !keys.contains(next)) {
                return Optional.of(new InvalidKeys("Step " + step.key() + " is followed by " + next
                        + ", which is not a step of this walkthrough."));
            }
        }
        String first = draft.firstKey();
        if (first != null && !keys.contains(first)) {
            return Optional.of(new InvalidKeys("The first step, " + first + ", is not a step of this walkthrough."));
        }
        return Optional.empty();
    }

    private static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static boolean isTitle(String text) {
        return !text.isBlank() && text.length() <= Details.LONGEST_TITLE && isLine(text);
    }

    private static boolean isLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<WalkthroughRejection> text(String message) {
        return Optional.of(new InvalidText(message));
    }
}
