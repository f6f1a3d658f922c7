package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.walkthrough.Recorded;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.ArchiveWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.EditDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.UnpublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Walkthrough}. Each command answers with the state after it. */
@AggregateRoot(type = "Walkthrough")
class WalkthroughAggregate {

    @AggregateIdentifier
    @Nullable
    WalkthroughId id;

    private Walkthrough state = new Walkthrough.Unwritten();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(WriteDraft command) {
        return state.decide(command).map(this::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(EditDraft command) {
        return state.decide(command).map(this::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(PublishWalkthrough command) {
        return state.decide(command).map(this::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(UnpublishWalkthrough command) {
        return state.decideOnOffer(command).map(this::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(WithdrawWalkthrough command) {
        return state.decideOnOffer(command).map(this::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Recorded, WalkthroughRejection> handle(ArchiveWalkthrough command) {
        return state.decideOnOffer(command).map(this::record);
    }

    @EventSourcingHandler
    void on(WalkthroughEvent event) {
        id = event.walkthroughId();
        state = state.evolve(event);
    }

    private Recorded record(List<WalkthroughEvent> events) {
        Walkthrough after = state;
        for (WalkthroughEvent event : events) {
            after = after.evolve(event);
            AggregateLifecycle.apply(event);
        }
        return new Recorded(!events.isEmpty(), after);
    }
}
