package dev.walkthroughs.persistence.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Tells which places in the order of events stay empty for ever, so that a reader need not look for them any more.
 *
 * <p>A place is open when a later one was read and it was not there. Whoever owns it took a transaction id before the
 * place, hence before the later place was taken, hence before now: it is numbered below any id that is given out from
 * now on. So the reader takes one; the {@code xmax} of a snapshot would not do, since it only lies above the ids that
 * have ended. Once a snapshot's {@code xmin} has reached that number, the owner has ended. If the place is still empty
 * then, it was rolled back. No clock takes part in this, so a transaction may stay open as long as it likes (ADR 0003).
 */
final class OpenPlaces {

    /** More than this is not remembered: forgetting costs only that a place is looked at longer. */
    private static final int MOST = 100_000;

    /** A number above all that were given out; null if this transaction has had its own for a while. */
    private static final String NEW_NUMBER = """
            SELECT CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN pg_current_xact_id()::text::bigint END""";

    private static final String ALL_ENDED_BELOW = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String FILLED =
            "SELECT global_index FROM eventstore.domain_events WHERE global_index = ANY (?)";

    /** For every open place the transaction number below which its owner lies. */
    private final Map<Long, Long> ownersBelow = new ConcurrentHashMap<>();

    /** Places that were proven empty. */
    private final Set<Long> empty = ConcurrentHashMap.newKeySet();

    /** The same token without the places that are proven to stay empty. */
    GapAwareTrackingToken without(GapAwareTrackingToken token, Connection connection) throws SQLException {
        SortedSet<Long> open = token.getGaps();
        if (open.isEmpty()) {
            return token;
        }
        if (connection.getTransactionIsolation() >= Connection.TRANSACTION_REPEATABLE_READ) {
            // All of this transaction sees one moment: for it, what is not there will not come. For others it may.
            return GapAwareTrackingToken.newInstance(token.getIndex(), Set.of());
        }
        prove(open, connection);
        Set<Long> left = new HashSet<>(open);
        return left.removeAll(empty) ? GapAwareTrackingToken.newInstance(token.getIndex(), left) : token;
    }

    private void prove(SortedSet<Long> open, Connection connection) throws SQLException {
        Set<Long> undecided = new HashSet<>(open);
        undecided.removeAll(empty);
        if (undecided.isEmpty()) {
            return;
        }
        if (ownersBelow.size() + empty.size() > MOST) {
            ownersBelow.clear();
            empty.clear();
        }
        if (!ownersBelow.keySet().containsAll(undecided)) {
            Long noneBegunFrom = number(NEW_NUMBER, connection);
            if (noneBegunFrom != null) {
                undecided.forEach(place -> ownersBelow.putIfAbsent(place, noneBegunFrom));
            }
        }
        long allEndedBelow = Objects.requireNonNull(number(ALL_ENDED_BELOW, connection));
        undecided.removeIf(place -> ownersBelow.getOrDefault(place, Long.MAX_VALUE) > allEndedBelow);
        if (!undecided.isEmpty()) {
            // Asked after the snapshot above, so that whatever an ended owner committed is seen.
            undecided.removeAll(filled(undecided, connection));
            empty.addAll(undecided);
            undecided.forEach(ownersBelow::remove);
        }
    }

    private static @Nullable Long number(String query, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long number = row.getLong(1);
            return row.wasNull() ? null : number;
        }
    }

    private static Set<Long> filled(Set<Long> places, Connection connection) throws SQLException {
        Set<Long> filled = new HashSet<>();
        Array array = connection.createArrayOf("bigint", places.toArray());
        try (PreparedStatement statement = connection.prepareStatement(FILLED)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    filled.add(rows.getLong(1));
                }
            }
        } finally {
            array.free();
        }
        return filled;
    }
}
