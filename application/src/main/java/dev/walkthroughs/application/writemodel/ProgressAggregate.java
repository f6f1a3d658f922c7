package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressCommand.UniteProgress;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.route.Routes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Progress}. Its fields are what a snapshot holds. */
@AggregateRoot(type = "Progress")
class ProgressAggregate {

    @AggregateIdentifier
    @Nullable
    ProgressId id;

    private Progress state = new Progress.NotStarted();

    /** The state, for readers that meet a snapshot in the stream. */
    Progress state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(SelectWalkthrough command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(AdvanceStep command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(SkipStep command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(ResetProgress command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(CatchUp command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Decision, ProgressRejection> handle(UniteProgress command, Routes routes) {
        return state.decide(command, routes).map(ProgressAggregate::record);
    }

    @EventSourcingHandler
    void on(ProgressEvent event) {
        id = event.progressId();
        state = state.evolve(event);
    }

    private static Decision record(Decision decision) {
        decision.events().forEach(AggregateLifecycle::apply);
        return decision;
    }
}
