package dev.walkthroughs.persistence.analysts;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import dev.walkthroughs.persistence.walls.WalledDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two organizations with rows in everything that analysts read, and their logins. */
final class TwoTenants {

    static final OrganizationId OWN = new OrganizationId("org_orangetree");
    static final OrganizationId OTHER = new OrganizationId("org_zebrastripe");

    /** What every value of the other organization holds. */
    static final Pattern OTHERS = Pattern.compile("zebra|424242");

    /** All that an analyst could change, and in which catalogs it would show. */
    private static final String EVERYTHING = """
            SELECT md5(string_agg(query_to_xml('SELECT * FROM ' || c.oid::regclass, true, true, '')::text, '' ORDER BY c.oid))
                   || (SELECT md5(string_agg(c.oid || c.relname || coalesce(c.relacl::text, ''), '' ORDER BY c.oid)) FROM pg_class c
                        WHERE c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'pg_toast'))
                   || (SELECT md5(string_agg(p.oid || coalesce(p.proacl::text, ''), '' ORDER BY p.oid)) FROM pg_proc p)
                   || (SELECT md5(string_agg(p::text, '' ORDER BY p.oid)) FROM pg_policy p)
                   || (SELECT md5(string_agg(to_jsonb(a)::text, '' ORDER BY a.oid)) FROM pg_authid a)
                   || (SELECT md5(string_agg(m::text, '' ORDER BY m.oid)) FROM pg_auth_members m)
                   || (SELECT count(*) FROM pg_largeobject_metadata) || (SELECT count(*) FROM pg_namespace)
              FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p'
               AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')""";

    private final TestDatabase database;
    private final Analysts analysts;

    private TwoTenants(TestDatabase database) {
        this.database = database;
        this.analysts = analysts(database);
    }

    /** Fills a database that has its tables and no organization. */
    static TwoTenants in(TestDatabase database) throws IOException {
        for (OrganizationId each : List.of(OWN, OTHER)) {
            database.execute(text("tenant.sql")
                    .replace("{t}", each.value().substring(OrganizationId.PREFIX.length()))
                    .replace("{seconds}", each.equals(OWN) ? "31" : "424242"));
        }
        database.execute(
                "INSERT INTO eventstore.token_entries SELECT name, 0, '{\"index\": 1, \"gaps\": []}', '', now()::text, ''"
                        + " FROM unnest(ARRAY['catalogue', 'progress']) AS name ON CONFLICT DO NOTHING");
        database.execute("ANALYZE");
        return new TwoTenants(database);
    }

    private static String text(String name) throws IOException {
        try (InputStream file = TwoTenants.class.getResourceAsStream("/analysts/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The logins of a database, with the rights of the operator's commands. */
    static Analysts analysts(TestDatabase database) {
        WalledDataSource walled = new WalledDataSource(database.dataSource(), DatabaseRole.OPERATOR);
        return new JdbcAnalysts(
                JdbcClient.create(walled),
                new TransactionTemplate(new DataSourceTransactionManager(walled)),
                DatabaseAddress.of(database.url()),
                new FreshIds(new SecureRandom()),
                Clock.systemUTC());
    }

    Analysts analysts() {
        return analysts;
    }

    /** A new login of an organization. */
    Admission admit(OrganizationId organization, String name, boolean seesEmails) {
        return analysts.admit(organization, name, seesEmails).fold(made -> made, why -> {
            throw new AssertionError(why.message());
        });
    }

    /** Ends all logins, which belong to the cluster and would outlive the database. */
    void close() {
        for (OrganizationId each : List.of(OWN, OTHER)) {
            analysts.of(each).forEach(analyst -> analysts.revoke(each, analyst.name()));
        }
    }

    /** As whoever was told the password connects. */
    Connection connect(Admission login) throws SQLException {
        return connect(login, database);
    }

    static Connection connect(Admission login, TestDatabase to) throws SQLException {
        return DriverManager.getConnection(to.url(), login.analyst().login(), login.password());
    }

    /** Changes with any row, right, policy or role. */
    String everything() {
        return database.text(EVERYTHING);
    }
}
