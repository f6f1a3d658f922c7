package dev.walkthroughs.persistence.content;

import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a server offers, open or not, as of a revision of its organization's offers. */
final class Shelf {

    private final long revision;
    private final List<Offer> open;
    private final Map<WalkthroughId, Offer> all = new LinkedHashMap<>();

    /** The offers in the order in which they are listed. */
    Shelf(long revision, List<Offer> offers) {
        this.revision = revision;
        this.open = offers.stream().filter(Offer::open).toList();
        offers.forEach(offer -> all.put(offer.id(), offer));
    }

    long revision() {
        return revision;
    }

    /** What is listed. */
    List<Offer> open() {
        return open;
    }

    Optional<Offer> of(WalkthroughId walkthrough) {
        return Optional.ofNullable(all.get(walkthrough));
    }

    int size() {
        return all.size();
    }
}
