package dev.walkthroughs.mcp.tool;

/** An argument does not fit the tool's input schema. The message names it and repeats nothing the caller sent. */
final class InvalidArgument extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    InvalidArgument(String sentence) {
        // An everyday answer, not a defect: nobody reads its stack.
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** One sentence for the caller. */
    String sentence() {
        return sentence;
    }
}
