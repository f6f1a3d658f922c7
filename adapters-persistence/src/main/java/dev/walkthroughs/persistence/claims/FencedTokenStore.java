package dev.walkthroughs.persistence.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's tokens in {@code eventstore.token_entries}, with a fence: only who holds a token notes how far it has read. The
 * note is in the transaction that writes the rows, so a process that was held up for longer than its claim writes
 * nothing. The framework's own store would let it take the token again from a holder that is late or gone, by a note as by
 * a renewal, and set it back to where the process stood when it was held up.
 */
public final class FencedTokenStore extends JdbcTokenStore {

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("eventstore.token_entries")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private static final String RENEWAL = """
            UPDATE eventstore.token_entries SET timestamp = ?
             WHERE owner = ? AND processor_name = ? AND segment = ?""";

    private final ConnectionProvider connections;
    private final String node;

    private FencedTokenStore(Builder builder, ConnectionProvider connections, String node) {
        super(builder);
        this.connections = connections;
        this.node = node;
    }

    /**
     * A store for one process.
     *
     * @param connections gives the connection of the running transaction
     * @param claim how long a process that does not renew its claim is thought to live
     * @param node the process's name among all that share the database
     */
    public static FencedTokenStore create(
            ConnectionProvider connections, Serializer tokens, Duration claim, String node) {
        return new FencedTokenStore(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(tokens)
                        .contentType(String.class)
                        .claimTimeout(claim)
                        .nodeId(node)
                        .schema(SCHEMA),
                connections,
                node);
    }

    /**
     * Notes how far this process has read.
     *
     * @throws UnableToClaimTokenException if it does not hold the token; then its transaction must not be committed
     */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try (Connection connection = connections.getConnection();
                PreparedStatement update = storeUpdate(connection, token, processor, segment)) {
            byItsOwner(update, processor, segment);
        } catch (SQLException e) {
            throw new JdbcException("Failed to note how far '" + processor + "[" + segment + "]' has read", e);
        }
    }

    /**
     * Renews this process's claim.
     *
     * @throws UnableToClaimTokenException if it has none
     */
    @Override
    public void extendClaim(String processor, int segment) {
        try (Connection connection = connections.getConnection();
                PreparedStatement update = connection.prepareStatement(RENEWAL)) {
            update.setString(1, DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant()));
            update.setString(2, node);
            update.setString(3, processor);
            update.setInt(4, segment);
            byItsOwner(update, processor, segment);
        } catch (SQLException e) {
            throw new JdbcException("Failed to renew the claim on '" + processor + "[" + segment + "]'", e);
        }
    }

    private static void byItsOwner(PreparedStatement update, String processor, int segment) throws SQLException {
        if (update.executeUpdate() != 1) {
            throw new UnableToClaimTokenException(
                    "Token '" + processor + "[" + segment + "]' is held by somebody else by now");
        }
    }
}
