package dev.walkthroughs.mcp.schema;

/** An argument does not fit the tool's input schema. The message names it and repeats nothing the caller sent. */
public final class InvalidArgument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    /** A refusal in one sentence. */
    public InvalidArgument(String sentence) {
        // An everyday answer, not a defect: nobody reads its stack.
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** One sentence for the caller. */
    public String sentence() {
        return sentence;
    }
}
