package dev.walkthroughs.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.persistence.Guides;
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

    /** The offer, with how far the learner's streams have come; the events. Each with its transaction. */
    private static final long NEXT = 2;

    /** Offers; rows. */
    private static final long LIST = 2;

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
            WalkthroughGuide guide = Guides.of(node);
            TenantScope.within(acme.organization(), () -> {
                walk(guide, acme, "ann");
                assertThat(walk(guide, acme, "bob")).containsOnly(NEXT);
                node.awaitCaughtUp();
                Caller bob = Guides.caller(acme, "bob");
                long before = CountingSockets.sent();
                guide.list(bob.server(), Optional.of(bob.learner()));
                assertThat(CountingSockets.sent() - before).isEqualTo(LIST);
                return acme;
            });
        }
    }

    /** What each call cost. */
    private static List<Long> walk(WalkthroughGuide guide, Tenant acme, String learner) {
        Caller caller = Guides.caller(acme, learner);
        guide.select(caller, acme.walkthrough("tour").value(), true);
        List<Long> costs = new ArrayList<>();
        for (String step : STEPS) {
            long before = CountingSockets.sent();
            guide.advance(caller, Optional.of(acme.step("tour", step).value()));
            costs.add(CountingSockets.sent() - before);
        }
        return costs;
    }
}
