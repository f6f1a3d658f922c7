package dev.walkthroughs.persistence.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;

/**
 * Tells which places in the order of events stay empty for ever, so that a reader need not look for them any more.
 *
 * <p>A place is open when a later one was read and it was not there. Whoever owns it took a transaction id before the
 * place, hence before the later place was taken, hence before now: it is numbered below the {@code xmax} of any
 * snapshot taken from now on. Once a snapshot's {@code xmin} has reached that number, the owner has ended. If the place
 * is still empty then, it was rolled back. No clock takes part in this, so a transaction may stay open as long as it
 * likes (ADR 0003).
 */
final class OpenPlaces {

    /** More than this is not remembered: forgetting costs only that a place is looked at longer. */
    private static final int MOST = 100_000;

    private static final String SNAPSHOT = """
            SELECT pg_snapshot_xmin(now_running)::text::bigint, pg_snapshot_xmax(now_running)::text::bigint
              FROM pg_current_snapshot() AS now_running""";

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
        long allEndedBelow;
        long noneBegunFrom;
        try (PreparedStatement statement = connection.prepareStatement(SNAPSHOT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            allEndedBelow = row.getLong(1);
            noneBegunFrom = row.getLong(2);
        }
        if (ownersBelow.size() + empty.size() > MOST) {
            ownersBelow.clear();
            empty.clear();
        }
        undecided.forEach(place -> ownersBelow.putIfAbsent(place, noneBegunFrom));
        undecided.removeIf(place -> ownersBelow.getOrDefault(place, Long.MAX_VALUE) > allEndedBelow);
        if (!undecided.isEmpty()) {
            // Asked after the snapshot above, so that whatever an ended owner committed is seen.
            undecided.removeAll(filled(undecided, connection));
            empty.addAll(undecided);
            undecided.forEach(ownersBelow::remove);
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
