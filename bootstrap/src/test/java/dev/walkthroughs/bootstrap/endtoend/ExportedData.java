package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Extract;
import dev.walkthroughs.application.tables.Relation;
import dev.walkthroughs.application.tables.Row;
import dev.walkthroughs.application.tables.RowSink;
import dev.walkthroughs.application.tables.TableReader;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code export-data}, against what the database says to whoever asks it directly. */
final class ExportedData {

    /** What is another moment's whenever it is asked. */
    private static final Set<String> PASSING = Set.of("complete_to", "reader_seen_at", "is_running");

    private final TwoOrganizations world;
    private final Path folder;
    private final Database database;
    private final String acme;

    ExportedData(TwoOrganizations world, Path folder) throws IOException, SQLException {
        this.world = world;
        this.folder = folder;
        database = world.database();
        acme = database.text("SELECT id FROM walkthrough.organization WHERE slug = 'acme'");
    }

    void agrees() throws IOException, SQLException {
        Set<String> views = new TreeSet<>(database.texts(
                "SELECT relname FROM pg_class WHERE relnamespace = 'analytics'::regnamespace AND relkind = 'v'"));
        // Who learners are is told to analysts with a grant, and to no file.
        views.remove("learner_emails");
        assertThat(Relation.ALL)
                .filteredOn(each -> each.schema().equals("analytics"))
                .extracting(Relation::name)
                .containsExactlyInAnyOrderElementsOf(views);
        try (Connection connection = database.connect()) {
            for (Relation relation : Relation.ALL) {
                Told told = told(connection, relation);
                assertThat(told.rows()).as("rows of %s", relation.name()).isNotEmpty();
                for (String format : List.of("csv", "jsonl", "parquet")) {
                    Path file = export(relation, format);
                    Told exported = Told.read(format, file, told.types());
                    assertThat(exported.names()).as(relation + " as " + format).isEqualTo(told.names());
                    assertThat(exported.without(PASSING))
                            .as(relation + " as " + format)
                            .containsExactlyElementsOf(told.without(PASSING));
                    if (format.equals("csv") && !relation.name().equals("freshness")) {
                        assertThat(export(relation, format)).hasSameBinaryContentAs(file);
                    }
                }
                assertThat(told.in(relation.key()))
                        .as("the key of %s is one", relation.name())
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** What the database says, put into order here, not by it. */
    private Told told(Connection connection, Relation relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT * FROM " + relation.schema() + "." + relation.name() + " WHERE organization_id = ?")) {
            statement.setString(1, acme);
            return Told.by(statement.executeQuery()).inOrderOf(relation.key());
        }
    }

    private Path export(Relation relation, String format, String... more) {
        try {
            Path file = Files.createTempFile(folder, relation.name(), "." + format);
            List<String> command = new ArrayList<>(List.of(
                    "export-data",
                    "--organization",
                    "acme",
                    "--relation",
                    relation.name(),
                    "--format",
                    format,
                    "--out",
                    file.toString(),
                    "--force"));
            command.addAll(List.of(more));
            world.done(command.toArray(String[]::new));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void since() throws IOException, SQLException {
        for (String from : List.of(daysAgo(9), daysAgo(1) + "T00:00:00.000001Z")) {
            for (Relation relation : Relation.ALL) {
                if (relation.since().isEmpty()) {
                    continue;
                }
                String column = relation.since().get();
                String rows = database.text(
                        "SELECT count(*) FROM " + relation.schema() + "." + relation.name()
                                + " WHERE organization_id = ?"
                                + " AND CASE WHEN pg_typeof(" + column + ")::text = 'date' THEN " + column
                                + "::text >= ?"
                                + " ELSE " + column + " >= ?::timestamptz END",
                        acme,
                        from.substring(0, 10),
                        from + (from.length() == 10 ? "T00:00:00Z" : ""));
                assertThat(Files.readAllLines(export(relation, "jsonl", "--since", from)))
                        .as("%s since %s", relation.name(), from)
                        .hasSize(Integer.parseInt(rows));
            }
        }
        assertThat(Files.readAllLines(export(named("daily_activity"), "jsonl", "--since", daysAgo(9))))
                .as("some days, not all")
                .hasSizeBetween(
                        1,
                        Integer.parseInt(database.text(
                                        "SELECT count(*) FROM analytics.daily_activity WHERE organization_id = ?",
                                        acme))
                                - 1);
    }

    private static Relation named(String name) {
        return Relation.named(name).orElseThrow();
    }

    private String daysAgo(int days) throws SQLException {
        return database.text("SELECT ((now() AT TIME ZONE 'UTC')::date - " + days + ")::text");
    }

    void streams() throws SQLException {
        String many = "org_many00000000";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String organization : List.of(many, "org_more00000000")) {
                statement.execute("INSERT INTO walkthrough.walkthrough_tallies SELECT '" + organization
                        + "', 'wt_1', 'day_active', 0, '', '', 0, n, 1 FROM generate_series(1, 3000) AS n");
            }
            JdbcClient jdbc = world.service().getBean(JdbcClient.class);
            List<String> seen = new ArrayList<>();
            RowSink sink = new RowSink() {
                @Override
                public boolean wantsTotal() {
                    return true;
                }

                @Override
                public void begin(List<Column> columns, OptionalLong total) throws IOException {
                    seen.add("of " + total.orElse(0));
                    try {
                        statement.execute("INSERT INTO walkthrough.walkthrough_tallies VALUES ('" + many
                                + "', 'wt_1', 'day_active', 0, '', '', 0, 9999, 1)");
                    } catch (SQLException e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public void row(Row row) {
                    if (seen.size() == 1) {
                        // On the connection that is being read.
                        seen.add(jdbc.sql(
                                        "SELECT count(*) || ' cursor, ' || current_setting('transaction_isolation')"
                                                + " || ', read only ' || current_setting('transaction_read_only') FROM pg_cursors WHERE statement LIKE 'SELECT * FROM analytics.daily_activity%'")
                                .query(String.class)
                                .single());
                    }
                }
            };
            Extract extract = world.service()
                    .getBean(TableReader.class)
                    .read(new OrganizationId(many), named("daily_activity"), Optional.empty(), sink);
            assertThat(extract.rows()).isEqualTo(3000);
            assertThat(seen).containsExactly("of 3000", "1 cursor, repeatable read, read only on");
            // By their whole ids: a pattern might match the organization of the other tests, whose id is random.
            statement.execute("DELETE FROM walkthrough.walkthrough_tallies WHERE organization_id IN ('" + many
                    + "', 'org_more00000000')");
        }
    }
}
