package dev.walkthroughs.persistence.progress.tally;

import dev.walkthroughs.persistence.columns.BulkWrite;
import dev.walkthroughs.persistence.progress.tally.AttemptFigures.Walkthrough;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By how much counts change in one transaction: first things that are alike cancel, then keys, and the rest is written. */
public final class TallyChanges {

    /** The tables it owns. */
    public static final List<String> TABLES = List.of("walkthrough.walkthrough_tallies");

    /** The wider of the two widths of distributions, in seconds. */
    static final int BLOCK = 64;

    private static final String COLUMNS =
            "organization_id, walkthrough_id, figure, version, mcp_server_id, subject, span, place";

    private static final String CHANGES = "unnest(:%1$s_organizations::text[], :%1$s_walkthroughs::text[],"
            + " :%1$s_figures::text[], :%1$s_versions::integer[], :%1$s_servers::text[], :%1$s_subjects::text[],"
            + " :%1$s_spans::integer[], :%1$s_places::bigint[], :%1$s_changes::bigint[]) AS d (" + COLUMNS + ", n)";

    private static final String WRITE = "INSERT INTO walkthrough.walkthrough_tallies AS t (" + COLUMNS
            + ", n) SELECT d.* FROM " + CHANGES.formatted("all") + " ON CONFLICT (" + COLUMNS
            + ") DO UPDATE SET n = t.n + excluded.n";

    private static final String CLEAR = "DELETE FROM walkthrough.walkthrough_tallies t USING "
            + CHANGES.formatted("less")
            + " WHERE t.n = 0 AND (t.organization_id, t.walkthrough_id, t.figure, t.version, t.mcp_server_id, t.subject,"
            + " t.span, t.place) = (d.organization_id, d.walkthrough_id, d.figure, d.version, d.mcp_server_id, d.subject,"
            + " d.span, d.place)";

    /** The key of the table, in its order. */
    record Key(Walkthrough of, String figure, int version, String server, String subject, int span, long place) {}

    private static final Comparator<Key> IN_ORDER = Comparator.comparing(
                    (Key key) -> key.of().organization())
            .thenComparing(key -> key.of().walkthrough())
            .thenComparing(Key::figure)
            .thenComparing(Key::version)
            .thenComparing(Key::server)
            .thenComparing(Key::subject)
            .thenComparing(Key::span)
            .thenComparing(Key::place);

    private final Map<Counted, Long> things = new HashMap<>();
    private final Map<Key, Long> keys = new HashMap<>();

    /** Where a place lies in the wider width. */
    static long block(long place) {
        return place / BLOCK * BLOCK;
    }

    /** How many different things are held. */
    public int size() {
        return things.size();
    }

    /** A thing is there, or was: the sign is 1 or -1. */
    public void add(Counted thing, int sign) {
        things.merge(thing, (long) sign, Long::sum);
    }

    void add(Key key, long n) {
        keys.merge(key, n, Long::sum);
    }

    /** A figure of no version and server. */
    void add(Walkthrough of, String figure, long span, long place, long n) {
        add(new Key(of, figure, 0, "", "", (int) span, place), n);
    }

    /** A figure of a client. */
    void add(Walkthrough of, String figure, ClientNote client, long n) {
        add(new Key(of, figure, 0, "", client.json(), 0, 0), n);
    }

    /** Writes them, and begins anew. */
    public void write(JdbcClient jdbc) {
        BulkWrite write = new BulkWrite();
        addTo(write);
        write.run(jdbc);
        keys.clear();
    }

    /** In the order of keys, so that two writers never wait for each other; counts that come to nothing go. */
    public void addTo(BulkWrite write) {
        things.forEach((thing, n) -> {
            if (n != 0) {
                thing.addTo(this, n);
            }
        });
        things.clear();
        keys.values().removeIf(change -> change == 0);
        if (keys.isEmpty()) {
            return;
        }
        List<Key> sorted = keys.keySet().stream().sorted(IN_ORDER).toList();
        write.statement(WRITE, columns("all", sorted));
        List<Key> less =
                sorted.stream().filter(key -> keys.getOrDefault(key, 0L) < 0).toList();
        if (!less.isEmpty()) {
            write.statement(CLEAR, columns("less", less));
        }
    }

    private Map<String, Object> columns(String prefix, List<Key> sorted) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(
                prefix + "_organizations",
                sorted.stream().map(key -> key.of().organization()).toArray(String[]::new));
        columns.put(
                prefix + "_walkthroughs",
                sorted.stream().map(key -> key.of().walkthrough()).toArray(String[]::new));
        columns.put(prefix + "_figures", sorted.stream().map(Key::figure).toArray(String[]::new));
        columns.put(prefix + "_versions", sorted.stream().map(Key::version).toArray(Integer[]::new));
        columns.put(prefix + "_servers", sorted.stream().map(Key::server).toArray(String[]::new));
        columns.put(prefix + "_subjects", sorted.stream().map(Key::subject).toArray(String[]::new));
        columns.put(prefix + "_spans", sorted.stream().map(Key::span).toArray(Integer[]::new));
        columns.put(prefix + "_places", sorted.stream().map(Key::place).toArray(Long[]::new));
        columns.put(prefix + "_changes", sorted.stream().map(keys::get).toArray(Long[]::new));
        return columns;
    }
}
