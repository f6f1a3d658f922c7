package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.application.guide.GatewayWalkthroughGuide;
import dev.walkthroughs.application.guide.Overviews;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.ProgressRows;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Round trips")
class RoundTripsTest {

    /** Offer: query, end. Advance: snapshot, events, append, commit. Focus: snapshot, events, commit. */
    private static final long NEXT = 9;

    /** Offers: query, end. Rows: query, end. */
    private static final long LIST = 4;

    private static final String[] STEPS = {"a", "b", "c", "d", "e", "f", "g", "h"};

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** A step's walkthrough is looked up once in a process; after that, a call knows it. */
    @Test
    @DisplayName("of the calls that learners make are no more than these")
    void ofCalls() {
        try (Node node = Node.on(
                DATABASE,
                Clock.systemUTC(),
                "walkthroughs.acts-as=service",
                "spring.datasource.hikari.data-source-properties.socketFactory=" + CountingSockets.class.getName())) {
            Tenant acme = DatabaseRole.OPERATOR.act(() -> new Tenant(node, "acme").with("tour", STEPS));
            WalkthroughGuide guide = guide(node);
            TenantScope.within(acme.organization(), () -> {
                walk(guide, acme, "ann");
                assertThat(walk(guide, acme, "bob")).containsOnly(NEXT);
                node.awaitCaughtUp();
                Caller bob = caller(acme, "bob");
                long before = CountingSockets.sent();
                guide.list(bob.server(), Optional.of(bob.learner()));
                assertThat(CountingSockets.sent() - before).isEqualTo(LIST);
                return acme;
            });
        }
    }

    /** What each call cost. */
    private static List<Long> walk(WalkthroughGuide guide, Tenant acme, String learner) {
        Caller caller = caller(acme, learner);
        guide.select(caller, acme.walkthrough("tour").value(), true);
        List<Long> costs = new ArrayList<>();
        for (String step : STEPS) {
            long before = CountingSockets.sent();
            guide.advance(caller, Optional.of(acme.step("tour", step).value()));
            costs.add(CountingSockets.sent() - before);
        }
        return costs;
    }

    private static Caller caller(Tenant acme, String learner) {
        return new Caller(
                new McpServer(
                        acme.server("main"),
                        acme.organization(),
                        "The acme",
                        "Server main",
                        List.of("acme.example"),
                        false),
                acme.learner(learner),
                new Client("tester", "1", "2025-11-25"));
    }

    private static WalkthroughGuide guide(Node node) {
        Histories histories = node.get(Histories.class);
        Catalogue catalogue = node.get(Catalogue.class);
        StepLibrary library = node.get(StepLibrary.class);
        return new GatewayWalkthroughGuide(
                node.get(Commands.class),
                histories,
                catalogue,
                library,
                new Overviews(catalogue, library, node.get(ProgressRows.class), histories),
                Clock.systemUTC());
    }
}
