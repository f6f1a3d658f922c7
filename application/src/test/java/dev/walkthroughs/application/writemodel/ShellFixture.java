package dev.walkthroughs.application.writemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.Identifier;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.walkthrough.Routes;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Given events, when a command, expect an answer and events: asked of a real shell, loaded by Axon as a server does.
 * Words and order are those of Axon's own {@code AggregateTestFixture}.
 */
final class ShellFixture {

    private final Identifier id;
    private final Routes routes;
    private MemoryEvents events = new MemoryEvents();

    /** For the shell that is addressed by an id. */
    ShellFixture(Identifier id, Routes routes) {
        this.id = id;
        this.routes = routes;
    }

    /** For a shell that needs no routes. */
    ShellFixture(Identifier id) {
        this(id, (walkthrough, version) -> {
            throw new AssertionError("asked for a route");
        });
    }

    ShellFixture givenNoPriorActivity() {
        return given();
    }

    /** Begins a new history. */
    ShellFixture given(Object... history) {
        events = new MemoryEvents();
        return andGiven(history);
    }

    ShellFixture andGiven(Object... history) {
        for (Object event : history) {
            events.appendEvents(List.of(new GenericDomainEventMessage<>("history", id.value(), events.size(), event)));
        }
        return this;
    }

    Result when(Command<?> command) {
        int before = events.size();
        Object answer = new MemoryWriteModel(events, routes).commands().once(command, Map.of());
        return new Result(answer, events.payloads().subList(before, events.size()));
    }

    /** What came of it. */
    final class Result {

        private final Object answer;
        private final List<Object> recorded;

        private Result(Object answer, List<Object> recorded) {
            this.answer = answer;
            this.recorded = List.copyOf(recorded);
        }

        Result expectResultMessagePayload(Object expected) {
            assertThat(answer).isEqualTo(expected);
            return this;
        }

        /** These events, in this order, and all of them in the stream of the id that was addressed. */
        Result expectEvents(Object... expected) {
            assertThat(recorded).containsExactly(expected);
            assertThat(events.messages()).allSatisfy(event -> assertThat(event.getAggregateIdentifier())
                    .isEqualTo(id.value()));
            return this;
        }

        Result expectNoEvents() {
            return expectEvents();
        }
    }
}
