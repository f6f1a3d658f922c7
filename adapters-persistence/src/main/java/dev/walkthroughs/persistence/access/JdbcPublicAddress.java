package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.PublicAddress;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one address of the service that works on this database. */
public final class JdbcPublicAddress implements PublicAddress {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Keeps it in {@code identity.public_address}. */
    public JdbcPublicAddress(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<String> known() {
        return DatabaseRole.OPERATOR.act(() -> jdbc.sql("SELECT template FROM identity.public_address")
                .query(String.class)
                .optional());
    }

    @Override
    public void remember(String template) {
        // It is the operator's: whoever answers requests neither needs nor may change it.
        DatabaseRole.OPERATOR.act(() -> transaction.execute(
                status -> jdbc.sql("""
                        INSERT INTO identity.public_address (only_row, template) VALUES (true, :template)
                        ON CONFLICT (only_row) DO UPDATE SET template = excluded.template""").param("template", template).update()));
    }
}
