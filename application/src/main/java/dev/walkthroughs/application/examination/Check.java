package dev.walkthroughs.application.examination;

/**
 * One thing about the installation that was looked at.
 *
 * @param name what was looked at, stable, of lower-case words joined by underscores
 * @param grade how well it is
 * @param says what is true now, in one sentence; no secret
 * @param mend how to mend it, with the command or the setting; empty if there is nothing to mend
 */
public record Check(String name, Grade grade, String says, String mend) {

    /** Something as it should be. */
    public static Check ok(String name, String says) {
        return new Check(name, Grade.OK, says, "");
    }

    /** Something that somebody should look at. */
    public static Check warning(String name, String says, String mend) {
        return new Check(name, Grade.WARNING, says, mend);
    }

    /** Something that does not work, or endangers data. */
    public static Check fault(String name, String says, String mend) {
        return new Check(name, Grade.FAULT, says, mend);
    }
}
