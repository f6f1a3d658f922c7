package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.library.Assumption;
import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command")
class CommandsTest {

    private static final MoveFocus COMMAND = new MoveFocus(FocusId.of(ADA, DESK), ACME, ADA, DESK, TOUR, NOON);

    private final List<CommandMessage<?>> handled = new ArrayList<>();
    private final List<Supplier<RuntimeException>> races = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Commands commands = new Commands(
            DefaultCommandGateway.builder().commandBus(bus()).build(),
            (command, runAgain) -> told.add(command + " " + runAgain));

    /** Loses as many races as are waiting, then answers. */
    private CommandBus bus() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(MoveFocus.class.getName(), message -> {
            handled.add(message);
            if (handled.size() <= races.size()) {
                throw races.get(handled.size() - 1).get();
            }
            return true;
        });
        return bus;
    }

    private void lose(int times, Supplier<RuntimeException> how) {
        for (int i = 0; i < times; i++) {
            races.add(how);
        }
    }

    private static ConcurrencyException lost() {
        return new ConcurrencyException("another was first");
    }

    @Test
    @DisplayName("that lost its race is sent again until it wins, be the stream old or new (R21)")
    void isSentAgain() {
        lose(5, CommandsTest::lost);
        lose(4, () -> new AggregateStreamCreationException("another was first"));
        assertThat(commands.send(COMMAND, Map.of())).isTrue();
        assertThat(handled).hasSize(10);
        assertThat(handled)
                .allSatisfy(message -> assertThat(message.getPayload()).isEqualTo(COMMAND));
        assertThat(told).hasSize(9).containsOnly("MoveFocus true");
    }

    @Test
    @DisplayName(
            "ventured on what is in memory is sent once, and its sender told if memory was wrong or a race lost (R21)")
    void isVentured() {
        Assumption assumption = new Assumption(ACME, 7, "focus", 3);
        assertThat(commands.venture(COMMAND, Map.of(), OptionalLong.empty(), assumption))
                .isEmpty();
        assertThat(handled).as("a stream that is not in memory").isEmpty();
        races.add(Assumption.Wrong::new);
        races.add(CommandsTest::lost);
        assertThat(commands.venture(COMMAND, Map.of(), OptionalLong.of(2), assumption))
                .isEmpty();
        assertThat(commands.venture(COMMAND, Map.of(), OptionalLong.of(2), assumption))
                .isEmpty();
        assertThat(commands.venture(COMMAND, Map.of("actor", "ada"), OptionalLong.of(2), assumption))
                .contains(true);
        assertThat(handled).hasSize(3);
        assertThat(handled.get(2).getMetaData())
                .containsEntry(Commands.ASSUMPTION, assumption)
                .containsEntry(Commands.KNOWN_HEAD, 2L)
                .containsEntry("actor", "ada");
    }

    @Test
    @DisplayName("that won at once is sent once")
    void isSentOnce() {
        assertThat(commands.send(COMMAND, Map.of())).isTrue();
        assertThat(handled).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("that lost ten times gives up, and says why (R21)")
    void givesUp() {
        lose(100, CommandsTest::lost);
        assertThatThrownBy(() -> commands.send(COMMAND, Map.of())).isInstanceOf(ConcurrencyException.class);
        assertThat(handled).hasSize(10);
        assertThat(told).hasSize(10).endsWith("MoveFocus true", "MoveFocus false");
    }

    @Test
    @DisplayName("that failed for another reason is not sent again")
    void failsAtOnce() {
        lose(1, () -> new IllegalStateException("out of order"));
        assertThatThrownBy(() -> commands.send(COMMAND, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("out of order");
        assertThat(handled).hasSize(1);
    }

    @Test
    @DisplayName("inside a larger transaction is left to the one who can run that again")
    void isSentOnceOnRequest() {
        lose(1, CommandsTest::lost);
        assertThatThrownBy(() -> commands.once(COMMAND, Map.of())).isInstanceOf(ConcurrencyException.class);
        assertThat(handled).hasSize(1);
        assertThat(commands.once(COMMAND, Map.of())).isTrue();
    }

    @Test
    @DisplayName("carries who did it into its message, at every attempt, and from there into the event (R35)")
    void carriesTheAudit() {
        lose(1, CommandsTest::lost);
        Map<String, String> audit = Map.of("client_name", "agent", "actor", "operator");
        commands.send(COMMAND, audit);
        assertThat(handled).hasSize(2).allSatisfy(message -> assertThat(message.getMetaData())
                .containsAllEntriesOf(audit));

        MemoryEvents events = new MemoryEvents();
        new MemoryWriteModel(events, (walkthrough, version) -> new Route(walkthrough, version, steps(1)))
                .commands()
                .send(COMMAND, audit);
        assertThat(events.messages()).singleElement().satisfies(event -> assertThat(event.getMetaData())
                .containsAllEntriesOf(audit));
    }
}
