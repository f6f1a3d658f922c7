package dev.walkthroughs.persistence;

import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.persistence.analytics.AnalyticsSettings;
import dev.walkthroughs.persistence.analytics.SettingsRow;
import dev.walkthroughs.persistence.content.JdbcStepLibrary;
import dev.walkthroughs.persistence.projection.Projection;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A projection that shrugs at nothing: each event it is given makes a row, the same one twice makes two. It is run as the
 * product's are, by the same wiring.
 */
final class Recorder {

    static final String NAME = "recorder";

    private final JdbcClient jdbc;

    private Recorder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes what it needs in a database; before any node is started. */
    static void prepare(TestDatabase database) {
        database.execute("CREATE TABLE recorded (event text NOT NULL, number bigserial);"
                + " GRANT ALL ON recorded, recorded_number_seq TO walkthroughs_projector");
        database.execute("INSERT INTO eventstore.token_entries (processor_name, segment) VALUES ('" + NAME + "', 0)");
    }

    /** The identifiers of the events it was given, in that order. */
    static List<String> recorded(TestDatabase database) {
        return database.rows("SELECT event FROM recorded ORDER BY number");
    }

    @EventHandler
    void on(EventMessage<?> event) {
        jdbc.sql("INSERT INTO recorded (event) VALUES (:event)")
                .param("event", event.getIdentifier())
                .update();
    }

    /** The product's event store and processors, with this as the only projection. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(AnalyticsSettings.class)
    @Import({Walls.class, EventSourcing.class, Replays.class})
    static class Alone {

        @Bean
        List<Projection> projectionList() {
            return List.of(new Projection(NAME, List.of("recorded"), jdbc -> List.of(new Recorder(jdbc))));
        }

        @Bean
        SettingsRow analyticsSettings(AnalyticsSettings settings, JdbcClient jdbc, TransactionTemplate transaction) {
            return new SettingsRow(settings, jdbc, transaction);
        }

        @Bean
        StepLibrary stepLibrary(JdbcClient jdbc) {
            return new JdbcStepLibrary(jdbc);
        }

        @Bean
        ConfigurerModule nothingElse() {
            return configurer -> {};
        }
    }
}
