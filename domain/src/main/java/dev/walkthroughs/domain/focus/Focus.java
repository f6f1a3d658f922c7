package dev.walkthroughs.domain.focus;

import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.util.List;
import java.util.Optional;

/** The walkthrough a learner last selected or advanced on one MCP server (R17, R18); empty before the first. */
public record Focus(Optional<WalkthroughId> walkthrough) {

    /** The focus of a learner who has selected nothing on this server. */
    public static final Focus NOWHERE = new Focus(Optional.empty());

    /** Records a move, or nothing when the focus is there already. A focus refuses nothing. */
    public List<FocusEvent> decide(MoveFocus command) {
        if (walkthrough.filter(command.walkthroughId()::equals).isPresent()) {
            return List.of();
        }
        return List.of(new FocusMoved(
                command.focusId(),
                command.organizationId(),
                command.learnerId(),
                command.serverId(),
                command.walkthroughId(),
                command.at()));
    }

    /** The focus after an event. */
    public Focus evolve(FocusEvent event) {
        return new Focus(Optional.of(((FocusMoved) event).walkthroughId()));
    }
}
