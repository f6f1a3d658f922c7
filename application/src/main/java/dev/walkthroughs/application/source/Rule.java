package dev.walkthroughs.application.source;

import dev.walkthroughs.application.source.Finding.Severity;
import java.util.Locale;

/**
 * What content is checked for. The names are a contract: programs filter by them, so a rule is added, never renamed. The
 * table of docs/authoring.md lists them all.
 */
public enum Rule {
    /** A fault of a file that no other rule names. */
    INVALID_FILE(
            Severity.ERROR, "A file cannot be read, or says something that is not allowed", "As the message says."),
    /** A walkthrough without steps: it may be a draft, and cannot be published (R28). */
    EMPTY_WALKTHROUGH(Severity.ERROR, "A walkthrough has no steps", "Add a step, or leave the walkthrough a draft."),
    /** A step without text. */
    EMPTY_STEP(Severity.ERROR, "A step has no text", "Write it, or remove the step."),
    /** A title of which nothing is left to show. */
    EMPTY_TITLE(Severity.ERROR, "A walkthrough or step has no title", "Give it a title that shows."),
    /** A title longer than a title may be, once it is one inert line. */
    TITLE_TOO_LONG(Severity.ERROR, "A title has more than 200 characters once tags in it are text", "Shorten it."),
    /** A key that another step, or another walkthrough, has. */
    DUPLICATE_KEY(Severity.ERROR, "Two steps of a walkthrough, or two walkthroughs, have one key", "Rename one."),
    /** Steps that do not make one chain (R29). */
    BROKEN_CHAIN(
            Severity.ERROR,
            "The steps are not one chain from the first through every step once",
            "Link each step to the one that follows it."),
    /** Something in {@code replaces} that can be no earlier step. */
    INVALID_REPLACES(
            Severity.ERROR,
            "`replaces` names the step itself, a step that is still there, one step twice, or no key",
            "Name keys of steps that are gone."),
    /** A key in {@code replaces} that no earlier version knows. */
    UNKNOWN_REPLACES(
            Severity.ERROR,
            "`replaces` names a step that no earlier version had; `validate` alone cannot know, and warns",
            "Correct the key; it is the one that the step had before."),
    /** A step of more than 64 KiB (R25). */
    STEP_TOO_LARGE(Severity.ERROR, "A step holds more than 64 KiB of text", "Split it into several steps."),
    /** A step of more than about 8,000 tokens (R25). */
    STEP_TOO_LONG(
            Severity.WARNING,
            "A step is longer than about 8,000 tokens, and some agents shorten what they show",
            "Split it into several steps."),
    /** Something odd about a file that no other rule names. */
    DOUBTFUL_FILE(
            Severity.WARNING, "A file or a key is left out, or is probably not what was meant", "As the message says."),
    /** A target that the file it stands in cannot lead to. */
    DEAD_LINK(
            Severity.WARNING,
            "A relative link or image leads to no file of the folder, or `#anchor` to no heading",
            "Correct the target, or write the whole address."),
    /** A target of a scheme that nobody may be led to (R26). */
    UNSAFE_LINK(
            Severity.WARNING,
            "A link or image has another scheme than http, https or mailto",
            "Use http, https, mailto or a relative target."),
    /** An image that says nothing to those who do not see it. */
    MISSING_ALT_TEXT(Severity.WARNING, "An image has no alternative text", "Say between the brackets what it shows."),
    /** A heading more than one level below the one before it. */
    HEADING_JUMP(Severity.WARNING, "A heading skips a level, for example from # to ###", "Use the next level."),
    /** Characters that nobody sees, in code, which is never changed. */
    INVISIBLE_IN_CODE(
            Severity.WARNING, "Code holds an invisible character; code is never changed", "Check it, and remove it."),
    /** Characters that nobody sees and a machine obeys (R26). */
    INVISIBLE_CHARACTER(
            Severity.NOTICE,
            "A control, zero-width or direction-changing character, or an entity for one, is made harmless",
            "Remove it."),
    /** HTML, which is escaped (R26). */
    RAW_HTML(
            Severity.NOTICE,
            "Raw HTML becomes text",
            "Write Markdown instead, or put what is meant as text between backticks."),
    /** Markdown that readers disagree about. */
    DISPUTED_MARKUP(
            Severity.NOTICE,
            "Code or a link that tables, footnotes or bare addresses tear apart is escaped",
            "Put a blank in front, or keep code and links out of table cells and footnotes."),
    /** Text nested so deep that it is escaped as a whole. */
    NESTED_TOO_DEEP(Severity.NOTICE, "Text nested 100 levels deep is escaped as a whole", "Nest less."),
    /** Markdown in a title, a description or a tag. */
    NOT_ONE_LINE(
            Severity.NOTICE,
            "Line breaks, links or markers in a title, description or tag become plain text",
            "Write one plain line."),
    /** Line ends and characters that are written differently in the store. */
    REWRITTEN_TEXT(
            Severity.NOTICE, "Line ends become LF, and characters that cannot be stored are removed", "Nothing."),
    /** Something about a file that the import changed on the way in and no other rule names. */
    CHANGED_FILE(Severity.NOTICE, "Something in front of the first step is left out", "Nothing.");

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    Rule(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** How a program names it: kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much a breach weighs in what is to be published. */
    public Severity severity() {
        return severity;
    }

    /** What is wrong, in general: half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** How to mend it, in general: one sentence. */
    public String remedy() {
        return remedy;
    }

    /** Whether a draft may have the fault, so that importing without publishing only warns of it (R28, R29). */
    public boolean isAllowedInDrafts() {
        return this == EMPTY_WALKTHROUGH || this == EMPTY_STEP || this == BROKEN_CHAIN;
    }
}
