package dev.walkthroughs.persistence.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.persistence.vault.KeySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that tokens are signed with: how old they are, and who can read them. That each can be read is seen at the start. */
final class KeysExaminer implements Examiner {

    /** From when on a key should be followed by another; a habit, no rule of any standard. */
    private static final Duration OLD = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final KeySettings settings;
    private final Clock clock;

    KeysExaminer(JdbcClient jdbc, KeySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Check> examine() {
        List<Check> found = new ArrayList<>(List.of(age(), protection()));
        Optional.ofNullable(settings.directory())
                .filter(directory -> !directory.isBlank())
                .map(directory -> Permissions.checkWithin(
                        "key_files",
                        Path.of(directory),
                        "Make it the service's user's alone: chmod 700 " + directory + " && chmod 600 " + directory
                                + "/*.jwk"))
                .ifPresent(found::add);
        return found;
    }

    private Check age() {
        List<String> old = jdbc.sql("""
                        SELECT coalesce(s.hosts[1], k.mcp_server_id) AS host
                          FROM identity.signing_keys k
                          LEFT JOIN walkthrough.mcp_servers s ON s.id = k.mcp_server_id
                         GROUP BY k.mcp_server_id, s.hosts HAVING max(coalesce(k.signs_from, k.created_at)) < :before
                         ORDER BY 1 LIMIT 5""")
                .param("before", clock.instant().minus(OLD).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            return Check.warning(
                    "key_age", "Signing keys are older than a year: " + old + ".", "For each: keys rotate --server H");
        }
        return jdbc.sql("SELECT min(created_at) FROM identity.signing_keys")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(first -> Check.ok("key_age", "The oldest signing key is of " + first.toLocalDate() + "."))
                .orElseGet(() -> Check.ok("key_age", "There are no signing keys yet."));
    }

    private Check protection() {
        long plain = jdbc.sql("SELECT count(*) FROM identity.signing_keys WHERE jwk LIKE '{%'")
                .query(Long.class)
                .single();
        return plain == 0
                ? Check.ok("key_protection", "No signing key lies in the database as it is.")
                : Check.warning(
                        "key_protection",
                        plain + " signing keys lie in the database as they are: a backup gives them away.",
                        "Set walkthroughs.keys.encryption-key, or walkthroughs.keys.directory, everywhere; then: keys"
                                + " protect");
    }
}
