package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndRow;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.gathering.Recency;
import dev.walkthroughs.persistence.gathering.Recency.Expected;
import dev.walkthroughs.persistence.gathering.Recency.Seen;
import dev.walkthroughs.persistence.progress.JdbcProgressRows;
import dev.walkthroughs.persistence.progress.JdbcProgressRows.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where learners stand in all that a server lists, kept in memory, and each time compared with the ends of their
 * streams: what has gone on since is read again, and nothing else.
 */
final class Places {

    /** Lists in memory at most: one of 20 walkthroughs takes about 5 kB. */
    private static final long MOST_ROWS = 100_000;

    /** After this, at the latest, a list tells what a rebuild has corrected without an event. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Reader(OrganizationId organization, ServerId server, LearnerId learner) {}

    /** What a learner was shown, and what has to be asked to know whether it is still so. */
    private record Page(Shelf shelf, List<ProgressId> progress, List<Expected> next, List<OfferAndRow> rows) {}

    private final Shelves shelves;
    private final Recency recency;
    private final JdbcProgressRows rows;
    private final Cache<Reader, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Reader reader, Page page) -> 1 + page.rows().size())
            .expireAfterWrite(KEPT)
            .build();

    Places(Shelves shelves, Recency recency, JdbcProgressRows rows) {
        this.shelves = shelves;
        this.recency = recency;
        this.rows = rows;
    }

    List<OfferAndRow> of(OrganizationId organization, ServerId server, LearnerId learner, int limit) {
        Reader reader = new Reader(organization, server, learner);
        Page known = pages.getIfPresent(reader);
        Page page = known == null ? blank(reader, shelves.lately(organization, server), limit) : known;
        Seen seen = recency.ask(organization, page.next());
        Shelf shelf = shelves.of(organization, server, seen.revision());
        boolean same = shelf.revision() == page.shelf().revision();
        if (!same) {
            // Something else is offered, or something newer: what rows tell depends on that too.
            page = blank(reader, shelf, limit);
            seen = recency.ask(organization, page.next());
        }
        if (!seen.goneOn().isEmpty()) {
            page = readAgain(organization, page, seen);
        }
        if (known == null || !same || !seen.goneOn().isEmpty()) {
            pages.put(reader, page);
        }
        return page.rows();
    }

    /** A page on which nothing has begun, as far as is known. */
    private static Page blank(Reader reader, Shelf shelf, int limit) {
        List<Offer> offers = shelf.open().stream().limit(limit).toList();
        List<ProgressId> progress = offers.stream()
                .map(offer -> ProgressId.of(reader.organization(), reader.learner(), offer.id()))
                .toList();
        return new Page(
                shelf,
                progress,
                progress.stream().map(id -> new Expected(id.value(), 0)).toList(),
                offers.stream()
                        .map(offer -> new OfferAndRow(offer, Optional.empty()))
                        .toList());
    }

    private Page readAgain(OrganizationId organization, Page page, Seen seen) {
        int[] places = seen.goneOn().stream().toArray();
        Map<ProgressId, Known> read = rows.known(
                organization,
                IntStream.of(places).mapToObj(page.progress()::get).toList());
        List<Expected> next = new ArrayList<>(page.next());
        List<OfferAndRow> shown = new ArrayList<>(page.rows());
        for (int place : places) {
            ProgressId id = page.progress().get(place);
            Optional<Known> known = Optional.ofNullable(read.get(id));
            shown.set(place, new OfferAndRow(shown.get(place).offer(), known.map(Known::row)));
            // A row that lags is asked about again, and so is read again, until it does not.
            known.ifPresent(found -> next.set(place, new Expected(id.value(), found.revision() + 1)));
        }
        return new Page(page.shelf(), page.progress(), next, shown);
    }
}
