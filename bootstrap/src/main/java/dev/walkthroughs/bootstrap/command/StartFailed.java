package dev.walkthroughs.bootstrap.command;

/** The program could not start, and has said why. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Keeps the cause for those who debug; it is not printed again. */
    public StartFailed(RuntimeException cause) {
        super(cause);
    }
}
