package dev.walkthroughs.application.learners;

/** How an operator names a learner. */
public sealed interface LearnerName {

    /** By the id, in whichever organization. */
    record ById(String id) implements LearnerName {}

    /**
     * By the address, without regard to case. An address is no key (R24): it may stand for several.
     *
     * @param organization slug
     */
    record ByEmail(String organization, String email) implements LearnerName {}

    /**
     * By who vouches for whom.
     *
     * @param organization slug
     */
    record BySubject(String organization, String issuer, String subject) implements LearnerName {}
}
