package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidKeys;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.TooManySteps;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The bounds every draft keeps, published or not. */
final class DraftChecks {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private DraftChecks() {}

    static Optional<WalkthroughRejection> fault(WriteDraft draft) {
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
        return steps(draft);
    }

    private static Optional<WalkthroughRejection> steps(WriteDraft draft) {
        Set<String> keys = new HashSet<>();
        for (DraftStep step : draft.steps()) {
            if (!isKey(step.key())) {
                return text("The key of the step titled \"" + step.title()
                        + "\" must be 1 to 100 of a-z, 0-9, '.', '_', '-', and begin with a letter or digit.");
            }
            if (!isTitle(step.title())) {
                return text("The title of step " + step.key() + " must be one line of 1 to " + Details.LONGEST_TITLE
                        + " characters.");
            }
            if (step.content().indexOf('\0') >= 0) {
                return text("The content of step " + step.key() + " has a NUL character.");
            }
            if (!keys.add(step.key())) {
                return Optional.of(new InvalidKeys("Two steps have the key " + step.key() + "."));
            }
        }
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
