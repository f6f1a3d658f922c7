package dev.walkthroughs.persistence.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Circumstances;
import dev.walkthroughs.application.examination.Circumstances.Assignment;
import dev.walkthroughs.application.examination.Circumstances.Letter;
import dev.walkthroughs.application.examination.Circumstances.Programs;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.application.examination.Grade;
import dev.walkthroughs.application.limit.Allowance;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.domain.walkthrough.Availability;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Tenant;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.limit.BucketRateLimits;
import dev.walkthroughs.persistence.vault.KeySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who looks at the database")
class ExaminersTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Tenant acme;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE, Clock.systemUTC());
        acme = new Tenant(node, "acme").with("tour", "a", "b");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Map<String, Check> looked(Examiner examiner) {
        return examiner.examine().stream().collect(Collectors.toMap(Check::name, Function.identity()));
    }

    private static Grade grade(Examiner examiner, String name) {
        Check found = the(examiner, name);
        assertThat(found.mend().isEmpty()).as("%s", found).isEqualTo(found.grade() == Grade.OK);
        return found.grade();
    }

    private static Check the(Examiner examiner, String name) {
        return Objects.requireNonNull(looked(examiner).get(name), name);
    }

    private static JdbcClient jdbc() {
        return node.get(JdbcClient.class);
    }

    @Test
    @DisplayName("finds the server in order, but for what tests turned off")
    void database() {
        Map<String, Check> found = looked(node.get(DatabaseExaminer.class));
        assertThat(the(node.get(DatabaseExaminer.class), "fsync")).satisfies(fsync -> {
            assertThat(fsync.grade()).isEqualTo(Grade.FAULT);
            assertThat(fsync.mend()).contains("ALTER SYSTEM SET fsync = on");
        });
        assertThat(found).allSatisfy((name, check) -> assertThat(name.equals("fsync") || check.grade() == Grade.OK)
                .as("%s", check)
                .isTrue());
    }

    @Test
    @DisplayName("finds clocks that differ, a pool that is too large, and migrations of a newer program")
    void serverFaults() {
        Flyway flyway = node.get(Flyway.class);
        for (Map.Entry<Duration, Grade> apart : Map.of(
                        Duration.ofMillis(1),
                        Grade.OK,
                        Duration.ofSeconds(8),
                        Grade.WARNING,
                        Duration.ofSeconds(-40),
                        Grade.FAULT)
                .entrySet()) {
            Clock wrong = Clock.offset(Clock.systemUTC(), apart.getKey());
            assertThat(grade(new DatabaseExaminer(jdbc(), 16, flyway, wrong), "clock"))
                    .isEqualTo(apart.getValue());
        }
        assertThat(grade(new DatabaseExaminer(jdbc(), 97, flyway, Clock.systemUTC()), "connections"))
                .isEqualTo(Grade.WARNING);
        assertThat(grade(new DatabaseExaminer(jdbc(), 500, flyway, Clock.systemUTC()), "connections"))
                .isEqualTo(Grade.FAULT);
        DATABASE.execute("INSERT INTO migrations.flyway_schema_history (installed_rank, version, description, type,"
                + " script, installed_by, execution_time, success)"
                + " VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
        try {
            assertThat(grade(node.get(DatabaseExaminer.class), "migrations")).isEqualTo(Grade.FAULT);
        } finally {
            DATABASE.execute("DELETE FROM migrations.flyway_schema_history WHERE version = '999'");
        }
    }

    @Test
    @DisplayName("finds tables of tenants without a wall, with a hole in it, and roles that see through it")
    void walls() {
        WallsExaminer examiner = node.get(WallsExaminer.class);
        assertThat(looked(examiner).values()).allMatch(check -> check.grade() == Grade.OK);
        Map<String, String> holes = Map.of(
                "ALTER TABLE walkthrough.walkthroughs DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE walkthrough.walkthroughs ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY wide ON walkthrough.walkthroughs USING (true)",
                "DROP POLICY wide ON walkthrough.walkthroughs");
        holes.forEach((hole, mended) -> {
            DATABASE.execute(hole);
            try {
                assertThat(grade(examiner, "walls")).as(hole).isEqualTo(Grade.FAULT);
                assertThat(the(examiner, "walls").says()).contains("[walkthrough.walkthroughs]");
            } finally {
                DATABASE.execute(mended);
            }
        });
        assertThat(grade(examiner, "walls")).isEqualTo(Grade.OK);
    }

    @Test
    @DisplayName("finds streams that lack events, a sequence that stands too low, and waiting events")
    void events() {
        EventsExaminer examiner = node.get(EventsExaminer.class);
        node.awaitCaughtUp();
        assertThat(looked(examiner).values())
                .filteredOn(check -> check.grade() == Grade.FAULT)
                .isEmpty();
        DATABASE.execute("INSERT INTO eventstore.domain_events (event_identifier, aggregate_identifier,"
                + " sequence_number, type, time_stamp, payload_type, payload, meta_data) VALUES ('torn', 'torn', 3,"
                + " 'Nothing', now(), 'Nothing', '{}', '{}')");
        DATABASE.execute(
                "INSERT INTO eventstore.dead_letters (processor_name, stream, sequence_number,"
                        + " organization_id, payload_type, cause, attempts, last_tried_at)"
                        + " VALUES ('progress', 'wp_lettered', 0, 'org_acme______', 'StepCompleted', 'SomeException', 1, now())");
        long newest = DATABASE.number("SELECT max(global_index) FROM eventstore.domain_events");
        try {
            assertThat(the(examiner, "event_streams")).satisfies(check -> {
                assertThat(check.grade()).isEqualTo(Grade.FAULT);
                assertThat(check.says()).contains("[torn]");
            });
            assertThat(the(examiner, "dead_letters_progress")).satisfies(check -> {
                assertThat(check.grade()).isEqualTo(Grade.WARNING);
                assertThat(check.says()).contains("wp_lettered (SomeException)");
            });
            assertThat(node.get(Circumstances.class).waiting(List.of("wp_lettered", "wp_other")))
                    .containsExactly(new Letter("progress", "wp_lettered", "SomeException"));
            DATABASE.execute("SELECT setval('eventstore.global_index', 1)");
            assertThat(grade(examiner, "event_numbers")).isEqualTo(Grade.FAULT);
        } finally {
            DATABASE.execute("SELECT setval('eventstore.global_index', " + newest + ")");
            DATABASE.execute("DELETE FROM eventstore.domain_events WHERE event_identifier = 'torn'");
            DATABASE.execute("DELETE FROM eventstore.dead_letters");
        }
    }

    @Test
    @DisplayName("finds keys that are old or lie open, and files that others may read")
    void keys(@TempDir Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        KeySettings settings = new KeySettings(null, List.of(), directory.toString());
        KeysExaminer examiner = new KeysExaminer(jdbc(), settings, Clock.systemUTC());
        assertThat(looked(examiner).values()).allMatch(check -> check.grade() == Grade.OK);
        DATABASE.execute("INSERT INTO identity.signing_keys (key_id, mcp_server_id, organization_id, jwk, created_at)"
                + " VALUES ('old', '" + acme.server("main") + "', '" + acme.organization() + "', '{}',"
                + " now() - interval '400 days')");
        Path key = Files.createFile(
                directory.resolve("a.jwk"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        try {
            assertThat(the(examiner, "key_age").says()).contains("[acme.example]");
            assertThat(the(examiner, "key_protection").grade()).isEqualTo(Grade.WARNING);
            assertThat(the(examiner, "key_files").grade()).isEqualTo(Grade.FAULT);
            assertThat(the(examiner, "key_files").says()).contains(key.toString());
        } finally {
            DATABASE.execute("DELETE FROM identity.signing_keys WHERE key_id = 'old'");
        }
    }

    @Test
    @DisplayName("finds a data directory that is open to others, and tells the room that is left")
    void storage(@TempDir Path directory) throws IOException {
        Path postgres = Files.createDirectory(
                directory.resolve("postgres"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        StorageExaminer examiner = new StorageExaminer(jdbc(), Optional.of(directory));
        assertThat(grade(examiner, "data_directory")).isEqualTo(Grade.OK);
        assertThat(the(examiner, "disk_space").says()).contains("MiB left");
        Files.setPosixFilePermissions(postgres, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(grade(examiner, "data_directory")).isEqualTo(Grade.FAULT);
        assertThat(looked(new StorageExaminer(jdbc(), Optional.empty()))).containsOnlyKeys("disk_space");
    }

    @Test
    @DisplayName(
            "tells what the tables say of a learner, by id or address, of the organization that is asked about alone")
    void circumstances() {
        Circumstances told = node.get(Circumstances.class);
        DATABASE.execute("INSERT INTO walkthrough.mcp_server_user (id, organization_id, issuer, subject, email,"
                + " first_seen_at, linked_to) VALUES"
                + " ('mcpu_acme-ann__', 'org_acme______', 'walkthroughs', 'sub-ann', NULL, now(), 'mcpu_acme-bob__'),"
                + " ('mcpu_acme-bob__', 'org_acme______', 'https://up.test', 'bob', 'Ann@acme.test', now(), NULL)");
        DATABASE.execute("INSERT INTO identity.accounts (organization_id, email, subject, created_at) VALUES"
                + " ('org_acme______', 'ann@acme.test', 'sub-ann', now())");
        DATABASE.execute("INSERT INTO identity.authorizations (organization_id, server_id, id, client_id, subject,"
                + " resource, requested_scopes, granted_scopes, code_challenge, code_spent, access_hash, access_expires_at, created_at,"
                + " revoked_at, dead_after, revision) VALUES ('org_acme______', '" + acme.server("main")
                + "', 'g', 'c',"
                + " 'sub-ann', 'r', '{}', '{}', 'x', true, 'h', now() + interval '1 hour', now(), '2026-03-01T00:00:00Z',"
                + " now(), 1)");
        assertThat(told.identities(acme.organization(), "ANN@acme.test"))
                .extracting(one -> one.id().value(), one -> one.root().value(), Circumstances.Identity::erased)
                .containsExactly(
                        tuple("mcpu_acme-ann__", "mcpu_acme-bob__", false),
                        tuple("mcpu_acme-bob__", "mcpu_acme-bob__", false));
        assertThat(told.identities(acme.organization(), "mcpu_acme-ann__")).hasSize(1);
        assertThat(told.identities(acme.organization(), "ann\0")).isEmpty();
        assertThat(told.identities(new Tenant(node, "beta").organization(), "ann@acme.test"))
                .isEmpty();
        assertThat(told.hasAccount(acme.organization(), "Ann@Acme.test")).isTrue();
        assertThat(told.hasAccount(acme.organization(), "ann\0")).isFalse();
        assertThat(told.programs(acme.organization(), acme.server("main"), acme.learner("bob")))
                .isEqualTo(new Programs(0, Optional.of(Instant.parse("2026-03-01T00:00:00Z"))));
        DATABASE.execute("UPDATE identity.authorizations SET revoked_at = NULL");
        assertThat(told.programs(acme.organization(), acme.server("main"), acme.learner("bob")))
                .isEqualTo(new Programs(1, Optional.empty()));
        assertThat(told.content(acme.organization(), acme.walkthrough("tour"))).hasValueSatisfying(content -> {
            assertThat(content.availability()).isEqualTo(Availability.OPEN);
            assertThat(content.version()).isEqualTo(1);
        });
        assertThat(told.assignment(acme.organization(), acme.server("main"), acme.walkthrough("tour")))
                .hasValueSatisfying(assigned -> assertThat(assigned).isEqualTo(new Assignment(assigned.order(), true)));
        assertThat(told.content(acme.organization(), acme.walkthrough("none"))).isEmpty();
        assertThat(told.projections())
                .extracting(Circumstances.Lag::projection)
                .containsExactly("catalogue", "progress");
    }

    @Test
    @DisplayName("tells what is left of a limit, and takes nothing")
    void limits() {
        BucketRateLimits limits = node.get(BucketRateLimits.class);
        Limit limit = new Limit("calls of somebody", new Allowance(100, Duration.ofDays(1)));
        assertThat(limits.left(limit)).isEqualTo(100);
        limits.take(List.of(limit));
        assertThat(limits.left(limit)).isEqualTo(limits.left(limit)).isEqualTo(98);
    }
}
