package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.organization.Organization;
import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.organization.OrganizationEvent;
import dev.walkthroughs.domain.organization.OrganizationRejection;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Organization}. Each command answers whether anything was recorded. */
@AggregateRoot(type = "Organization")
class OrganizationAggregate {

    @AggregateIdentifier
    @Nullable
    OrganizationId id;

    private Organization state = Organization.UNKNOWN;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, OrganizationRejection> handle(CreateOrganization command) {
        return state.decide(command).map(OrganizationAggregate::record);
    }

    @EventSourcingHandler
    void on(OrganizationEvent event) {
        id = event.organizationId();
        state = state.evolve(event);
    }

    private static boolean record(List<OrganizationEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }
}
