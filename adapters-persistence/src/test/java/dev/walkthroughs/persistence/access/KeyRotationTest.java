package dev.walkthroughs.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkthroughs.application.access.KeyRotation;
import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.access.KeyState.Role;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.SetClock;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.vault.KeySettings;
import dev.walkthroughs.persistence.vault.KeyStorageException;
import dev.walkthroughs.persistence.vault.KeyVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Signing keys")
@Tag("once")
class KeyRotationTest {

    private static final ServerId SERVER = new ServerId("mcps_rotating-one");
    private static final ServerId OTHER = new ServerId("mcps_rotating-two");
    private static final String FIRST =
            Base64.getEncoder().encodeToString("the first key, of 32 bytes long!".getBytes(StandardCharsets.UTF_8));
    private static final String SECOND = Base64.getUrlEncoder()
            .encodeToString("another of 32 bytes, like this ÿ".getBytes(StandardCharsets.ISO_8859_1));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final SetClock clock = new SetClock();
    private final AtomicInteger made = new AtomicInteger();
    private final Path folder;

    KeyRotationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void servers() {
        for (ServerId server : List.of(SERVER, OTHER)) {
            database.execute("INSERT INTO walkthrough.mcp_servers (id, organization_id, name, slug, hosts,"
                    + " requires_step_id, created_at, revision) VALUES ('" + server.value()
                    + "', 'org_rotating', 's', '"
                    + server.value() + "', '{}', false, now(), 0)");
        }
    }

    @Test
    @DisplayName("follow each other: published, then signing, then verifying as long as a token of theirs may hold")
    void followEachOther() {
        JdbcSigningKeys keys = keys(null, List.of(), null);
        Instant start = clock.instant();
        assertThat(keys.rotate(SERVER, this::make).role())
                .as("nothing to wait for")
                .isEqualTo(Role.SIGNING);
        keys.note(SERVER, "key-1", start.plus(Duration.ofHours(2)));
        keys.note(SERVER, "key-1", start.plus(Duration.ofHours(1)));

        KeyState next = keys.rotate(SERVER, this::make);
        assertThat(next)
                .isEqualTo(new KeyState(
                        "key-2", Role.NEXT, start.plus(KeyRotation.PUBLICATION), Optional.empty(), "plain"));
        assertThat(keys.rotate(SERVER, this::make)).as("again").isEqualTo(next);
        assertThat(keys.current(SERVER, this::make).keyId()).isEqualTo("key-1");
        assertThat(ids(keys)).as("verify").containsExactly("key-2", "key-1");

        clock.forward(KeyRotation.PUBLICATION);
        assertThat(keys.current(SERVER, this::make).keyId()).isEqualTo("key-2");
        assertThat(keys.states(SERVER)).extracting(KeyState::role).containsExactly(Role.SIGNING, Role.VERIFYING);
        assertThat(keys.states(SERVER).get(1).verifiesUntil()).contains(start.plus(Duration.ofMinutes(121)));

        clock.forward(Duration.ofMinutes(116));
        assertThat(ids(keys)).containsExactly("key-2", "key-1");
        clock.forward(Duration.ofSeconds(1));
        assertThat(ids(keys)).containsExactly("key-2");
        assertThat(database.rows("SELECT key_id FROM identity.signing_keys")).containsExactly("key-2");
        assertThat(made).hasValue(2);
    }

    @Test
    @DisplayName("of which nothing was noted verify for a month after they are followed")
    void verifyForAMonthIfNothingIsKnown() {
        JdbcSigningKeys keys = keys(null, List.of(), null);
        keys.current(SERVER, this::make);
        clock.forward(Duration.ofDays(400));
        keys.rotate(SERVER, this::make);
        clock.forward(Duration.ofDays(31));
        assertThat(ids(keys)).containsExactly("key-2", "key-1");
        clock.forward(Duration.ofMinutes(7));
        assertThat(ids(keys)).containsExactly("key-2");
    }

    @Test
    @DisplayName("that are compromised are gone at once, on their server alone")
    void areReplaced() {
        JdbcSigningKeys keys = keys(null, List.of(), null);
        keys.current(SERVER, this::make);
        keys.rotate(SERVER, this::make);
        keys.current(OTHER, this::make);

        assertThat(keys.replace(SERVER, this::make).role()).isEqualTo(Role.SIGNING);
        assertThat(ids(keys)).containsExactly("key-4");
        assertThat(keys.of(OTHER)).hasSize(1);
    }

