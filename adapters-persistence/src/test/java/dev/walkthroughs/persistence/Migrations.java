package dev.walkthroughs.persistence;

import org.flywaydb.core.Flyway;

/** Flyway as application.yaml has it. */
final class Migrations {

    /** All there are. */
    static final String ALL = "latest";

    private Migrations() {}

    /** Applies the migrations up to a version. */
    static void apply(String url, String username, String password, String upTo) {
        Flyway.configure()
                .dataSource(url, username, password)
                .defaultSchema("migrations")
                .locations("classpath:db/migration")
                .target(upTo)
                .load()
                .migrate();
    }
}
