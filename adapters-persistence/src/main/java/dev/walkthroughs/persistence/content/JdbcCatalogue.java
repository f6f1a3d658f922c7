package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What servers offer, read from the tables at each question, so that taking something away is effective at once. */
public final class JdbcCatalogue implements Catalogue {

    private static final String OFFERS = "SELECT w.id, v.title, v.description, v.version, v.step_count, w.is_published";

    private static final String HEADS = """
            , (SELECT coalesce(max(sequence_number), -1) FROM eventstore.domain_events
                WHERE aggregate_identifier = :progress) AS progress_head,
              (SELECT coalesce(max(sequence_number), -1) FROM eventstore.domain_events
                WHERE aggregate_identifier = :focus) AS focus_head
            """;

    private static final String OFFERED = """
              FROM walkthrough.mcp_server_walkthroughs a
              JOIN walkthrough.walkthroughs w
                ON w.id = a.walkthrough_id AND w.organization_id = a.organization_id
               AND w.availability IN ('open', 'closed')
              JOIN walkthrough.walkthrough_versions v ON v.walkthrough_id = w.id AND v.version = w.version
             WHERE a.mcp_server_id = :server AND a.is_enabled""";

    /** Pairs of ids, about 200 bytes each. */
    private static final int MOST_STEPS = 100_000;

    private record Owned(OrganizationId organization, StepId step) {}

    private final JdbcClient jdbc;

    /** A step belongs to one walkthrough for ever, so what was found may be kept; what was not found may yet come. */
    private final Cache<Owned, WalkthroughId> walkthroughs =
            Caffeine.newBuilder().maximumSize(MOST_STEPS).build();

    /** Reads the tables of the directory and of content. */
    public JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offeredOn(ServerId server, int limit) {
        return jdbc.sql(OFFERS + OFFERED + " AND w.is_published ORDER BY a.display_order, v.title, w.id LIMIT :limit")
                .param("server", server.value())
                .param("limit", limit)
                .query((row, number) -> offer(row))
                .list();
    }

    @Override
    public Optional<OfferAndHeads> offered(
            ServerId server, WalkthroughId walkthrough, ProgressId progress, FocusId focus) {
        return jdbc.sql(OFFERS + HEADS + OFFERED + " AND a.walkthrough_id = :walkthrough")
                .param("server", server.value())
                .param("walkthrough", walkthrough.value())
                .param("progress", progress.value())
                .param("focus", focus.value())
                .query((row, number) ->
                        new OfferAndHeads(offer(row), row.getLong("progress_head"), row.getLong("focus_head")))
                .optional();
    }

    @Override
    public Optional<WalkthroughId> walkthroughOf(OrganizationId organization, StepId step) {
        Owned owned = new Owned(organization, step);
        Optional<WalkthroughId> known = Optional.ofNullable(walkthroughs.getIfPresent(owned));
        if (known.isPresent()) {
            return known;
        }
        Optional<WalkthroughId> found = jdbc.sql("""
                        SELECT walkthrough_id FROM walkthrough.walkthrough_version_steps
                         WHERE step_id = :step AND organization_id = :organization LIMIT 1""")
                .param("step", step.value())
                .param("organization", organization.value())
                .query(String.class)
                .optional()
                .map(WalkthroughId::new);
        found.ifPresent(walkthrough -> walkthroughs.put(owned, walkthrough));
        return found;
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new WalkthroughId(row.getString("id")),
                row.getString("title"),
                row.getString("description"),
                row.getInt("version"),
                row.getInt("step_count"),
                row.getBoolean("is_published"));
    }
}
