package dev.walkthroughs.domain.server;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.DESK;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static dev.walkthroughs.domain.identity.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.domain.identity.Ids.OTHER_TOUR;
import static dev.walkthroughs.domain.identity.Ids.TOUR;
import static dev.walkthroughs.domain.identity.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.server.Server.Assignment;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.ChangeAccess;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.server.ServerEvent.AccessChanged;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.server.ServerRejection.ForeignWalkthrough;
import dev.walkthroughs.domain.server.ServerRejection.InvalidServer;
import dev.walkthroughs.domain.server.ServerRejection.ServerExists;
import dev.walkthroughs.domain.server.ServerRejection.ServerFull;
import dev.walkthroughs.domain.server.ServerRejection.ServerUnknown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An MCP server")
class ServerTest {

    private static final Server EMPTY =
            new Server.Unknown().evolve(new ServerCreated(DESK, ACME, "Desk", List.of("desk.acme.test"), false, NOON));

    private static CreateServer create(String name, List<String> hosts) {
        return new CreateServer(DESK, ACME, name, hosts, true, NOON);
    }

    private static AssignWalkthrough assign(WalkthroughId walkthrough, @Nullable Integer order, boolean enabled) {
        return new AssignWalkthrough(DESK, walkthrough, ACME, order, enabled, NOON);
    }

    private static WalkthroughAssigned assigned(WalkthroughId walkthrough, int order, boolean enabled) {
        return new WalkthroughAssigned(
                DESK, ACME, AssignmentId.of(DESK, walkthrough), walkthrough, order, enabled, NOON);
    }

    private static Server with(WalkthroughAssigned... events) {
        Server server = EMPTY;
        for (WalkthroughAssigned event : events) {
            server = server.evolve(event);
        }
        return server;
    }

