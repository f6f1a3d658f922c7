package dev.walkthroughs.application.identity.upstream;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.domain.identity.OrganizationId;

/** Gives every identity at an organization's provider a lasting subject, which is what its tokens carry (R24). */
public interface UpstreamAccounts {

    /**
     * The subject of an identity, made at first use, random; never the subject of an address that a code was sent to, even
     * if it is the same address.
     *
     * @param subject who it is at the issuer
     * @param email kept as an attribute, in place of the one before
     */
    String subjectOf(OrganizationId organization, String issuer, String subject, EmailAddress email);
}
