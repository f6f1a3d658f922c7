package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database server: its version, what it promises of what is written, its clock, and room for connections. */
final class DatabaseExaminer implements Examiner {

    /** The major version that everything is developed against. */
    private static final int VERSION = 18;

    /** Moments come from the program's clock; order comes from the store, so a second or two does no harm. */
    private static final Duration TOLERABLE = Duration.ofSeconds(2);

    /** What tokens tolerate. */
    private static final Duration TOO_FAR = Duration.ofSeconds(30);

    /** What has to be on so that an acknowledged call survives a crash, and what happens otherwise. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "a crash of the machine can destroy the database",
            "full_page_writes", "a crash of the machine can destroy the database",
            "synchronous_commit", "calls that were answered can be lost in a crash");

    private final JdbcClient jdbc;
    private final int pool;
    private final Flyway flyway;
    private final Clock clock;

    DatabaseExaminer(JdbcClient jdbc, int pool, Flyway flyway, Clock clock) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.flyway = flyway;
        this.clock = clock;
    }

    @Override
    public List<Check> examine() {
        List<Check> found = new ArrayList<>();
        found.add(version());
        found.add(encoding());
        DURABLE.keySet().stream().sorted().map(this::durable).forEach(found::add);
        found.add(checksums());
        found.add(migrations());
        found.add(clock());
        found.add(connections());
        return found;
    }

    private Check version() {
        String version = setting("server_version");
        int major = Integer.parseInt(setting("server_version_num")) / 10_000;
        return major == VERSION
                ? Check.ok("database", "PostgreSQL " + version + " answers.")
                : Check.fault(
                        "database",
                        "It is PostgreSQL " + version + ".",
                        "Use PostgreSQL " + VERSION + ": dump the database, and restore it there.");
    }

    private Check encoding() {
        String encoding = setting("server_encoding");
        return encoding.equals("UTF8")
                ? Check.ok("encoding", "Texts are kept as UTF-8.")
                : Check.fault(
                        "encoding",
                        "The database has encoding " + encoding + ".",
                        "Make a database with ENCODING 'UTF8' TEMPLATE template0, and restore a dump into it.");
    }

    private Check durable(String name) {
        String value = setting(name);
        return value.equals("off")
                ? Check.fault(
                        name,
                        name + " is off: " + DURABLE.get(name) + ".",
                        "As a superuser: ALTER SYSTEM SET " + name + " = on; SELECT pg_reload_conf(); and take it out"
                                + " of postgresql.conf and of ALTER ROLE or DATABASE … SET.")
                : Check.ok(name, name + " is " + value + ".");
    }

    private Check checksums() {
        return setting("data_checksums").equals("on")
                ? Check.ok("checksums", "Pages have checksums.")
                : Check.warning(
                        "checksums",
                        "Pages have no checksums: a failing disk goes unnoticed.",
                        "Stop PostgreSQL and run: pg_checksums --enable -D its data directory");
    }

    private Check migrations() {
        Map<MigrationState, List<String>> states = Arrays.stream(flyway.info().all())
                .collect(Collectors.groupingBy(
                        MigrationInfo::getState,
                        Collectors.mapping(one -> String.valueOf(one.getVersion()), Collectors.toList())));
        List<String> newer = states.getOrDefault(MigrationState.FUTURE_SUCCESS, List.of());
        if (!newer.isEmpty()) {
            return Check.fault(
                    "migrations",
                    "The database was migrated by a newer program, up to " + newer.get(newer.size() - 1)
                            + "; this one passes over events that it does not know.",
                    "Stop this program and start the newer one; then, if an older one has served meanwhile:"
                            + " projections rebuild");
        }
        List<String> pending = states.getOrDefault(MigrationState.PENDING, List.of());
        if (!pending.isEmpty()) {
            return Check.fault(
                    "migrations", "Migrations are missing: " + pending + ".", "Start the service, which migrates.");
        }
        return Check.ok(
                "migrations",
                "All " + states.getOrDefault(MigrationState.SUCCESS, List.of()).size() + " migrations are there.");
    }

    private Check clock() {
        Instant before = clock.instant();
        Instant there = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        // Somewhere between the two readings is no difference at all.
        Duration apart = there.isBefore(before)
                ? Duration.between(there, before)
                : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
        String says = "The clocks of this machine and of the database differ by " + apart.toMillis() + " ms.";
        String mend = "Run a time service (NTP) on both machines, and on all that serve.";
        return apart.compareTo(TOO_FAR) > 0
                ? Check.fault("clock", says, mend)
                : apart.compareTo(TOLERABLE) > 0 ? Check.warning("clock", says, mend) : Check.ok("clock", says);
    }

    private Check connections() {
        int most = Integer.parseInt(setting("max_connections"))
                - Integer.parseInt(setting("superuser_reserved_connections"))
                - Integer.parseInt(setting("reserved_connections"));
        int used = jdbc.sql("SELECT sum(numbackends) FROM pg_stat_database")
                .query(Integer.class)
                .single();
        String says = "Of " + most + " connections " + used + " are in use; each service or command takes up to " + pool
                + ".";
        String mend = "Raise max_connections of PostgreSQL, or lower spring.datasource.hikari.maximum-pool-size.";
        if (pool > most) {
            return Check.fault("connections", says, mend);
        }
        return used + pool > most ? Check.warning("connections", says, mend) : Check.ok("connections", says);
    }

    private String setting(String name) {
        return jdbc.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
