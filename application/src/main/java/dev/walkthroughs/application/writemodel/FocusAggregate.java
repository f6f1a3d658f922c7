package dev.walkthroughs.application.writemodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.walkthroughs.domain.focus.Focus;
import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.focus.FocusEvent;
import dev.walkthroughs.domain.identity.FocusId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of {@link Focus}. Each command answers whether anything was recorded. Its fields are what a snapshot holds. */
@AggregateRoot(type = "Focus")
class FocusAggregate {

    @AggregateIdentifier
    @Nullable
    FocusId id;

    private Focus state = Focus.NOWHERE;

    /** The state, for readers that meet a snapshot in the stream. */
    Focus state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    boolean handle(MoveFocus command) {
        List<FocusEvent> events = state.decide(command);
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(FocusEvent event) {
        id = event.focusId();
        state = state.evolve(event);
    }
}
