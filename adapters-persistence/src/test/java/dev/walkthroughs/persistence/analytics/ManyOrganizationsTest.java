package dev.walkthroughs.persistence.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.persistence.TestDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The figures of one organization among a thousand")
class ManyOrganizationsTest {

    private static final Pattern READ = Pattern.compile("Buffers: shared hit=([0-9]+)");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Attempts of one to two minutes on one server each: 62 counts an organization. */
    @BeforeAll
    static void live() {
        DATABASE.execute(
                "INSERT INTO walkthrough.walkthrough_tallies SELECT 'org_' || o, 'wt_' || o, 'seconds', 0, 'mcps_' || o, '',"
                        + " 1, place, 1 FROM generate_series(1, 1000) o, generate_series(60, 117) place");
        DATABASE.execute(
                "INSERT INTO walkthrough.walkthrough_tallies SELECT 'org_' || o, 'wt_' || o, 'seconds', 0, 'mcps_' || o, '',"
                        + " 64, place, n FROM generate_series(1, 1000) o, (VALUES (0, 4), (64, 54)) blocks (place, n)");
        DATABASE.execute(
                "INSERT INTO walkthrough.walkthrough_tallies SELECT 'org_' || o, 'wt_' || o, figure, 0, 'mcps_' || o, '',"
                        + " 0, 0, 58 FROM generate_series(1, 1000) o, (VALUES ('starts'), ('completions')) figures (figure)");
        DATABASE.execute("VACUUM ANALYZE walkthrough.walkthrough_tallies");
    }

    @Test
    @DisplayName("are found without reading those of the others, percentiles too")
    void byIndex() {
        String query =
                "SELECT median_seconds, p90_seconds FROM analytics.walkthrough_overview WHERE organization_id = 'org_500'";
        assertThat(DATABASE.rows(query)).containsExactly("88|112");
        // The second time, when the functions' own plans are made.
        String plan = String.join("\n", DATABASE.lastRows(query, "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + query));
        Matcher read = READ.matcher(plan);
        assertThat(read.find()).as(plan).isTrue();
        // All counts are some 1,300 pages.
        assertThat(Integer.parseInt(read.group(1))).as(plan).isLessThan(200);
    }
}
