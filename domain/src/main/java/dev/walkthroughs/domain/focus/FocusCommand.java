package dev.walkthroughs.domain.focus;

import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import java.time.Instant;

/** What may be asked of a focus. */
public sealed interface FocusCommand {

    /** The focus that is addressed. */
    FocusId focusId();

    /** Puts a walkthrough in the focus; asking for the one that is there already records nothing. */
    record MoveFocus(
            FocusId focusId,
            OrganizationId organizationId,
            LearnerId learnerId,
            ServerId serverId,
            WalkthroughId walkthroughId,
            Instant at)
            implements FocusCommand, Command<Boolean> {}
}
