package dev.walkthroughs.domain.walkthrough;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughArchived;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughReopened;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughUnpublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughWithdrawn;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.Archived;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.DraftChanged;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walkthrough as its author sees it: a draft that changes, and versions that never do. */
public sealed interface Walkthrough {

    /** Largest content of a step, in UTF-8 bytes (R25): what an agent can still take in as one answer. */
    int LARGEST_STEP = 64 * 1024;

    /** Most steps of a walkthrough (R25): twice the longest that is measured for speed. */
    int MOST_STEPS = 2000;

    /** Nothing was ever written under this id. */
    record Unwritten() implements Walkthrough {}

    /**
     * A draft, and the versions made of it.
     *
     * @param draft as it stands now
     * @param version the newest published version; 0 if there is none
     * @param frozen the draft as it was when the newest version was made of it; absent if there is none
     * @param availability what learners may do with the newest version
     * @param revision how many events there were: what an author names to say which draft was looked at
     */
    record Written(
            OrganizationId organizationId,
            String key,
            Draft draft,
            int version,
            @Nullable Draft frozen,
            Availability availability,
            int revision)
            implements Walkthrough {

        /** Whether the draft differs from the newest version; one that was changed back does not. */
        public boolean changed() {
            return frozen == null || !draft.saysTheSameAs(frozen);
        }

        private Written with(Draft next) {
            return new Written(organizationId, key, next, version, frozen, availability, revision);
        }

        private Written with(Availability next) {
            return new Written(organizationId, key, draft, version, frozen, next, revision);
        }

        private Written seen() {
            return new Written(organizationId, key, draft, version, frozen, availability, revision + 1);
        }
    }

    /** Decides on a draft: events only for what differs from the draft as it stands. */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(WriteDraft command) {
        if (this instanceof Unwritten) {
            Optional<WalkthroughRejection> fault = DraftChecks.fault(command, Draft.EMPTY);
            WalkthroughCreated created = new WalkthroughCreated(
                    command.walkthroughId(), command.organizationId(), command.key(), command.at());
            return fault.<Outcome<List<WalkthroughEvent>, WalkthroughRejection>>map(Outcome::rejected)
                    .orElseGet(() -> Outcome.accepted(DraftChanges.after(created, command)));
        }
        return mine(command).flatMap(written -> {
            if (!written.key().equals(command.key())) {
                return Outcome.rejected(new WalkthroughUnknown());
            }
            Optional<WalkthroughRejection> fault = DraftChecks.fault(command, written.draft());
            return fault.<Outcome<List<WalkthroughEvent>, WalkthroughRejection>>map(Outcome::rejected)
                    .orElseGet(() -> Outcome.accepted(DraftChanges.between(written.draft(), command)));
        });
    }

    /** Decides on one change of the draft's chain, which must be sound before and after it (R29). */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(EditDraft command) {
        return mine(command).flatMap(written -> {
            Integer expected = command.expected();
            return expected != null && expected != written.revision()
                    ? Outcome.rejected(new DraftChanged(expected, written.revision()))
                    : DraftEdits.decide(written, command);
        });
    }

    /** Decides on publishing (R25, R28, R29). No events if the newest version is what the draft is, and on offer. */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decide(PublishWalkthrough command) {
        return mine(command).flatMap(written -> Publishing.decide(written, command));
    }

    /** Decides on unpublishing, withdrawing and archiving (R8, R10). No events if that is how it stands already. */
    default Outcome<List<WalkthroughEvent>, WalkthroughRejection> decideOnOffer(WalkthroughCommand command) {
        return mine(command).flatMap(written -> Publishing.decideOnOffer(written, command));
    }

    /** The walkthrough, if it exists, is the organization's, and may still be changed. */
    private Outcome<Written, WalkthroughRejection> mine(WalkthroughCommand command) {
        if (!(this instanceof Written written) || !written.organizationId().equals(command.organizationId())) {
            return Outcome.rejected(new WalkthroughUnknown());
        }
        return written.availability() == Availability.ARCHIVED
                        && !(command instanceof WalkthroughCommand.ArchiveWalkthrough)
                ? Outcome.rejected(new Archived(written.key()))
                : Outcome.accepted(written);
    }

    /**
     * The walkthrough after an event.
     *
     * @throws IllegalStateException for an event that cannot follow this state
     */
    default Walkthrough evolve(WalkthroughEvent event) {
        if (event instanceof WalkthroughCreated created && this instanceof Unwritten) {
            return new Written(created.organizationId(), created.key(), Draft.EMPTY, 0, null, Availability.DRAFT, 1);
        }
        if (!(this instanceof Written before)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot come first");
        }
        Written here = before.seen();
        if (event instanceof WalkthroughDescribed described) {
            return here.with(here.draft().described(described.details()));
        }
        if (event instanceof StepWritten step) {
            return here.with(here.draft().written(step));
        }
        if (event instanceof StepRemoved removed) {
            return here.with(here.draft().removed(removed.stepId()));
        }
        if (event instanceof StepsLinked linked) {
            return here.with(here.draft().linked(linked.firstStepId(), linked.links()));
        }
        if (event instanceof VersionPublished published) {
            return new Written(
                    here.organizationId(),
                    here.key(),
                    here.draft(),
                    published.version(),
                    here.draft(),
                    Availability.OPEN,
                    here.revision());
        }
        Availability next = Map.<Class<?>, Availability>of(
                        WalkthroughUnpublished.class, Availability.CLOSED,
                        WalkthroughWithdrawn.class, Availability.WITHDRAWN,
                        WalkthroughReopened.class, Availability.OPEN,
                        WalkthroughArchived.class, Availability.ARCHIVED)
                .get(event.getClass());
        if (next != null) {
            return here.with(next);
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow a walkthrough that exists");
    }
}