    @Test
    @DisplayName("comes to be once, with its hosts in the order given")
    void isCreatedOnce() {
        List<String> hosts = List.of("desk.acme.test", "127.0.0.1", "[::1]", "localhost", "a");
        assertThat(new Server.Unknown().decide(create("Desk", hosts)))
                .isEqualTo(Outcome.accepted(List.of(new ServerCreated(DESK, ACME, "Desk", hosts, true, NOON))));
        assertThat(EMPTY.decide(create("Desk", hosts))).isEqualTo(Outcome.rejected(new ServerExists()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Desk.acme.test",
                "https://desk",
                "desk:8080",
                "desk/x",
                "-desk",
                "desk-",
                "desk.",
                "de sk",
                "desk\n",
                "de\0sk",
                "dé",
                "[::1",
                "[zz]"
            })
    @DisplayName("has hosts in lower case, without scheme, port or path")
    void refusesAHost(String host) {
        assertThat(new Server.Unknown().decide(create("Desk", List.of(host)))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("has 1 to 20 hosts of up to 253 characters, and a name of one line and up to 100 characters")
    void boundsNameAndHosts() {
        Server unknown = new Server.Unknown();
        List<String> hosts = IntStream.rangeClosed(1, 21).mapToObj(i -> "h" + i).toList();
        assertThat(unknown.decide(create("Desk", hosts.subList(0, 20)))).isInstanceOf(Outcome.Accepted.class);
        assertThat(unknown.decide(create("Desk", hosts))).isInstanceOf(Outcome.Rejected.class);
        assertThat(unknown.decide(create("Desk", List.of()))).isInstanceOf(Outcome.Rejected.class);
        assertThat(unknown.decide(create("Desk", List.of("h".repeat(253))))).isInstanceOf(Outcome.Accepted.class);
        assertThat(unknown.decide(create("Desk", List.of("h".repeat(254))))).isInstanceOf(Outcome.Rejected.class);

        assertThat(unknown.decide(create("n".repeat(100), List.of("h")))).isInstanceOf(Outcome.Accepted.class);
        for (String name : List.of("n".repeat(101), "", " ", "De\nsk", "De\0sk")) {
            assertThat(unknown.decide(create(name, List.of("h"))))
                    .isEqualTo(Outcome.rejected(
                            new InvalidServer("An MCP server's name is one line of 1 to 100 characters.")));
        }
    }

    @Test
    @DisplayName("that was never created answers so, and records nothing")
    void isUnknown() {
        Server unknown = new Server.Unknown();
        assertThat(unknown.decide(assign(TOUR, 1, true))).isEqualTo(Outcome.rejected(new ServerUnknown()));
        assertThat(unknown.decide(new UnassignWalkthrough(DESK, TOUR, NOON)))
                .isEqualTo(Outcome.rejected(new ServerUnknown()));
        assertThatIllegalStateException().isThrownBy(() -> unknown.evolve(assigned(TOUR, 0, true)));
    }

    @Test
    @DisplayName("puts a walkthrough without an order behind the last, and one that is there where it was")
    void ordersByDefault() {
        assertThat(EMPTY.decide(assign(TOUR, null, true)))
                .isEqualTo(Outcome.accepted(List.of(assigned(TOUR, 0, true))));
        Server two = with(assigned(walkthrough(1), 7, true), assigned(walkthrough(2), -3, true));
        assertThat(two.decide(assign(TOUR, null, true))).isEqualTo(Outcome.accepted(List.of(assigned(TOUR, 8, true))));
        assertThat(two.decide(assign(walkthrough(2), null, false)))
                .isEqualTo(Outcome.accepted(List.of(assigned(walkthrough(2), -3, false))));
        assertThat(with(assigned(walkthrough(2), -3, true)).decide(assign(TOUR, null, true)))
                .isEqualTo(Outcome.accepted(List.of(assigned(TOUR, -2, true))));
    }

    @Test
    @DisplayName("puts a walkthrough behind the last even when the last has the largest order there is")
    void ordersBehindTheLargest() {
        assertThat(with(assigned(walkthrough(1), Integer.MAX_VALUE, true)).decide(assign(TOUR, null, true)))
                .isEqualTo(Outcome.accepted(List.of(assigned(TOUR, Integer.MAX_VALUE, true))));
    }

    @Test
    @DisplayName("records nothing for an assignment that is as asked for already, and one event for each change of it")
    void assignsIdempotently() {
        Server server = with(assigned(TOUR, 4, true));
        assertThat(server.decide(assign(TOUR, 4, true))).isEqualTo(Outcome.accepted(List.of()));
        assertThat(server.decide(assign(TOUR, null, true))).isEqualTo(Outcome.accepted(List.of()));
        assertThat(server.decide(assign(TOUR, 5, true))).isEqualTo(Outcome.accepted(List.of(assigned(TOUR, 5, true))));
        assertThat(server.decide(assign(TOUR, 4, false)))
                .isEqualTo(Outcome.accepted(List.of(assigned(TOUR, 4, false))));
    }

    @Test
    @DisplayName("takes a walkthrough off once; one that is not on it is no reason to complain (R9)")
    void unassigns() {
        Server server = with(assigned(TOUR, 0, true), assigned(OTHER_TOUR, 1, true));
        WalkthroughUnassigned off = new WalkthroughUnassigned(DESK, TOUR, NOON);
        assertThat(server.decide(new UnassignWalkthrough(DESK, TOUR, NOON))).isEqualTo(Outcome.accepted(List.of(off)));
        Server without = server.evolve(off);
        assertThat(without.decide(new UnassignWalkthrough(DESK, TOUR, NOON))).isEqualTo(Outcome.accepted(List.of()));
        assertThat(((Server.Serving) without).assignments())
                .containsExactly(java.util.Map.entry(OTHER_TOUR, new Assignment(1, true)));
    }

    @Test
    @DisplayName("refuses another organization's walkthrough (R23)")
    void refusesForeign() {
        assertThat(EMPTY.decide(new AssignWalkthrough(DESK, TOUR, OTHER_ORGANIZATION, 1, true, NOON)))
                .isEqualTo(Outcome.rejected(new ForeignWalkthrough()));
    }

    @Test
    @DisplayName(
            "carries 200 walkthroughs and no more, changes those it carries, and has room again after one left (R25)")
    void isFullAt200() {
        Server server = EMPTY;
        for (int i = 1; i <= 199; i++) {
            server = server.evolve(assigned(walkthrough(i), i, true));
        }
        assertThat(server.decide(assign(walkthrough(200), null, true))).isInstanceOf(Outcome.Accepted.class);
        Server full = server.evolve(assigned(walkthrough(200), 200, true));

        assertThat(full.decide(assign(TOUR, null, true))).isEqualTo(Outcome.rejected(new ServerFull()));
        assertThat(full.decide(assign(walkthrough(7), 1, false)))
                .isEqualTo(Outcome.accepted(List.of(assigned(walkthrough(7), 1, false))));
        assertThat(full.evolve(new WalkthroughUnassigned(DESK, walkthrough(7), NOON))
                        .decide(assign(TOUR, null, true)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static Access external(@Nullable String issuer, @Nullable String audience) {
        return new Access(Access.Mode.EXTERNAL, false, issuer, audience);
    }

    @Test
    @DisplayName("can be told from its beginning and later how learners come in, and records a change once")
    void changesAccess() {
        Access external = external("https://login.acme.test/x", "lessons");
        CreateServer create =
                new CreateServer(DESK, ACME, "Desk", List.of("desk.acme.test"), true, Access.ANONYMOUS, NOON);
        assertThat(new Server.Unknown().decide(create))
                .isEqualTo(Outcome.accepted(List.of(
                        new ServerCreated(DESK, ACME, "Desk", List.of("desk.acme.test"), true, NOON),
                        new AccessChanged(DESK, ACME, Access.ANONYMOUS, NOON))));
        AccessChanged changed = new AccessChanged(DESK, ACME, external, NOON);
        assertThat(EMPTY.decide(new ChangeAccess(DESK, external, NOON))).isEqualTo(Outcome.accepted(List.of(changed)));
        Server after = with(assigned(TOUR, 1, true)).evolve(changed);
        assertThat(after.decide(new ChangeAccess(DESK, external, NOON))).isEqualTo(Outcome.accepted(List.of()));
        assertThat(after.decide(assign(TOUR, 1, true))).isEqualTo(Outcome.accepted(List.of()));
        assertThat(new Server.Unknown().decide(new ChangeAccess(DESK, external, NOON)))
                .isEqualTo(Outcome.rejected(new ServerUnknown()));
    }

    @Test
    @DisplayName("takes no access that contradicts itself, and no issuer that is no plain URL")
    void refusesImpossibleAccess() {
        Stream.of(
                        external(null, null),
                        external("login.acme.test", null),
                        external("ftp://login.acme.test", null),
                        external("https://ann@login.acme.test", null),
                        external("https://login.acme.test/?q", null),
                        external("https://login.acme.test/#f", null),
                        external("https://LOGIN.acme.test", null),
                        external("https://login.acme.test/" + "x".repeat(Access.LONGEST), null),
                        external("https://login.acme.test", "two words"),
                        external("https://login.acme.test", ""),
                        new Access(Access.Mode.OAUTH, false, "https://login.acme.test", null),
                        new Access(Access.Mode.OAUTH, false, null, "lessons"),
                        new Access(Access.Mode.ANONYMOUS, true, null, null))
                .forEach(access -> {
                    assertThat(EMPTY.decide(new ChangeAccess(DESK, access, NOON)))
                            .as("%s", access)
                            .isInstanceOfSatisfying(Outcome.Rejected.class, no -> assertThat(no.why())
                                    .isInstanceOf(InvalidServer.class));
                    assertThat(new Server.Unknown()
                                    .decide(new CreateServer(
                                            DESK, ACME, "Desk", List.of("desk.acme.test"), true, access, NOON)))
                            .isInstanceOf(Outcome.Rejected.class);
                });
    }
}
