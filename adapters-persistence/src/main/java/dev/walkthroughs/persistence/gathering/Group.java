package dev.walkthroughs.persistence.gathering;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.util.Optional;

/** Callers whom the database shows the same rows, so that one may ask for the others (ADR 0015). */
public record Group(Optional<DatabaseRole> role, Optional<OrganizationId> organization) {

    /** The group of the current thread. */
    public static Group current() {
        return new Group(DatabaseRole.taken(), TenantScope.current());
    }
}
