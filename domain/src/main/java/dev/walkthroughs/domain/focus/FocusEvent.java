package dev.walkthroughs.domain.focus;

import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.time.Instant;

/** What can happen to a focus. Class names are part of the stored schema. */
public sealed interface FocusEvent {

    /** The focus it happened to. */
    FocusId focusId();

    /** The learner turned to another walkthrough on this server. */
    record FocusMoved(
            FocusId focusId,
            OrganizationId organizationId,
            LearnerId learnerId,
            ServerId serverId,
            WalkthroughId walkthroughId,
            Instant at)
            implements FocusEvent {}
}
