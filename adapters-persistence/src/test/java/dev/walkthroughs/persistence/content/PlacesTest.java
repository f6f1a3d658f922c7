package dev.walkthroughs.persistence.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.persistence.Guides;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Lists kept in memory by two nodes")
@SuppressWarnings("NullAway.Init") // nodes are started before every test
class PlacesTest {

    private static final String[] STEPS = {"a", "b", "c", "d"};

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static Node one;
    private static Node other;
    private static Tenant acme;
    private static Tenant beta;

    @BeforeAll
    static void start() {
        one = Node.on(DATABASE, Clock.systemUTC(), "walkthroughs.acts-as=service");
        other = Node.on(DATABASE, Clock.systemUTC(), "walkthroughs.acts-as=service");
        acme = operating(() -> new Tenant(one, "acme")
                .with("tour", STEPS)
                .draft("trip", Tenant.NOON, STEPS)
                .publish("trip", Tenant.NOON)
                .assign("trip", "main", null, true));
        beta = operating(() -> new Tenant(one, "beta").with("tour", STEPS));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    /** Does something as the operator, and waits until the tables show it. */
    private static Tenant operating(Supplier<Tenant> work) {
        return DatabaseRole.OPERATOR.act(() -> {
            Tenant tenant = work.get();
            one.awaitCaughtUp();
            return tenant;
        });
    }

    private static List<String> list(Node node, String learner) {
        Caller caller = Guides.caller(acme, learner);
        return TenantScope.within(
                acme.organization(), () -> Guides.of(node).list(caller.server(), Optional.of(caller.learner())).stream()
                        .map(PlacesTest::line)
                        .toList());
    }

    private static String line(ListedWalkthrough one) {
        return one.title() + " v" + one.version() + " " + one.status() + " " + one.percent();
    }

    private static void advance(Node node, String learner, String key, String step) {
        Caller caller = Guides.caller(acme, learner);
        TenantScope.within(acme.organization(), () -> Guides.of(node)
                .advance(caller, Optional.of(acme.step(key, step).value())));
    }

    private static void select(Node node, String learner, String key) {
        Caller caller = Guides.caller(acme, learner);
        WalkthroughGuide guide = Guides.of(node);
        TenantScope.within(
                acme.organization(),
                () -> guide.select(caller, acme.walkthrough(key).value(), true));
    }

    @Test
    @DisplayName("show at once what a learner did on the other")
    void walked() {
        assertThat(list(one, "ann")).containsExactly("About tour v1 NOT_STARTED 0", "About trip v1 NOT_STARTED 0");
        select(other, "ann", "trip");
        assertThat(list(one, "ann")).containsExactly("About tour v1 NOT_STARTED 0", "About trip v1 IN_PROGRESS 0");
        for (int i = 0; i < STEPS.length; i++) {
            advance(i % 2 == 0 ? one : other, "ann", "trip", STEPS[i]);
            for (Node node : List.of(one, other)) {
                assertThat(list(node, "ann").get(1))
                        .isEqualTo("About trip v1 "
                                + (i + 1 < STEPS.length ? "IN_PROGRESS " + 25 * (i + 1) : "COMPLETED 100"));
            }
        }
        assertThat(list(one, "ben")).containsExactly("About tour v1 NOT_STARTED 0", "About trip v1 NOT_STARTED 0");
    }

    @Test
    @DisplayName("show the same whenever they are asked, and so do lists that are read anew")
    void atRandom() {
        Random random = new Random(7);
        List<String> learners = List.of("cat", "dan", "eve");
        List<Node> nodes = List.of(one, other);
        learners.forEach(learner -> select(one, learner, "tour"));
        for (int i = 0; i < 60; i++) {
            String learner = learners.get(random.nextInt(learners.size()));
            advance(nodes.get(random.nextInt(2)), learner, "tour", STEPS[random.nextInt(STEPS.length)]);
            assertThat(list(one, learner)).isEqualTo(list(other, learner)).isEqualTo(anew(learner));
        }
    }

    /** What is listed by somebody who has nothing in memory. */
    private static List<String> anew(String learner) {
        Caller caller = Guides.caller(acme, learner);
        return TenantScope.within(
                acme.organization(),
                () -> Guides.forgetful(one).list(caller.server(), Optional.of(caller.learner())).stream()
                        .map(PlacesTest::line)
                        .toList());
    }

    @Test
    @DisplayName("show what is taken away, put back and published as soon as the tables do, on both")
    void offers() {
        Tenant tenant = operating(() -> acme.draft("late", Tenant.NOON, "x").publish("late", Tenant.NOON));
        List<String> before = list(one, "fay");
        assertThat(list(other, "fay")).isEqualTo(before);
        operating(() -> tenant.assign("late", "main", null, true));
        assertThat(list(one, "fay")).hasSize(before.size() + 1).contains("About late v1 NOT_STARTED 0");
        assertThat(list(other, "fay")).isEqualTo(list(one, "fay"));
        operating(() -> tenant.draft("late", Tenant.NOON, "x", "y").publish("late", Tenant.NOON));
        assertThat(list(one, "fay")).contains("About late v2 NOT_STARTED 0");
        assertThat(list(other, "fay")).contains("About late v2 NOT_STARTED 0");
        operating(() -> tenant.unassign("late", "main"));
        assertThat(list(one, "fay")).isEqualTo(before);
        assertThat(list(other, "fay")).isEqualTo(before);
    }

    @Test
    @DisplayName("are read again only when their own organization's offers change")
    void revisions() {
        long ofAcme = revision(acme);
        long ofBeta = revision(beta);
        operating(() -> beta.draft("more", Tenant.NOON, "x").publish("more", Tenant.NOON));
        assertThat(revision(acme)).isEqualTo(ofAcme);
        assertThat(revision(beta)).isGreaterThan(ofBeta);
    }

    private static long revision(Tenant tenant) {
        return DATABASE.number("SELECT revision FROM walkthrough.offer_revisions WHERE organization_id = '"
                + tenant.organization().value() + "'");
    }
}
