package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What servers offer, kept in memory for as long as it is of the revision that the database has. */
final class Shelves {

    /** Offers and the revision they are of, in one statement, so that both are of one moment. */
    private static final String SQL = """
            SELECT coalesce((SELECT revision FROM walkthrough.offer_revisions WHERE organization_id = :organization), 0)
                       AS revision,
                   w.id, v.title, v.description, v.version, v.step_count, w.is_published
              FROM (SELECT 1) one
              LEFT JOIN (walkthrough.mcp_server_walkthroughs a
                    JOIN walkthrough.walkthroughs w
                      ON w.id = a.walkthrough_id AND w.organization_id = a.organization_id
                     AND w.availability IN ('open', 'closed')
                    JOIN walkthrough.walkthrough_versions v ON v.walkthrough_id = w.id AND v.version = w.version)
                ON a.mcp_server_id = :server AND a.organization_id = :organization AND a.is_enabled
             ORDER BY a.display_order, v.title, w.id""";

    /** Offers in memory at most, about 500 bytes each. */
    private static final long MOST_OFFERS = 50_000;

    private record Server(OrganizationId organization, ServerId id) {}

    private final JdbcClient jdbc;
    private final Cache<Server, Shelf> shelves = Caffeine.newBuilder()
            .maximumWeight(MOST_OFFERS)
            .weigher((Server server, Shelf shelf) -> 1 + shelf.size())
            .build();

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the server offers as of a revision or a later one. */
    Shelf of(OrganizationId organization, ServerId server, long revision) {
        Server key = new Server(organization, server);
        Shelf known = shelves.getIfPresent(key);
        if (known != null && known.revision() >= revision) {
            return known;
        }
        Shelf read = read(key);
        // Of two that were read at once, the later one stays.
        return shelves.asMap().merge(key, read, (one, other) -> one.revision() > other.revision() ? one : other);
    }

    /** What is in memory, if anything is. */
    Optional<Shelf> inMemory(OrganizationId organization, ServerId server) {
        return Optional.ofNullable(shelves.getIfPresent(new Server(organization, server)));
    }

    /** As it was when it was last looked at, perhaps of an earlier revision. */
    Shelf lately(OrganizationId organization, ServerId server) {
        return of(organization, server, Long.MIN_VALUE);
    }

    private Shelf read(Server server) {
        List<Offer> offers = new ArrayList<>();
        List<Long> revisions = jdbc.sql(SQL)
                .param("organization", server.organization().value())
                .param("server", server.id().value())
                .query((row, number) -> {
                    if (row.getString("id") != null) {
                        offers.add(offer(row));
                    }
                    return row.getLong("revision");
                })
                .list();
        return new Shelf(revisions.get(0), offers);
    }

    static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new WalkthroughId(row.getString("id")),
                row.getString("title"),
                row.getString("description"),
                row.getInt("version"),
                row.getInt("step_count"),
                row.getBoolean("is_published"));
    }
}
