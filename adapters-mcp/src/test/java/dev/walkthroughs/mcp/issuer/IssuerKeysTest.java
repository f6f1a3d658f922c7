package dev.walkthroughs.mcp.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import dev.walkthroughs.mcp.world.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The keys of an external issuer")
class IssuerKeysTest {

    private static final IssuerSettings LOCAL = new IssuerSettings(true, true);

    private final Moving clock = new Moving();
    private final IssuerKeys keys = new IssuerKeys(new IssuerDocuments(new GuardedFetch(LOCAL)), clock);
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

    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "file", "ftp"})
    @DisplayName("are fetched over https from public addresses alone, unless settings say otherwise")
    void guards(String scheme) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + "/x");
            listening.setSoTimeout(100);
            assertThatThrownBy(() -> new GuardedFetch(new IssuerSettings(false, true)).get(url))
                    .isInstanceOf(IOException.class)
                    .rootCause()
                    .hasMessageMatching("only plain https.*|.*not public");
            assertThatThrownBy(listening::accept).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> new GuardedFetch(new IssuerSettings(true, false)).get(URI.create(issuer.url())))
                .rootCause()
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new GuardedFetch(LOCAL).get(URI.create("http://u@127.0.0.1/")))
                .rootCause()
                .hasMessageContaining("https");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,true",
        "2606:4700::1111,true",
        "64:ff9b::808:808,true",
        "127.0.0.1,false",
        "10.1.2.3,false",
        "172.16.0.1,false",
        "192.168.1.1,false",
        "169.254.169.254,false",
        "100.64.0.1,false",
        "0.0.0.0,false",
        "224.0.0.1,false",
        "255.255.255.255,false",
        "198.18.0.1,false",
        "::1,false",
        "::,false",
        "fe80::1,false",
        "fd00::1,false",
        "ff02::1,false",
        "::ffff:10.0.0.1,false",
        "64:ff9b::a00:1,false",
        "2002:a00:1::,false",
        "2001:db8::1,false"
    })
    @DisplayName("are not asked for at addresses of somebody's own network")
    void addresses(String address, boolean open) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(open);
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
