package dev.walkthroughs.domain.outcome;

/** A rule that said no: a stable code, and what is true now. What to do next is for the edge to say. */
public interface Rejection {

    /** The stable name of the rule: a contract with callers, added to but never renamed. */
    Enum<?> code();

    /** One sentence that states the fact. It never repeats what the caller sent unless that is a well-formed id. */
    String message();
}
