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

    /** The events, if what is in memory is recent; shared with who calls meanwhile. */
    private static final long NEXT = 1;

    /** Whether what is in memory is recent, and the rows of what has gone on since. */
    private static final long CHANGED_LIST = 2;

    /** Whether what is in memory is recent. */
    private static final long LIST = 1;

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
                assertThat(list(guide, bob)).isEqualTo(CHANGED_LIST);
                assertThat(list(guide, bob)).isEqualTo(LIST);
                return acme;
            });
        }
    }

    /** What a list costs. */
    private static long list(WalkthroughGuide guide, Caller caller) {
        long before = CountingSockets.sent();
        guide.list(caller.server(), Optional.of(caller.learner()));
        return CountingSockets.sent() - before;
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
