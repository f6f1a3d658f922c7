package dev.walkthroughs.persistence.gathering;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.walls.CommonConnections;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Tells whether what is in memory is still as new as the database: which revision an organization's offers have, and
 * which streams have gone on. One look into an index for each stream, however long it is, and one round trip for
 * all who ask at about the same time.
 */
public final class Recency {

    private static final String SQL = "SELECT revisions, gone_on FROM tenancy.recency(?, ?, ?)";

    /** Calls asked about at once. More than there are connections of clients on a busy node would not be faster. */
    private static final int MOST = 64;

    private final DataSource source;
    private final CommonConnections common;
    private final Gathering<Boolean, Question, Seen> gathering;

    /** Asks by connections of a source. */
    public Recency(DataSource source) {
        this.source = source;
        this.common = new CommonConnections(source);
        this.gathering = new Gathering<>(this::together, MOST);
    }

    /**
     * A stream as far as it is known.
     *
     * @param next the sequence number its next event would have, from 0
     */
    public record Expected(String stream, long next) {}

    /**
     * What there was at one moment after the question.
     *
     * @param revision of the organization's offers, from 0
     * @param goneOn the places, from 0 as they were asked, of the streams that have more events than expected
     */
    public record Seen(long revision, BitSet goneOn) {}

    private record Question(OrganizationId organization, List<Expected> streams) {}

    /** Asks about an organization's offers and streams; inside a transaction, on its own connection. */
    public Seen ask(OrganizationId organization, List<Expected> streams) {
        Question question = new Question(organization, streams);
        if (common.fit()) {
            return gathering.ask(true, question);
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            return all(connection, List.of(question)).get(0);
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private List<Seen> together(List<Question> questions) {
        try (Connection connection = common.get()) {
            return all(connection, questions);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DataAccessException failed(SQLException failure) {
        DataAccessException known = new SQLStateSQLExceptionTranslator().translate("recency", SQL, failure);
        return known == null ? new UncategorizedSQLException("recency", SQL, failure) : known;
    }

    private static List<Seen> all(Connection connection, List<Question> questions) throws SQLException {
        List<Expected> streams = new ArrayList<>(2 * questions.size());
        questions.forEach(question -> streams.addAll(question.streams()));
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, array(connection, questions, question -> question.organization()
                    .value()));
            statement.setArray(2, array(connection, streams, Expected::stream));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", streams.stream().map(Expected::next).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return seen(questions, row);
            }
        }
    }

    private static <T> Array array(Connection connection, List<T> from, Function<T, String> text) throws SQLException {
        return connection.createArrayOf("text", from.stream().map(text).toArray(String[]::new));
    }

    private static List<Seen> seen(List<Question> questions, ResultSet row) throws SQLException {
        Long[] revisions = (Long[]) row.getArray("revisions").getArray();
        BitSet goneOn = new BitSet();
        for (Long place : (Long[]) row.getArray("gone_on").getArray()) {
            goneOn.set(place.intValue() - 1);
        }
        List<Seen> answers = new ArrayList<>(questions.size());
        int from = 0;
        for (int i = 0; i < questions.size(); i++) {
            int to = from + questions.get(i).streams().size();
            answers.add(new Seen(revisions[i], goneOn.get(from, to)));
            from = to;
        }
        return answers;
    }
}
