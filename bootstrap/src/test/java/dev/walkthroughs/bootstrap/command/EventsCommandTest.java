package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.Tool.Ran;
import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin.Copied;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command events copy")
class EventsCommandTest {

    private final Tool tool = new Tool();

    @Test
    @DisplayName("says what was copied and that it was verified")
    void copies() {
        Ran ran = tool.run("events", "copy", "--to-axon-server", "store.example.org:8124");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .containsExactly(
                        "Copied 7 events; 2 were there already.",
                        "Verified: the 9 events are there in the same order, and each of 4 streams is read with the"
                                + " same digest.");
        assertThat(tool.events.calls).containsExactly("store.example.org:8124 default");
        assertThat(tool.opened).containsExactly("events");
    }

    @Test
    @DisplayName("answers programs in JSON, and takes another context")
    void json() {
        Ran ran = tool.run("events", "copy", "--to-axon-server", "s:1", "--context", "guides", "--json");

        assertThat(ran.out().strip()).isEqualTo("{\"events\":9,\"copied\":7,\"streams\":4,\"later\":0}");
        assertThat(tool.events.calls).containsExactly("s:1 guides");
    }

    @Test
    @DisplayName("says when events came meanwhile, and what to do about it")
    void later() {
        tool.events.answer = new Copied(9, 9, 4, 3);

        assertThat(tool.run("events", "copy", "--to-axon-server", "s:1").out().lines())
                .last()
                .isEqualTo("3 were recorded here meanwhile: stop the services, and repeat the command.");
    }

    @Test
    @DisplayName("shows whoever watches how far it is")
    void progress() {
        tool.terminal = true;

        assertThat(tool.run("events", "copy", "--to-axon-server", "s:1").err()).contains("copied 5 of 9");
    }

    @Test
    @DisplayName("refuses with the reason and what to do")
    void refuses() {
        Ran ran = tool.run("events", "copy", "--to-axon-server", "full:1");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        "TARGET_DIFFERS: It is full.",
                        "Name an empty one. Where it is an earlier copy, events were erased here since or recorded"
                                + " there: begin anew with an empty one.");
    }
}
