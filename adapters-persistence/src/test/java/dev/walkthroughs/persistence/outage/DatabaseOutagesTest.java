package dev.walkthroughs.persistence.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("A failure of the database")
class DatabaseOutagesTest {

    private final DatabaseOutages outages = new DatabaseOutages();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"08006", "40P01", "53100", "53300", "57P01", "57014", "58030", "55P03", "25P03"})
    @DisplayName("passes by itself: connection, deadlock, full disk, too many, restart, time, input, lock, idle")
    void passes(String state) {
        Throwable failure = new DataAccessResourceFailureException(
                "outside", new IllegalStateException(new SQLException("a learner's words", state)));
        assertThat(outages.behind(failure)).hasValue("the database answers SQLSTATE " + state);
    }

    @Test
    @DisplayName("passes by itself: no connection was free in time")
    void passesOnceOneIsFree() {
        assertThat(outages.behind(new IllegalStateException(new SQLTransientConnectionException("pool"))))
                .hasValue("no connection to the database in time");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"23505", "22P02", "42501", "42P01", "25P02", "XX000", ""})
    @DisplayName("is a defect otherwise")
    void isADefect(String state) {
        assertThat(outages.behind(new IllegalStateException(new SQLException("words", state))))
                .isEmpty();
        assertThat(outages.behind(new SQLException("words", (String) null))).isEmpty();
        assertThat(outages.behind(new IllegalStateException("words"))).isEmpty();
    }
}
