package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A database as full as wanted: facts made by set-based SQL, always the same, and counted by the service's own definitions.
 *
 * @param making how long the facts and their indexes took
 * @param counting how long the counts took
 */
record ManyAttempts(Duration making, Duration counting) {

    /** Whose attempts they are; another one has a tenth of them besides. */
    static final OrganizationId ORGANIZATION = new OrganizationId("org_crowd_____");

    /** What eight of ten of them are of. */
    static final String WALKTHROUGH = "wt_crowd_____1";

    /** The tables that grow with every attempt, and the counts. */
    static final List<String> TABLES = List.of(
            "walkthrough_attempts",
            "walkthrough_step_facts",
            "walkthrough_progress",
            "walkthrough_active_days",
            "walkthrough_tallies");

    private static final String INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'walkthrough' ORDER BY 1";

    /**
     * Fills a database that has its tables and no organization.
     *
     * @param today the first day in UTC on which nothing has happened yet; views ask what day it is
     */
    static ManyAttempts in(TestDatabase database, int attempts, LocalDate today) throws IOException, SQLException {
        List<String> indexes = database.rows(INDEXES);
        long begin = System.nanoTime();
        database.execute(
                script().replace("{attempts}", String.valueOf(attempts)).replace("{day}", today + " 00:00:00+00"));
        long made = System.nanoTime();
        if (!database.rows(INDEXES).equals(indexes)) {
            throw new IllegalStateException("other indexes than before: " + database.rows(INDEXES));
        }
        ManyCounts.in(database);
        long counted = System.nanoTime();
        // What the server does by itself within a minute or so.
        database.execute("VACUUM (ANALYZE) walkthrough.walkthrough_tallies");
        database.execute("ANALYZE");
        return new ManyAttempts(Duration.ofNanos(made - begin), Duration.ofNanos(counted - made));
    }

    /** How long it took, and how many rows there are. */
    List<String> told(TestDatabase database) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "Made in %,d s, counted in %,d s", making.toSeconds(), counting.toSeconds()));
        for (String table : TABLES) {
            long rows = database.number("SELECT count(*) FROM walkthrough." + table);
            lines.add(String.format(Locale.ROOT, "%-24s %,12d rows", table, rows));
        }
        return lines;
    }

    private static String script() throws IOException {
        try (InputStream file = ManyAttempts.class.getResourceAsStream("/analytics/many-attempts.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
