package dev.walkthroughs.bootstrap.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.persistence.copy.CopyRejection;
import dev.walkthroughs.persistence.copy.EventCopy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Copying to Axon Server")
class AxonServerEventsTest {

    @Test
    @DisplayName("is refused by a program that was built without the connector, which says how to build one with it")
    void noConnector() {
        EventCopy unused = new EventCopy(JdbcClient.create(new DriverManagerDataSource()), new TransactionTemplate());

        assertThat(new AxonServerEvents(unused, "org.example.NoConnector")
                        .toAxonServer("localhost:1", "default", (what, done, total) -> {}))
                .isEqualTo(Outcome.rejected(new ConnectorMissing()));
        assertThat(Refusal.of(new ConnectorMissing()).advice()).contains("-Paxon-server");
    }

    @ParameterizedTest
    @EnumSource(CopyRejection.Code.class)
    @DisplayName("has advice of its own for every refusal")
    void advises(CopyRejection.Code code) {
        assertThat(Refusal.of(new Coded(code)).advice()).isNotBlank().doesNotStartWith("Nothing was changed");
    }

    /** A refusal of any code. */
    private record Coded(Enum<?> code) implements Rejection {
        @Override
        public String message() {
            return "No.";
        }
    }
}
