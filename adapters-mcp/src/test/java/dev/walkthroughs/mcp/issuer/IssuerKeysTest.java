package dev.walkthroughs.mcp.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import dev.walkthroughs.mcp.world.TestIssuer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The keys of an external issuer")
class IssuerKeysTest {

    private static final IssuerSettings LOCAL = new IssuerSettings(true, true);

    private final Moving clock = new Moving();
    private final IssuerKeys keys = new IssuerKeys(new IssuerDocuments(LOCAL), clock);
    private TestIssuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = new TestIssuer(true);
        issuer.key("one", true);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private List<String> select(String id) throws RemoteKeySourceException {
        return keys
                .select(
                        issuer.url(),
                        new JWKSelector(new JWKMatcher.Builder().keyID(id).build()))
                .stream()
                .map(JWK::getKeyID)
                .toList();
    }

    @Test
    @DisplayName("are read again for an unknown one, but at most every few seconds")
    void rotates() throws Exception {
        assertThat(select("one")).containsExactly("one");
        issuer.keys.clear();
        issuer.key("two", true);
        assertThat(select("two")).isEmpty();
        clock.pass(IssuerKeys.PATIENCE.plusMillis(1));
        assertThat(select("two")).containsExactly("two");
        assertThat(select("one")).isEmpty();
        assertThat(issuer.keyReads).hasValue(2);
    }

    @Test
    @DisplayName("stop working when they are no longer listed, after the stated time")
    void withdraws() throws Exception {
        assertThat(select("one")).containsExactly("one");
        issuer.keys.clear();
        clock.pass(IssuerKeys.STALENESS);
        assertThat(select("one")).containsExactly("one");
        clock.pass(Duration.ofMillis(1));
        assertThat(select("one")).isEmpty();
    }

    @Test
    @DisplayName("hold through an outage for the stated time, and come back with the issuer")
    void outage() throws Exception {
        assertThat(select("one")).containsExactly("one");
        issuer.status = 503;
        clock.pass(IssuerKeys.OUTAGE);
        assertThat(select("one")).containsExactly("one");
        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> select("one")).isInstanceOf(RemoteKeySourceException.class);
        issuer.status = 200;
        clock.pass(IssuerKeys.PATIENCE);
        assertThat(select("one")).containsExactly("one");
    }

    @Test
    @DisplayName("are asked for over https at public addresses alone, unless settings say otherwise")
    void guards() throws Exception {
        for (IssuerSettings settings : List.of(
                new IssuerSettings(false, true), new IssuerSettings(true, false), new IssuerSettings(false, false))) {
            IssuerDocuments guarded = new IssuerDocuments(settings);
            assertThatThrownBy(() -> guarded.keys(issuer.url()))
                    .as("%s", settings)
                    .isInstanceOf(IOException.class);
        }
        assertThat(issuer.keyReads).hasValue(0);
        assertThat(new IssuerDocuments(LOCAL).keys(issuer.url()).getKeys()).hasSize(1);
    }

    /** A clock that stands until it is moved. */
    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-05-05T05:05:05Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
