package dev.walkthroughs.application.examination;

/**
 * What is true of one aspect.
 *
 * @param says one or two sentences, without the learner's address
 */
public record Fact(Aspect aspect, Grade grade, Remedy remedy, String says) {

    static Fact ok(Aspect aspect, String says) {
        return new Fact(aspect, Grade.OK, Remedy.NONE, says);
    }

    static Fact warning(Aspect aspect, Remedy remedy, String says) {
        return new Fact(aspect, Grade.WARNING, remedy, says);
    }

    static Fact fault(Aspect aspect, Remedy remedy, String says) {
        return new Fact(aspect, Grade.FAULT, remedy, says);
    }
}
