package dev.walkthroughs.persistence.projection.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayName("A failure")
class FaultTest {

    @Test
    @DisplayName("is the event's if its values or a projector are to blame")
    void ofTheEvent() {
        assertThat(List.<RuntimeException>of(
                        sql("23505"),
                        sql("22001"),
                        sql("21000"),
                        sql("P0001"),
                        sql("54000"),
                        new IllegalStateException("x"),
                        new NullPointerException(),
                        new EmptyResultDataAccessException(1)))
                .allMatch(Fault::isOfTheEvent);
    }

    @Test
    @DisplayName("is nobody's if any event would meet it: then all wait")
    void ofTheSurroundings() {
        assertThat(List.<RuntimeException>of(
                        sql("08006"),
                        sql("40001"),
                        sql("53100"),
                        sql("55P03"),
                        sql("57014"),
                        sql("42P01"),
                        sql("42501"),
                        sql(null),
                        new DataAccessResourceFailureException("x"),
                        new CannotCreateTransactionException("x")))
                .noneMatch(Fault::isOfTheEvent);
    }

    @Test
    @DisplayName("is told without its words, which may hold what a learner wrote")
    void name() {
        assertThat(Fault.name(new IllegalStateException("ann@example.org"))).isEqualTo("IllegalStateException");
        assertThat(Fault.name(sql("22001"))).endsWith(", SQLSTATE 22001").doesNotContain("secret");
    }

    private static RuntimeException sql(@Nullable String state) {
        return new UncategorizedDataAccessException("secret", new SQLException("secret", state)) {
            private static final long serialVersionUID = 1;
        };
    }
}
