package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;

import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.server.ServerRejection.ForeignWalkthrough;
import dev.walkthroughs.domain.server.ServerRejection.ServerExists;
import dev.walkthroughs.domain.server.ServerRejection.ServerUnknown;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An MCP server")
class ServerAggregateTest {

    private static final ServerCreated CREATED =
            new ServerCreated(DESK, ACME, "Desk", List.of("desk.acme.test"), false, NOON);

    private final AggregateTestFixture<ServerAggregate> server = new AggregateTestFixture<>(ServerAggregate.class);

    ServerAggregateTest() {
        server.registerCommandTargetResolver(new CommandTargets());
    }

    private static AssignWalkthrough assign(WalkthroughId walkthrough, @Nullable Integer order) {
        return new AssignWalkthrough(DESK, walkthrough, ACME, order, true, NOON);
    }

    private static WalkthroughAssigned assigned(WalkthroughId walkthrough, int order) {
        return new WalkthroughAssigned(DESK, ACME, AssignmentId.of(DESK, walkthrough), walkthrough, order, true, NOON);
    }

    @Test
    @DisplayName("is created once")
    void isCreated() {
        CreateServer create = new CreateServer(DESK, ACME, "Desk", List.of("desk.acme.test"), false, NOON);
        server.givenNoPriorActivity()
                .when(create)
                .expectResultMessagePayload(Outcome.accepted(true))
                .expectEvents(CREATED);
        server.given(CREATED)
                .when(create)
                .expectResultMessagePayload(Outcome.rejected(new ServerExists()))
                .expectNoEvents();
    }

    @Test
    @DisplayName("takes a walkthrough behind the last")
    void assigns() {
        server.given(CREATED, assigned(OTHER_TOUR, 4))
                .when(assign(TOUR, null))
                .expectResultMessagePayload(Outcome.accepted(true))
                .expectEvents(assigned(TOUR, 5));
    }

    @Test
    @DisplayName("says that nothing changed when a walkthrough stands as asked for already")
    void assignsOnce() {
        server.given(CREATED, assigned(TOUR, 4))
                .when(assign(TOUR, 4))
                .expectResultMessagePayload(Outcome.accepted(false))
                .expectNoEvents();
    }

    @Test
    @DisplayName("gives a walkthrough up once (R9)")
    void unassigns() {
        server.given(CREATED, assigned(TOUR, 4))
                .when(new UnassignWalkthrough(DESK, TOUR, NOON))
                .expectResultMessagePayload(Outcome.accepted(true))
                .expectEvents(new WalkthroughUnassigned(DESK, TOUR, NOON));
        server.given(CREATED, assigned(TOUR, 4), new WalkthroughUnassigned(DESK, TOUR, NOON))
                .when(new UnassignWalkthrough(DESK, TOUR, NOON))
                .expectResultMessagePayload(Outcome.accepted(false))
                .expectNoEvents();
    }

    @Test
    @DisplayName("refuses another organization's walkthrough, without an event (R23)")
    void refusesForeign() {
        server.given(CREATED)
                .when(new AssignWalkthrough(DESK, TOUR, OTHER_ORGANIZATION, 1, true, NOON))
                .expectResultMessagePayload(Outcome.rejected(new ForeignWalkthrough()))
                .expectNoEvents();
    }

    @Test
    @DisplayName("that was never created is asked all the same, and answers so (R23)")
    void answersWithoutHistory() {
        server.givenNoPriorActivity()
                .when(assign(TOUR, 1))
                .expectResultMessagePayload(Outcome.rejected(new ServerUnknown()))
                .expectNoEvents();
        server.givenNoPriorActivity()
                .when(new UnassignWalkthrough(DESK, TOUR, NOON))
                .expectResultMessagePayload(Outcome.rejected(new ServerUnknown()))
                .expectNoEvents();
    }
}
