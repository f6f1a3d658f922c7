package dev.walkthroughs.persistence.identity.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Returned;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Verdict;
import dev.walkthroughs.application.identity.upstream.ProviderAttempts;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.identity.upstream.UpstreamAccounts;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.vault.KeySettings;
import dev.walkthroughs.persistence.vault.KeyStorageException;
import dev.walkthroughs.persistence.vault.KeyVault;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What signing in by a provider keeps:")
@Tag("once")
class ProviderStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final OrganizationId ACME = new OrganizationId("org_number-one");
    private static final OrganizationId BETA = new OrganizationId("org_number-two");
    private static final SignInPlace HERE = new SignInPlace(ACME, new ServerId("mcps_number-one"));
    private static final SignInPlace NEXT_DOOR = new SignInPlace(ACME, new ServerId("mcps_number-two"));
    private static final String SECRET = "s3cret: \"with\" a \\ in it";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JdbcSignInProviders providers(@Nullable String key, @Nullable String directory) {
        return new JdbcSignInProviders(
                node.jdbc(),
                node.get(TransactionTemplate.class),
                new KeyVault(new KeySettings(key, List.of(), directory)),
                new FreshIds(new Random(1)),
                Clock.systemUTC());
    }

    private static SignInProvider provider(String name) {
        return new SignInProvider("https://id.example.org", "client", SECRET, name, List.of("example.org"), true);
    }

    private static String stored() {
        return DATABASE.text("SELECT client_secret FROM identity.sign_in_providers");
    }

    @Test
    @DisplayName("a provider for each organization, its secret plain, encrypted or in a file, as set")
    void keepsProviders(@TempDir Path folder) throws IOException {
        SignInProviders plain = providers(null, null);
        plain.keep(ACME, provider("One"));
        assertThat(plain.of(ACME)).contains(provider("One"));
        assertThat(plain.of(BETA)).isEmpty();
        JdbcSignInProviders encrypted = providers(KEY, null);
        assertThat(encrypted.protect()).isEqualTo(1);
        assertThat(encrypted.protect()).isZero();
        assertThat(stored()).startsWith("A256GCM.");
        assertThat(encrypted.checked().of(ACME)).contains(provider("One"));
        assertThatThrownBy(() -> providers(null, null).checked()).isInstanceOf(KeyStorageException.class);
        DATABASE.execute("UPDATE identity.sign_in_providers SET organization_id = '" + BETA + "'");
        assertThatThrownBy(encrypted::checked).as("a row carried elsewhere").isInstanceOf(KeyStorageException.class);
        DATABASE.execute("UPDATE identity.sign_in_providers SET organization_id = '" + ACME + "'");

        JdbcSignInProviders filed = providers(KEY, folder.toString());
        filed.keep(ACME, provider("Two"));
        assertThat(stored()).isEqualTo("file");
        filed.keep(ACME, provider("Three"));
        assertThat(filed.of(ACME)).contains(provider("Three"));
        assertThat(files(folder)).isEqualTo(1);
        assertThat(filed.remove(ACME)).isTrue();
        assertThat(filed.remove(ACME)).isFalse();
        assertThat(files(folder)).isZero();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    @DisplayName("an attempt at its own place, until a day has passed")
    void keepsAttempts() {
        ProviderAttempts attempts = node.get(ProviderAttempts.class);
        ProviderAttempt attempt =
                new ProviderAttempt("browser", "https://id.example.org", "/connections", false, NOW.plusSeconds(600));
        DatabaseRole.OPERATOR.act(() -> {
            attempts.add(HERE, "one", attempt, NOW);
            assertThat(attempts.change(NEXT_DOOR, "one", kept -> new Returned(Verdict.RIGHT, kept)))
                    .isEmpty();
            assertThat(attempts.change(
                            HERE,
                            "one",
                            kept -> new Returned(
                                    Verdict.RIGHT,
                                    new ProviderAttempt(
                                            kept.browser(), kept.issuer(), kept.continueTo(), true, kept.expiresAt()))))
                    .isPresent();
            assertThat(attempts.change(HERE, "one", kept -> new Returned(Verdict.USED, kept))
                            .map(returned -> returned.after().used()))
                    .contains(true);
            attempts.add(HERE, "two", attempt, NOW.plusSeconds(90_000));
            return attempts;
        });
        assertThat(DATABASE.rows("SELECT attempt_id FROM identity.provider_attempts"))
                .containsExactly("two");
    }

    @Test
    @DisplayName("an account for each identity, whose address may change and may be another account's too")
    void keepsAccounts() {
        UpstreamAccounts accounts = node.get(UpstreamAccounts.class);
        EmailAddress ann = new EmailAddress("ann@example.org");
        String first = accounts.subjectOf(ACME, "https://id.example.org", "ann", ann);
        assertThat(accounts.subjectOf(ACME, "https://id.example.org", "ann", new EmailAddress("new@example.org")))
                .isEqualTo(first);
        assertThat(accounts.subjectOf(ACME, "https://id.example.org", "anna", ann))
                .isNotEqualTo(first);
        assertThat(accounts.subjectOf(ACME, "https://other.example.org", "ann", ann))
                .isNotEqualTo(first);
        assertThat(accounts.subjectOf(BETA, "https://id.example.org", "ann", ann))
                .isNotEqualTo(first);
        assertThat(DATABASE.text("SELECT email FROM identity.accounts WHERE subject = '" + first + "'"))
                .isEqualTo("new@example.org");
    }
}
