package dev.walkthroughs.persistence.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.walkthroughs.persistence.TestDatabase;
import dev.walkthroughs.persistence.eventstore.EventJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A process that was held up for longer than its claim")
class FencedTokenStoreTest {

    private static final Duration CLAIM = Duration.ofSeconds(8);
    private static final String PROCESSOR = "tested";
    private static final Clock BEFORE = AbstractTokenEntry.clock;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @AfterEach
    void asItWas() {
        AbstractTokenEntry.clock = BEFORE;
    }

    @Test
    @DisplayName("notes nothing any more, not even if whoever took over is gone in turn")
    void isFenced() {
        AbstractTokenEntry.clock = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
        FencedTokenStore heldUp = of("held-up");
        FencedTokenStore other = of("other");
        heldUp.initializeTokenSegments(PROCESSOR, 1);
        heldUp.fetchToken(PROCESSOR, 0);
        heldUp.storeToken(token(5), PROCESSOR, 0);
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .as("it lives")
                .isThrownBy(() -> other.fetchToken(PROCESSOR, 0));

        pass(CLAIM.plusSeconds(1));
        assertThat(other.fetchToken(PROCESSOR, 0)).isEqualTo(token(5));
        other.storeToken(token(9), PROCESSOR, 0);
        pass(CLAIM.plusSeconds(1));

        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> heldUp.storeToken(token(6), PROCESSOR, 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> heldUp.extendClaim(PROCESSOR, 0));
        assertThat(database.rows("SELECT owner || ' ' || (token::jsonb ->> 'index') FROM eventstore.token_entries"
                        + " WHERE processor_name = '" + PROCESSOR + "'"))
                .containsExactly("other 9");
        assertThat(heldUp.fetchToken(PROCESSOR, 0))
                .as("where it goes on once it has the claim again")
                .isEqualTo(token(9));
    }

    @Test
    @DisplayName("tells the time by the database, whatever its own clock says")
    void oneClock() {
        try (DatabaseClock clock = DatabaseClock.of(JdbcClient.create(database.dataSource()))) {
            Instant first = clock.instant();
            Instant said = Instant.parse(database.rows("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC',"
                            + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                    .get(0));
            assertThat(Duration.between(first, said)).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(5));
            assertThat(clock.instant()).isAfterOrEqualTo(first);
        }
    }

    private FencedTokenStore of(String node) {
        return FencedTokenStore.create(() -> database.dataSource().getConnection(), EventJson.tokens(), CLAIM, node);
    }

    private static void pass(Duration time) {
        AbstractTokenEntry.clock = Clock.offset(AbstractTokenEntry.clock, time);
    }

    private static TrackingToken token(long index) {
        return GapAwareTrackingToken.newInstance(index, Set.of());
    }
}
