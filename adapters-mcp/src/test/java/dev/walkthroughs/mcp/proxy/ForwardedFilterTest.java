package dev.walkthroughs.mcp.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.mcp.proxy.ProxySettings.Headers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** 10.0.0.0/8 and 2001:db8:a::/48 are proxies of ours; everything else is the world. */
@DisplayName("What a request says of its way")
class ForwardedFilterTest {

    private static final List<Network> PROXIES =
            Stream.of("10.0.0.0/8", "2001:db8:a::/48").map(Network::valueOf).toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | X-Forwarded-For | address
                "10.0.0.1 | 203.0.113.7 | 203.0.113.7",
                "10.0.0.1 | 203.0.113.7:4711 | 203.0.113.7",
                "10.0.0.1 | 2001:db8:b::1 | 2001:db8:b:0:0:0:0:1",
                "10.0.0.1 | [2001:db8:b::1]:443 | 2001:db8:b:0:0:0:0:1",
                "2001:db8:a:0:0:0:0:1 | 203.0.113.7 | 203.0.113.7",
                // Several hops of ours, and what a client made up in front of them.
                "10.0.0.1 | 203.0.113.7, 10.0.0.2 | 203.0.113.7",
                "10.0.0.1 | 198.51.100.1, 203.0.113.7, 10.0.0.3, 10.0.0.2 | 203.0.113.7",
                "10.0.0.1 | 10.9.9.9, 203.0.113.7 | 203.0.113.7",
                // All of it ours: the farthest.
                "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                // Nonsense: the hop that wrote it is the last one known.
                "10.0.0.1 | unknown | 10.0.0.1",
                "10.0.0.1 | 203.0.113.7, localhost, 10.0.0.2 | 10.0.0.2",
                "10.0.0.1 | 1.2.3.4.5 | 10.0.0.1",
                "10.0.0.1 | 999.0.0.1 | 10.0.0.1",
                // Not ours: nothing is believed.
                "198.51.100.9 | 203.0.113.7 | 198.51.100.9",
                "11.0.0.1 | 203.0.113.7, 10.0.0.2 | 11.0.0.1",
                "2001:db8:b:0:0:0:0:1 | 203.0.113.7 | 2001:db8:b:0:0:0:0:1"
            })
    @DisplayName("is believed hop by hop, from the nearest on, as long as a proxy of ours says it")
    void isBelievedHopByHop(String peer, String forwardedFor, String address) throws Exception {
        MockHttpServletRequest request = from(peer);
        request.addHeader("X-Forwarded-For", forwardedFor);

        HttpServletRequest seen = seen(request, Headers.X_FORWARDED);

        assertThat(seen.getRemoteAddr()).isEqualTo(address);
        assertThat(seen.getRemoteHost()).isEqualTo(address);
        assertThat(seen.getHeader("x-forwarded-for")).isNull();
    }

    @Test
    @DisplayName("puts host and scheme right, by what the nearest proxy wrote last")
    void putsHostAndSchemeRight() throws Exception {
        MockHttpServletRequest request = from("10.0.0.1");
        request.addHeader("X-Forwarded-Host", "made-up.test, learn.acme.test");
        request.addHeader("X-Forwarded-Proto", "http");
        request.addHeader("X-Forwarded-Proto", "HTTPS");

        HttpServletRequest seen = seen(request, Headers.X_FORWARDED);

        assertThat(Collections.list(seen.getHeaders("Host"))).containsExactly("learn.acme.test");
        assertThat(seen.getHeader("host")).isEqualTo("learn.acme.test");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getServerName()).isEqualTo("learn.acme.test");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getRequestURL()).hasToString("https://learn.acme.test/mcp");
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Host");
    }

    @Test
    @DisplayName("keeps a port that the host has, and changes nothing it does not mention")
    void keepsThePort() throws Exception {
        MockHttpServletRequest request = from("10.0.0.1");
        request.addHeader("X-Forwarded-Host", "acme.test:8443");
        request.addHeader("X-Forwarded-Proto", "gopher");
        HttpServletRequest seen = seen(request, Headers.X_FORWARDED);
        assertThat(seen.getRequestURL()).hasToString("http://acme.test:8443/mcp");

        MockHttpServletRequest plain = from("10.0.0.1");
        plain.addHeader("X-Forwarded-For", "203.0.113.7");
        seen = seen(plain, Headers.X_FORWARDED);
        assertThat(seen.getHeader("Host")).isEqualTo("inner.test");
        assertThat(seen.getServerPort()).isEqualTo(8080);
        assertThat(seen.isSecure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "for=203.0.113.7;host=acme.test;proto=https | 203.0.113.7 | acme.test | https",
                "For=\"[2001:db8:b::1]:4711\"; Proto=https | 2001:db8:b:0:0:0:0:1 | inner.test | https",
                "for=198.51.100.1;host=made-up.test, for=203.0.113.7;host=acme.test | 203.0.113.7 | acme.test | http",
                "for=203.0.113.7;host=acme.test;proto=https, for=10.0.0.2;host=inner.test;proto=http | 203.0.113.7 | acme.test | https",
                "for=203.0.113.7, for=10.0.0.2;host=acme.test;proto=https | 203.0.113.7 | acme.test | https",
                "for=_hidden;host=acme.test | 10.0.0.1 | acme.test | http",
                "for=unknown | 10.0.0.1 | inner.test | http",
                "for=\"203.0.113.7, for=10.0.0.2\" | 10.0.0.1 | inner.test | http",
                "for=\"x, for=203.0.113.7;host=acme.test | 203.0.113.7 | acme.test | http",
                "for=\"a, b\", for=\"203.0.113.7\" | 203.0.113.7 | inner.test | http",
                "nonsense | 10.0.0.1 | inner.test | http"
            })
    @DisplayName("is read from Forwarded, if that is what the proxies set (RFC 7239)")
    void isReadFromForwarded(String forwarded, String address, String host, String scheme) throws Exception {
        MockHttpServletRequest request = from("10.0.0.1");
        request.addHeader("Forwarded", forwarded);
        request.addHeader("X-Forwarded-For", "192.0.2.66");
        request.addHeader("X-Forwarded-Host", "made-up.test");

        HttpServletRequest seen = seen(request, Headers.FORWARDED);

        assertThat(seen.getRemoteAddr()).isEqualTo(address);
        assertThat(seen.getHeader("Host")).isEqualTo(host);
        assertThat(seen.getScheme()).isEqualTo(scheme);
    }

    @Test
    @DisplayName("is not read from headers the proxies do not set, nor believed from anybody else, nor passed on")
    void isNotBelieved() throws Exception {
        MockHttpServletRequest other = from("10.0.0.1");
        other.addHeader("Forwarded", "for=192.0.2.66;host=made-up.test;proto=https");
        MockHttpServletRequest stranger = from("198.51.100.9");
        stranger.addHeader("X-Forwarded-For", "192.0.2.66");
        stranger.addHeader("X-Forwarded-Host", "made-up.test");
        stranger.addHeader("X-Forwarded-Proto", "https");
        for (MockHttpServletRequest request : List.of(other, stranger)) {
            HttpServletRequest seen = seen(request, Headers.X_FORWARDED);
            assertThat(seen.getRemoteAddr()).isEqualTo(request.getRemoteAddr());
            assertThat(seen.getHeader("Host")).isEqualTo("inner.test");
            assertThat(seen.isSecure()).isFalse();
            assertThat(seen.getHeader("Forwarded")).isNull();
            assertThat(Collections.list(seen.getHeaders("X-Forwarded-Proto"))).isEmpty();
        }
        MockHttpServletRequest bare = from("198.51.100.9");
        assertThat(seen(bare, Headers.X_FORWARDED)).isSameAs(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "10.0.0.0/33", "10.0.0.0/-1", "::1/129", "localhost", "abc", "10.0.0.0/8/8", "1.2.3/8"
            })
    @DisplayName("needs networks that are networks")
    void needsNetworks(String text) {
        assertThatThrownBy(() -> Network.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletRequest from(String peer) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/mcp");
        request.setRemoteAddr(peer);
        request.addHeader("Host", "inner.test");
        request.setServerName("inner.test");
        request.setServerPort(8080);
        return request;
    }

    private static HttpServletRequest seen(MockHttpServletRequest request, Headers kind)
            throws IOException, ServletException {
        MockFilterChain chain = new MockFilterChain();
        new ForwardedFilter(new ProxySettings(PROXIES, kind)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}
