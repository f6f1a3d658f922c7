package dev.walkthroughs.domain.organization;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import java.time.Instant;

/** What an operator may ask of an organization. */
public sealed interface OrganizationCommand {

    /** The organization that is addressed. */
    OrganizationId organizationId();

    /** Creates a tenant. */
    record CreateOrganization(OrganizationId organizationId, String slug, String name, Instant at)
            implements OrganizationCommand, Command<Outcome<Boolean, OrganizationRejection>> {}
}
