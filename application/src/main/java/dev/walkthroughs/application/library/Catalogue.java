package dev.walkthroughs.application.library;

import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.List;
import java.util.Optional;

/** What is on offer where. Every question takes its scope first, so that an unscoped one cannot be asked. */
public interface Catalogue {

    /** Every open offer of a server, by display order, then title, then id; at most {@code limit} rows. */
    List<Offer> offeredOn(ServerId server, int limit);

    /**
     * One walkthrough, if the server offers it, open or not; never a withdrawn or archived one (R8, R10). With it, how far
     * these two streams have come, all as of one moment.
     */
    Optional<OfferAndHeads> offered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus);

    /**
     * The same from memory, without asking; empty if not all of it is there, or if memory has proven wrong lately. Only for
     * decisions that are recorded together with the proof that it is so.
     */
    Optional<Remembered> remembered(
            OrganizationId organization,
            ServerId server,
            WalkthroughId walkthrough,
            ProgressId progress,
            FocusId focus);

    /** What is in memory, and what has to be true for it to be recent. */
    record Remembered(OfferAndHeads offered, Assumption assumption) {}

    /** What {@link #offeredOn} tells, each with where a learner of the server's organization stands; as of one moment. */
    List<OfferAndRow> offeredTo(OrganizationId organization, ServerId server, LearnerId learner, int limit);

    /** The walkthrough of an organization that a step belongs to, in whichever version; it never changes. */
    Optional<WalkthroughId> walkthroughOf(OrganizationId organization, StepId step);
}
