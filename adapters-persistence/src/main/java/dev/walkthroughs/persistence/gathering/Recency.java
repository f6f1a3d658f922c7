package dev.walkthroughs.persistence.gathering;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether what is in memory is still as new as the database: which revision an organization's offers have, and
 * which streams have gone on. One look into an index for each stream, however long it is, and one round trip for
 * all who ask at about the same time.
 */
public final class Recency {

    private static final String SQL = """
            SELECT coalesce((SELECT revision FROM walkthrough.offer_revisions WHERE organization_id = :organization), 0)
                       AS revision,
                   ARRAY(SELECT asked.place
                           FROM unnest(:streams::text[], :next::bigint[]) WITH ORDINALITY AS asked (stream, next, place)
                          WHERE EXISTS (SELECT FROM eventstore.domain_events e
                                         WHERE e.aggregate_identifier = asked.stream
                                           AND e.sequence_number = asked.next)) AS gone_on""";

    /** Calls asked about at once. More than there are connections of clients on a busy node would not be faster. */
    private static final int MOST = 64;

    private final JdbcClient jdbc;
    private final Gathering<Asking, Question, Seen> gathering;

    /** Asks by a client. */
    public Recency(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.gathering = new Gathering<>(this::all, MOST);
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

    private record Asking(Group group, OrganizationId organization) {}

    private record Question(OrganizationId organization, List<Expected> streams) {}

    /** Asks about an organization's offers and streams; inside a transaction, on its own connection. */
    public Seen ask(OrganizationId organization, List<Expected> streams) {
        Question question = new Question(organization, streams);
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? all(List.of(question)).get(0)
                : gathering.ask(new Asking(Group.current(), organization), question);
    }

    private List<Seen> all(List<Question> questions) {
        List<Expected> streams = questions.stream()
                .flatMap(question -> question.streams().stream())
                .toList();
        Seen together = jdbc.sql(SQL)
                .param("organization", questions.get(0).organization().value())
                .param("streams", streams.stream().map(Expected::stream).toArray(String[]::new))
                .param("next", streams.stream().map(Expected::next).toArray(Long[]::new))
                .query((row, number) -> read(row))
                .single();
        List<Seen> answers = new ArrayList<>(questions.size());
        int from = 0;
        for (Question question : questions) {
            int to = from + question.streams().size();
            answers.add(new Seen(together.revision(), together.goneOn().get(from, to)));
            from = to;
        }
        return answers;
    }

    private static Seen read(ResultSet row) throws SQLException {
        BitSet goneOn = new BitSet();
        for (Long place : (Long[]) row.getArray("gone_on").getArray()) {
            goneOn.set(place.intValue() - 1);
        }
        return new Seen(row.getLong("revision"), goneOn);
    }
}
