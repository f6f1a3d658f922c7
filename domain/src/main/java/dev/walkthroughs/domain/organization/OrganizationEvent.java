package dev.walkthroughs.domain.organization;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.time.Instant;

/** What can happen to an organization. Class and component names are part of the stored schema. */
public sealed interface OrganizationEvent {

    /** The organization it happened to. */
    OrganizationId organizationId();

    /** A tenant came to be. */
    record OrganizationCreated(OrganizationId organizationId, String slug, String name, Instant at)
            implements OrganizationEvent {}
}
