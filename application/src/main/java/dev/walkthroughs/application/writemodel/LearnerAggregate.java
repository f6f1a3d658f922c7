package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.learner.Learner;
import dev.walkthroughs.domain.learner.LearnerCommand.EraseLearner;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerEvent;
import dev.walkthroughs.domain.learner.LearnerRejection;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Learner}. Each command answers whether anything was recorded. */
@AggregateRoot(type = "Learner")
class LearnerAggregate {

    @AggregateIdentifier
    @Nullable
    LearnerId id;

    private Learner state = new Learner.Person();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, LearnerRejection> handle(LinkLearner command) {
        return state.decide(command).map(LearnerAggregate::record);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Outcome<Boolean, LearnerRejection> handle(EraseLearner command) {
        return state.decide(command).map(LearnerAggregate::record);
    }

    @EventSourcingHandler
    void on(LearnerEvent event) {
        id = event.learnerId();
        state = state.evolve(event);
    }

    private static boolean record(List<LearnerEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }
}
