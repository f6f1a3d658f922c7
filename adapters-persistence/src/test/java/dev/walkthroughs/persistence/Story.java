package dev.walkthroughs.persistence;

import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.persistence.projection.Projection;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.projection.replay.Rebuild.Rebuilt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** A history in which every kind of event happens, and what became of it in the tables. */
public final class Story {

    /** When the first learner begins. */
    public static final Instant BEGIN = Tenant.NOON.plusSeconds(3600);

    private Story() {}

    /** Tells it; every kind of event there is happens at least once. */
    public static Tenant tell(Node node) {
        Tenant acme = new Tenant(node, "acme")
                .create()
                .serve("main", "acme.example", "www.acme.example")
                .serve("second", "second.example");
        acme.draft("tour", Tenant.NOON, "a", "b", "c")
                .publish("tour", Tenant.NOON.plusSeconds(10))
                .draft("tour", Tenant.NOON.plusSeconds(20), "a", "c=changed", "d")
                .publish("tour", Tenant.NOON.plusSeconds(30))
                .draft("tour", Tenant.NOON.plusSeconds(40), "d", "a", "c=changed again")
                .draft("idea", Tenant.NOON.plusSeconds(50))
                .draft("short", Tenant.NOON.plusSeconds(60), "x")
                .publish("short", Tenant.NOON.plusSeconds(70));
        acme.assign("tour", "main", 5, false)
                .assign("tour", "main", 2, true)
                .assign("short", "main", null, true)
                .assign("tour", "second", null, true)
                .assign("short", "second", null, true)
                .unassign("short", "second");
        node.awaitCaughtUp();
        learn(acme);
        Changes.tell(node);
        node.awaitCaughtUp();
        return acme;
    }

    private static void learn(Tenant acme) {
        acme.select("ann", "tour", 1, true, BEGIN);
        acme.advance("ann", "tour", "a", BEGIN.plusSeconds(60));
        acme.select("ann", "tour", 1, true, BEGIN.plusSeconds(60 + 2700));
        acme.advance("ann", "tour", "b", BEGIN.plusSeconds(60 + 2700 + 30));
        Tenant.decision(acme.send(acme.advance("ann", "tour", "second", "c", BEGIN.plusSeconds(10_000))));
        acme.select("ann", "tour", 2, false, BEGIN.plusSeconds(20_000));
        acme.advance("ann", "tour", "a", BEGIN.plusSeconds(20_010));
        acme.select("ann", "tour", 2, false, BEGIN.plusSeconds(20_020));
        acme.select("bob", "tour", 2, true, BEGIN.plusSeconds(30_000));
        acme.select("ann", "short", 1, true, BEGIN.plusSeconds(40_000));
        acme.advance("ann", "short", "x", BEGIN.plusSeconds(40_005));
        acme.send(new MoveFocus(
                FocusId.of(acme.learner("ann"), acme.server("main")),
                acme.organization(),
                acme.learner("ann"),
                acme.server("main"),
                acme.walkthrough("short"),
                BEGIN.plusSeconds(40_005)));
    }

    /** Every row of every projected table. */
    public static Map<String, List<String>> tables(TestDatabase database, Node node) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Projection projection : projections(node)) {
            for (String table : projection.tables()) {
                rows.put(table, database.rows("SELECT to_jsonb(t) FROM " + table + " t ORDER BY 1"));
            }
        }
        return rows;
    }

    /** The projections of a node. */
    @SuppressWarnings("unchecked") // of beans, the generic type is not known at run time
    public static List<Projection> projections(Node node) {
        return (List<Projection>) node.get(List.class);
    }

    /** What the operator's commands use. */
    public static Projections upkeep(Node node) {
        return node.get(Projections.class);
    }

    /** Rebuilds a projection. */
    public static Rebuilt rebuild(Node node, String name) {
        return rebuild(node, name, seen -> {});
    }

    /** Rebuilds a projection, and is told how far it is. */
    public static Rebuilt rebuild(Node node, String name, LongConsumer seen) {
        return upkeep(node).rebuild(name, seen).fold(rebuilt -> rebuilt, why -> {
            throw new AssertionError("refused: " + why);
        });
    }
}
