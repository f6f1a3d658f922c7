package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.documentation.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The queries under "Questions" of {@code docs/analytics.md}, as their reader would send them. */
final class DocumentedQueries {

    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| ([^|]+\\?) \\| `(SELECT [^`]+)` \\|$");
    private static final Pattern IN_BLOCK = Pattern.compile("(?s)\\*\\*(\\d+\\. [^*]+)\\*\\*[^`]*```sql\\n(.*?)```");

    private final Connection connection;

    DocumentedQueries(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs every query.
     *
     * @param in what stands in the place of the document's examples
     */
    void run(Map<String, String> in) throws IOException, SQLException {
        String document = Files.readString(Repository.root().resolve("docs").resolve("analytics.md"));
        int from = document.indexOf("\n## Questions\n");
        String part = document.substring(from, document.indexOf("\n## ", from + 1));
        Map<String, String> queries = new LinkedHashMap<>();
        for (Pattern kind : List.of(IN_TABLE, IN_BLOCK)) {
            kind.matcher(part).results().forEach(each -> queries.put(each.group(1), each.group(2)));
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(25);
        assertThat(part.split("SELECT .*FROM analytics|```sql", -1))
                .as("queries that were found")
                .hasSize(queries.size() + 1);
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            String sql = query.getValue();
            for (Map.Entry<String, String> example : in.entrySet()) {
                sql = sql.replace("'" + example.getKey() + "'", "'" + example.getValue() + "'");
            }
            assertThat(sql).as("examples in it").doesNotContain("…", "'demo'");
            try (Statement statement = connection.createStatement()) {
                if (Told.by(statement.executeQuery(sql)).rows().isEmpty()) {
                    silent.add(query.getKey());
                }
            } catch (SQLException e) {
                throw new AssertionError(query.getKey() + "\n" + sql, e);
            }
        }
        assertThat(silent).as("questions without an answer").isEmpty();
    }
}
