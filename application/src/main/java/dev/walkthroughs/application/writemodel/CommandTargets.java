package dev.walkthroughs.application.writemodel;

import dev.walkthroughs.domain.focus.FocusCommand;
import dev.walkthroughs.domain.identity.Identifier;
import dev.walkthroughs.domain.learner.LearnerCommand;
import dev.walkthroughs.domain.organization.OrganizationCommand;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.server.ServerCommand;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Reads a command's target from its sealed family, so that commands need no annotation. */
final class CommandTargets implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier((Object) target(message.getPayload()), null);
    }

    private static Identifier target(Object command) {
        if (command instanceof ProgressCommand progress) {
            return progress.progressId();
        }
        if (command instanceof FocusCommand focus) {
            return focus.focusId();
        }
        if (command instanceof WalkthroughCommand walkthrough) {
            return walkthrough.walkthroughId();
        }
        if (command instanceof ServerCommand server) {
            return server.serverId();
        }
        if (command instanceof OrganizationCommand organization) {
            return organization.organizationId();
        }
        if (command instanceof LearnerCommand learner) {
            return learner.learnerId();
        }
        throw new IllegalArgumentException("no target for " + command.getClass().getSimpleName());
    }
}
