package dev.walkthroughs.persistence.walls;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Where a statement stands with the policies.
 *
 * @param organization the organization of the scope, empty outside any
 */
record Standing(String role, String organization) {

    /** Until the end of the transaction, and no longer: nothing is left on a connection that goes back to its pool. */
    static final String TAKE =
            "SELECT set_config('role', ?, true), set_config('walkthroughs.organization_id', ?, true)";

    /** Parameters of {@link #TAKE}. */
    static final int PARAMETERS = 2;

    static Standing current(DatabaseRole usual) {
        return new Standing(
                DatabaseRole.currentOr(usual).sqlName(),
                TenantScope.current().map(OrganizationId::value).orElse(""));
    }

    /** The same as a command, which unlike a query does not fix what a transaction of one moment sees. */
    String command() {
        return "SET LOCAL ROLE " + role + "; SET LOCAL walkthroughs.organization_id = '"
                + organization.replace("'", "''") + "'";
    }

    void bind(PreparedStatement take) throws SQLException {
        take.setString(1, role);
        take.setString(2, organization);
    }
}
