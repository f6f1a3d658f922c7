package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.embedded.EmbeddedPostgresServer;
import dev.walkthroughs.persistence.embedded.EmbeddedPostgresSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The embedded PostgreSQL, used unless {@code spring.datasource.url} names another database. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoUrl.class)
class EmbeddedDatabase {

    /** Where data lies, if {@code walkthroughs.data-dir} does not say otherwise. */
    static Path dataDirectory(Environment environment) {
        String set = environment.getProperty("walkthroughs.data-dir");
        return set == null ? Path.of(System.getProperty("user.home"), ".walkthroughs") : Path.of(set);
    }

    @Bean
    EmbeddedPostgresServer embeddedPostgresServer(Environment environment) {
        return EmbeddedPostgresServer.open(dataDirectory(environment), EmbeddedPostgresSettings.defaults());
    }

    /** The pool is made of this, and so closed before the server it leads to. */
    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return server.username();
            }

            @Override
            public @Nullable String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    static final class NoUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
