package dev.walkthroughs.application.examination;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ServerId;
import java.util.List;

/** How many tool calls the limits admit now (R34). */
@FunctionalInterface
public interface CallsLeft {

    /**
     * What is left of a limit, not counting what services have taken in advance.
     *
     * @param of whose limit it is, in words
     * @param left at least 0
     * @param allowance how many at once at most
     */
    record Left(String of, long left, long allowance) {}

    /** The limits that a call of the learner on the server meets; those that count nothing are left out. */
    List<Left> of(ServerId server, LearnerId learner);
}