    @Test
    @DisplayName("are encrypted in the database for their row alone, and earlier encryption keys still open them")
    void areEncrypted() {
        keys(null, List.of(), null).current(SERVER, this::make);
        JdbcSigningKeys keys = keys(FIRST, List.of(), null);
        assertThat(keys.current(SERVER, this::make)).isEqualTo(new SigningKey("key-1", secret(1)));
        assertThat(keys.protect()).isEqualTo(1);
        assertThat(keys.protect()).isZero();
        keys.current(OTHER, this::make);
        assertThat(database.rows("SELECT jwk FROM identity.signing_keys"))
                .hasSize(2)
                .allMatch(stored -> stored.matches("A256GCM\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{50,}"))
                .doesNotHaveDuplicates();
        assertThat(keys.checked().of(SERVER)).containsExactly(new SigningKey("key-1", secret(1)));
        assertThat(keys.states(SERVER).get(0).protection()).matches("encrypted [0-9a-f]{8}");

        JdbcSigningKeys later = keys(SECOND, List.of(FIRST), null).checked();
        assertThat(later.of(OTHER)).containsExactly(new SigningKey("key-2", secret(2)));
        assertThat(later.protect()).isEqualTo(2);
        assertThat(keys(SECOND, List.of(), null).checked().of(SERVER)).hasSize(1);

        assertThatThrownBy(() -> keys(FIRST, List.of(), null).checked())
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("are encrypted with the encryption key")
                .hasMessageNotContaining(FIRST);
        assertThatThrownBy(() -> keys(null, List.of(), null).checked())
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("none is set");
        database.execute("UPDATE identity.signing_keys a SET jwk = b.jwk FROM identity.signing_keys b"
                + " WHERE a.key_id = 'key-1' AND b.key_id = 'key-2'");
        assertThatThrownBy(() -> keys(SECOND, List.of(), null).of(SERVER))
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("key-1 does not decrypt");
    }

    @Test
    @DisplayName("lie in files of their owner's, if that is set, and in the database no more")
    void lieInFiles() throws IOException {
        keys(FIRST, List.of(), null).current(SERVER, this::make);
        JdbcSigningKeys keys = keys(FIRST, List.of(), folder.toString());
        assertThat(keys.protect()).isEqualTo(1);
        keys.rotate(SERVER, this::make);
        assertThat(database.rows("SELECT DISTINCT jwk FROM identity.signing_keys"))
                .containsExactly("file");
        assertThat(keys.checked().of(SERVER)).hasSize(2).contains(new SigningKey("key-1", secret(1)));
        Path file = folder.resolve("key-1.jwk");
        assertThat(file).hasContent(secret(1));
        assertThatThrownBy(() -> keys(FIRST, List.of(), null).checked())
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("walkthroughs.keys.directory is not set");
        assertThatThrownBy(
                        () -> keys(FIRST, List.of(), folder.resolve("nowhere").toString()))
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("no directory");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        keys.replace(SERVER, this::make);
        assertThat(folder).isDirectoryNotContaining("glob:**key-1.jwk");
        Files.delete(folder.resolve("key-3.jwk"));
        assertThatThrownBy(keys::checked)
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("has no file");
    }

    @Test
    @DisplayName("in files that are open to others are refused")
    void areRefusedIfOpen() throws IOException {
        JdbcSigningKeys keys = keys(null, List.of(), folder.toString());
        keys.current(SERVER, this::make);
        Path file = folder.resolve("key-1.jwk");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no owners on this file system");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::checked)
                .isInstanceOf(KeyStorageException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    @DisplayName("need an encryption key of 32 bytes, and it is shown to no log")
    void needAWholeKey() {
        for (String wrong : List.of("short", "!", FIRST + FIRST)) {
            assertThatThrownBy(() -> keys(wrong, List.of(), null))
                    .isInstanceOf(KeyStorageException.class)
                    .hasMessageContaining("32 bytes")
                    .hasMessageNotContaining(wrong + wrong);
        }
        assertThat(new KeySettings(FIRST, List.of(SECOND), null)).hasToString("KeySettings[]");
    }

    private JdbcSigningKeys keys(@Nullable String key, List<String> former, @Nullable String directory) {
        return new JdbcSigningKeys(
                JdbcClient.create(database.dataSource()),
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                new KeyVault(new KeySettings(key, former, directory)),
                clock);
    }

    private SigningKey make() {
        int number = made.incrementAndGet();
        return new SigningKey("key-" + number, secret(number));
    }

    private static String secret(int number) {
        return "{\"d\":\"secret " + number + "\"}";
    }

    private static List<String> ids(JdbcSigningKeys keys) {
        return keys.of(SERVER).stream().map(SigningKey::keyId).toList();
    }
}
