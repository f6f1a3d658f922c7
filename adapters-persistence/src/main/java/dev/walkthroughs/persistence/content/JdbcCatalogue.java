package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.application.library.OfferAndRow;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.eventstore.RememberedAggregates;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.gathering.Recency;
import dev.walkthroughs.persistence.gathering.Recency.Expected;
import dev.walkthroughs.persistence.gathering.Recency.Seen;
import dev.walkthroughs.persistence.progress.JdbcProgressRows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What servers offer. Each question asks the database at least for the revision of the offers, so that taking something
 * away is effective at once, on all nodes.
 */
public final class JdbcCatalogue implements Catalogue {

    private static final String OFFERS = "SELECT w.id, v.title, v.description, v.version, v.step_count, w.is_published";

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
    private final Recency recency;
    private final Caution caution;
    private final RememberedAggregates remembered;
    private final Shelves shelves;
    private final Places places;

    /** A step belongs to one walkthrough for ever, so what was found may be kept; what was not found may yet come. */
    private final Cache<Owned, WalkthroughId> walkthroughs =
            Caffeine.newBuilder().maximumSize(MOST_STEPS).build();

    /** Reads the tables of the directory and of content, and asks whether what is in memory is still recent. */
    public JdbcCatalogue(
            JdbcClient jdbc, Recency recency, Caution caution, RememberedAggregates remembered, JdbcProgressRows rows) {
        this.jdbc = jdbc;
        this.recency = recency;
        this.caution = caution;
        this.remembered = remembered;
        this.shelves = new Shelves(jdbc);
        this.places = new Places(shelves, recency, rows);
    }

    @Override
    public List<Offer> offeredOn(ServerId server, int limit) {
        return jdbc.sql(OFFERS + OFFERED + " AND w.is_published ORDER BY a.display_order, v.title, w.id LIMIT :limit")
                .param("server", server.value())
                .param("limit", limit)
                .query((row, number) -> Shelves.offer(row))
                .list();
    }

    @Override
    public Optional<OfferAndHeads> offered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus) {
        // First what is in memory, then the question: what is asked about can only have become more since.
        Expected ofProgress = new Expected(progress.value(), remembered.next(progress.value()));
        Expected ofFocus = new Expected(focus.value(), remembered.next(focus.value()));
        Seen seen = recency.ask(organization, List.of(ofProgress, ofFocus));
        return shelves.of(organization, server, seen.revision())
                .of(walkthrough)
                .map(offer -> new OfferAndHeads(offer, head(ofProgress, 0, seen), head(ofFocus, 1, seen)));
    }

    private static OptionalLong head(Expected stream, int place, Seen seen) {
        return seen.goneOn().get(place) ? OptionalLong.empty() : OptionalLong.of(stream.next() - 1);
    }

    @Override
    public Optional<Remembered> remembered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus) {
        Optional<Shelf> shelf = shelves.inMemory(organization, server);
        long next = remembered.next(progress.value());
        long nextOfFocus = remembered.next(focus.value());
        if (shelf.isEmpty() || next == 0 || nextOfFocus == 0 || !caution.dares()) {
            return Optional.empty();
        }
        Assumption assumption = new Assumption(organization, shelf.get().revision(), focus.value(), nextOfFocus);
        return shelf.get()
                .of(walkthrough)
                .map(offer -> new Remembered(
                        new OfferAndHeads(offer, OptionalLong.of(next - 1), OptionalLong.of(nextOfFocus - 1)),
                        assumption));
    }

    @Override
    public List<OfferAndRow> offeredTo(OrganizationId organization, ServerId server, LearnerId learner, int limit) {
        return places.of(organization, server, learner, limit);
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
}
