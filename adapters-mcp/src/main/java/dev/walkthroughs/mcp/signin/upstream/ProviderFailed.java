package dev.walkthroughs.mcp.signin.upstream;

/** A provider could not be asked, or what it said lets nobody in. The message is for the log, and holds no secret. */
final class ProviderFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean unreachable;

    private ProviderFailed(boolean unreachable, String message) {
        super(message);
        this.unreachable = unreachable;
    }

    /** It could not be asked, which may pass. */
    static ProviderFailed unreachable(String message) {
        return new ProviderFailed(true, message);
    }

    /** What it said is wrong. */
    static ProviderFailed wrong(String message) {
        return new ProviderFailed(false, message);
    }

    boolean isUnreachable() {
        return unreachable;
    }
}
