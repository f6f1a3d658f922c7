package dev.walkthroughs.application.access;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;

/** Gives every e-mail address of an organization a lasting subject, which is what its tokens carry. */
public interface Accounts {

    /**
     * The subjects of addresses, made at first use: random, so that a token does not reveal the address it stands for.
     *
     * @param emails compared without regard to case, at most 100,000
     * @return as many subjects, in the same order
     */
    List<String> subjectsOf(OrganizationId organization, List<String> emails);
}
