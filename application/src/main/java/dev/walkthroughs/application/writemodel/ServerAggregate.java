package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.server.Server;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.ChangeAccess;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.server.ServerEvent;
import dev.walkthroughs.domain.server.ServerRejection;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Server}. Each command answers whether anything was recorded. */
@AggregateRoot(type = "McpServer")
class ServerAggregate {

    @AggregateIdentifier
    @Nullable
    ServerId id;

    private Server state = new Server.Unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, ServerRejection> handle(CreateServer command) {
        return state.decide(command).map(ServerAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, ServerRejection> handle(ChangeAccess command) {
        return state.decide(command).map(ServerAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, ServerRejection> handle(AssignWalkthrough command) {
        return state.decide(command).map(ServerAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, ServerRejection> handle(UnassignWalkthrough command) {
        return state.decide(command).map(ServerAggregate::record);
    }

    @EventSourcingHandler
    void on(ServerEvent event) {
        id = event.serverId();
        state = state.evolve(event);
    }

    private static boolean record(List<ServerEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }
}
