package dev.walkthroughs.persistence.identity.upstream;

import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.vault.KeyVault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Providers in {@code identity.sign_in_providers}, their secrets as the vault has them. To the vault a secret is a key like
 * any other: a JSON Web Key of type {@code oct} (RFC 7518 §6.4).
 */
public final class JdbcSignInProviders implements SignInProviders {

    private static final String BEFORE = "{\"kty\":\"oct\",\"k\":\"";
    private static final String AFTER = "\"}";

    private record Stored(OrganizationId organization, String id, String secret) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyVault vault;
    private final FreshIds ids;
    private final Clock clock;

    /** Keeps providers with a vault. */
    public JdbcSignInProviders(
            JdbcClient jdbc, TransactionTemplate transaction, KeyVault vault, FreshIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens every secret once, so that what is missing is said at the start and not to a learner.
     *
     * @throws dev.walkthroughs.persistence.vault.KeyStorageException if one cannot be read with what is set
     */
    public JdbcSignInProviders checked() {
        all().forEach(stored -> vault.open(stored.organization(), stored.id(), stored.secret()));
        return this;
    }

    @Override
    public Optional<SignInProvider> of(OrganizationId organization) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        SELECT * FROM identity.sign_in_providers WHERE organization_id = :organization""")
                .param("organization", organization.value())
                .query((row, number) -> provider(row))
                .optional()));
    }

    @Override
    public void keep(OrganizationId organization, SignInProvider provider) {
        List<Stored> before = Objects.requireNonNull(transaction.execute(status -> {
            List<Stored> deleted = delete(organization);
            String id = "provider-" + ids.characters();
            String secret = BEFORE
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(provider.clientSecret().getBytes(StandardCharsets.UTF_8))
                    + AFTER;
            jdbc.sql("""
                            INSERT INTO identity.sign_in_providers (organization_id, issuer, client_id, client_secret,
                                                                    secret_id, name, domains, is_only, changed_at)
                            VALUES (:organization, :issuer, :client, :secret, :id, :name, :domains, :only, :at)""")
                    .param("organization", organization.value())
                    .param("issuer", provider.issuer())
                    .param("client", provider.clientId())
                    .param("secret", vault.seal(organization, new SigningKey(id, secret)))
                    .param("id", id)
                    .param("name", provider.name())
                    .param("domains", provider.domains().toArray(new String[0]))
                    .param("only", provider.only())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return deleted;
        }));
        before.forEach(stored -> vault.forget(stored.id(), stored.secret()));
    }

    @Override
    public boolean remove(OrganizationId organization) {
        List<Stored> removed = Objects.requireNonNull(transaction.execute(status -> delete(organization)));
        // Not before it is certain: a row without its file would end the next start.
        removed.forEach(stored -> vault.forget(stored.id(), stored.secret()));
        return !removed.isEmpty();
    }

    private List<Stored> delete(OrganizationId organization) {
        return jdbc.sql("""
                        DELETE FROM identity.sign_in_providers WHERE organization_id = :organization
                        RETURNING organization_id, secret_id, client_secret""")
                .param("organization", organization.value())
                .query((row, number) -> stored(row))
                .list();
    }

    @Override
    public int protect() {
        List<Stored> others =
                all().stream().filter(stored -> !vault.isAsSet(stored.secret())).toList();
        for (Stored stored : others) {
            String sealed =
                    vault.seal(stored.organization(), vault.open(stored.organization(), stored.id(), stored.secret()));
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            UPDATE identity.sign_in_providers SET client_secret = :secret
                             WHERE organization_id = :organization AND secret_id = :id""")
                    .param("secret", sealed)
                    .param("organization", stored.organization().value())
                    .param("id", stored.id())
                    .update());
        }
        return others.size();
    }

    private List<Stored> all() {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("SELECT organization_id, secret_id, client_secret FROM identity.sign_in_providers")
                        .query((row, number) -> stored(row))
                        .list()));
    }

    private SignInProvider provider(ResultSet row) throws SQLException {
        Stored stored = stored(row);
        String key =
                vault.open(stored.organization(), stored.id(), stored.secret()).jwk();
        String secret = key.substring(BEFORE.length(), key.length() - AFTER.length());
        return new SignInProvider(
                row.getString("issuer"),
                row.getString("client_id"),
                new String(Base64.getUrlDecoder().decode(secret), StandardCharsets.UTF_8),
                row.getString("name"),
                List.of((String[]) row.getArray("domains").getArray()),
                row.getBoolean("is_only"));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new OrganizationId(row.getString("organization_id")),
                row.getString("secret_id"),
                row.getString("client_secret"));
    }
}
