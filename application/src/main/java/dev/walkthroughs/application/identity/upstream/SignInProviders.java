package dev.walkthroughs.application.identity.upstream;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.Optional;

/** Keeps the provider of each organization; at most one. Every method is one transaction. */
public interface SignInProviders {

    /** The provider of an organization. */
    Optional<SignInProvider> of(OrganizationId organization);

    /** Keeps a provider in place of the one before. */
    void keep(OrganizationId organization, SignInProvider provider);

    /**
     * Removes the provider of an organization.
     *
     * @return whether there was one
     */
    boolean remove(OrganizationId organization);

    /**
     * Keeps every secret, of all organizations, in the way that is set now.
     *
     * @return how many were kept in another way before
     */
    int protect();
}
