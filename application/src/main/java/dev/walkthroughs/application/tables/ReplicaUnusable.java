package dev.walkthroughs.application.tables;

import java.io.Serial;

/** Figures were to be read from a replica, which cannot be read or is none. Nothing was read in its place. */
public final class ReplicaUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String message;
    private final String advice;

    /**
     * Says what is true and what to do; no secret.
     *
     * @param advice names the setting
     */
    public ReplicaUnusable(String message, String advice) {
        super(message);
        this.message = message;
        this.advice = advice;
    }

    /** Likewise, because of what the replica answered. */
    public ReplicaUnusable(String message, String advice, Throwable cause) {
        super(message, cause);
        this.message = message;
        this.advice = advice;
    }

    /** What is true now. */
    public String message() {
        return message;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
