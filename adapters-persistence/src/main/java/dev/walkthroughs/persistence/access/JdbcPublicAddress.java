package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.PublicAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one address of the service that works on this database. */
public final class JdbcPublicAddress implements PublicAddress {

    private final JdbcClient jdbc;

    /** Keeps it in {@code identity.public_address}. */
    public JdbcPublicAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> known() {
        return jdbc.sql("SELECT template FROM identity.public_address")
                .query(String.class)
                .optional();
    }

    @Override
    public void remember(String template) {
        jdbc.sql("""
                        INSERT INTO identity.public_address (only_row, template) VALUES (true, :template)
                        ON CONFLICT (only_row) DO UPDATE SET template = excluded.template""").param("template", template).update();
    }
}
