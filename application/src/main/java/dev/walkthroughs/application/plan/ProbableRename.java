package dev.walkthroughs.application.plan;

/**
 * A step that is gone and a step that is new, which look like one (R5). Nothing follows from it: the author keeps the
 * key, or says that the new one replaces the old.
 *
 * @param percent how alike they are, from {@value Renames#ALIKE} to 100
 */
public record ProbableRename(StepName gone, StepName fresh, int percent) {

    /** What the author is told. */
    public String advice() {
        return "Step " + fresh.key() + " (\"" + fresh.title() + "\") is probably step " + gone.key() + " (\""
                + gone.title() + "\") renamed: " + percent + " % of their words are the same. Keep the key "
                + gone.key()
                + ", or say replaces: [" + gone.key() + "].";
    }
}
