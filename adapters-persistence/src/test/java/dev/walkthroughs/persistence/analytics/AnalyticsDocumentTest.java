package dev.walkthroughs.persistence.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.tables.Relation;
import dev.walkthroughs.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * {@code docs/analytics.md} has a part that is written from the comments in the database, and one from what can be exported. To write them anew: {@code mvn -pl
 * adapters-persistence -am test -Dtest=AnalyticsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-docs=true}.
 */
@DisplayName("docs/analytics.md")
class AnalyticsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "analytics.md");
    private static final String BEGIN = "<!-- from the database: begin -->\n";
    private static final String END = "<!-- from the database: end -->\n";

    /** Every column of every view, in the order of the migration. */
    private static final String COLUMNS = """
            SELECT c.relname, obj_description(c.oid), a.attname, col_description(c.oid, a.attnum)
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
             WHERE c.relnamespace = 'analytics'::regnamespace AND c.relkind IN ('r', 'v')
             ORDER BY c.oid, a.attnum""";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    @DisplayName("tells every view and column as the comments in the database do, and there is none without a comment")
    void agreesWithTheDatabase() throws IOException {
        String dictionary = dictionary();
        agrees(BEGIN, dictionary, END);
        assertThat(dictionary)
                .contains("### analytics.walkthrough_overview", "### analytics.freshness")
                .doesNotContain("| null |");
    }

    @Test
    @DisplayName("tells every relation that can be exported, its order, and what is new in it, as the command has them")
    void agreesWithTheCommand() throws IOException {
        StringBuilder table = new StringBuilder("\n| Relation | Ordered by | `--since` means |\n|---|---|---|\n");
        for (Relation one : Relation.ALL) {
            table.append("| `")
                    .append(one.schema())
                    .append('.')
                    .append(one.name())
                    .append("` | ");
            table.append(one.key().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")));
            table.append(" | ")
                    .append(one.since().map(since -> "`" + since + "`").orElse(""))
                    .append(" |\n");
        }
        agrees(
                "<!-- from the relations: begin -->\n",
                table.append('\n').toString(),
                "<!-- from the relations: end -->\n");
    }

    private static void agrees(String begin, String part, String end) throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(begin) + begin.length();
        if (Boolean.getBoolean("write-docs")) {
            document = document.substring(0, from) + part + document.substring(document.indexOf(end));
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document.substring(from, document.indexOf(end))).isEqualTo(part);
    }

    @Test
    @DisplayName("is about views that run with the rights of whoever asks, or enforce the organization themselves")
    void rights() {
        assertThat(DATABASE.rows("SELECT relname FROM pg_class WHERE relnamespace = 'analytics'::regnamespace"
                        + " AND relkind = 'v' AND NOT 'security_invoker=true' = ANY (reloptions) ORDER BY 1"))
                .containsExactly("freshness", "learner_emails");
        assertThat(DATABASE.text("SELECT pg_get_viewdef('analytics.freshness'::regclass)"))
                .contains("analytics.own_organizations()");
        assertThat(DATABASE.text("SELECT pg_get_viewdef('analytics.learner_emails'::regclass)"))
                .contains("tenancy.analyst_organization_with_emails()");
    }

    private static String dictionary() {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (String row : DATABASE.rows(COLUMNS)) {
            List<String> parts = List.of(row.split("\\|", -1));
            if (!parts.get(0).equals(last)) {
                last = parts.get(0);
                text.append("\n### analytics.").append(last).append("\n\n").append(parts.get(1));
                text.append(".\n\n| Column | Meaning |\n|---|---|\n");
            }
            text.append("| `").append(parts.get(2)).append("` | ").append(parts.get(3));
            text.append(" |\n");
        }
        return text.append('\n').toString();
    }
}
