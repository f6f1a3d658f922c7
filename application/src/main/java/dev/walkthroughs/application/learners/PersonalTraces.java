package dev.walkthroughs.application.learners;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;

/** A place beside the learners' own records where a person may have left a trace, such as sign-in (R24). */
public interface PersonalTraces {

    /**
     * Removes the traces, in the transaction of the erasure. Must not fail on what it does not know.
     *
     * @param subjects of accounts of this service
     * @param emails lower case
     */
    void forget(OrganizationId organization, List<String> subjects, List<String> emails);
}
