package dev.walkthroughs.persistence.names;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Unique names, guarded by the table's primary key across all processes. */
public final class JdbcNames implements Names {

    private final JdbcClient jdbc;

    /** Keeps names in {@code claimed_names}. */
    public JdbcNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean claim(Kind kind, Named named) {
        jdbc.sql("""
                        INSERT INTO eventstore.claimed_names (kind, scope, name, organization_id, target)
                        VALUES (:kind, :scope, :name, :organization, :target) ON CONFLICT DO NOTHING""")
                .param("kind", kind.name())
                .param("scope", scope(kind, Optional.of(named.organization())))
                .param("name", named.name())
                .param("organization", named.organization().value())
                .param("target", named.target())
                .update();
        return find(kind, Optional.of(named.organization()), named.name())
                .filter(owner -> owner.target().equals(named.target()))
                .isPresent();
    }

    @Override
    public Optional<Named> find(Kind kind, Optional<OrganizationId> scope, String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT name, organization_id, target FROM eventstore.claimed_names
                         WHERE kind = :kind AND scope = :scope AND name = :name""")
                .param("kind", kind.name())
                .param("scope", scope(kind, scope))
                .param("name", name)
                .query((row, number) -> named(row))
                .optional();
    }

    @Override
    public Optional<Named> nameOf(Kind kind, String target) {
        if (target.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT name, organization_id, target FROM eventstore.claimed_names
                         WHERE kind = :kind AND target = :target ORDER BY name LIMIT 1""")
                .param("kind", kind.name())
                .param("target", target)
                .query((row, number) -> named(row))
                .optional();
    }

    @Override
    public List<Named> all(Kind kind, int limit) {
        return jdbc.sql("""
                        SELECT name, organization_id, target FROM eventstore.claimed_names
                         WHERE kind = :kind ORDER BY scope, name LIMIT :limit""")
                .param("kind", kind.name())
                .param("limit", limit)
                .query((row, number) -> named(row))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getString("name"), new OrganizationId(row.getString("organization_id")), row.getString("target"));
    }

    private static String scope(Kind kind, Optional<OrganizationId> organization) {
        return kind == Kind.WALKTHROUGH
                ? organization.map(OrganizationId::value).orElse("")
                : "";
    }
}
