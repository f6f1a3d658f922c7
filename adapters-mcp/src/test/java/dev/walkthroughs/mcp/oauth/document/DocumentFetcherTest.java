package dev.walkthroughs.mcp.oauth.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A document somebody else names")
class DocumentFetcherTest {

    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    @DisplayName("is not fetched from an address that is not public")
    void privateAddresses(String address) throws IOException {
        assertThat(AddressGuard.publicInternet().admits(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    @DisplayName("is fetched from one that is")
    void publicAddresses(String address) throws IOException {
        assertThat(AddressGuard.publicInternet().admits(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    @DisplayName("is not even asked for when one address of its host is refused")
    void asksNobodyPrivate() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(300);
            DocumentFetcher fetcher = new DocumentFetcher(AddressGuard.publicInternet(), TLS);
            URI url = URI.create("http://localhost:" + listening.getLocalPort() + "/client.json");
            assertThatThrownBy(() -> fetcher.fetch(url)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> {
                        try (Socket caller = listening.accept()) {
                            assertThat(caller).isNull();
                        }
                    })
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    @DisplayName("is asked for by its name, at the address that was checked")
    void fetches() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket caller = listening.accept()) {
                    byte[] request = new byte[2_000];
                    int length = caller.getInputStream().read(request);
                    String start = new String(request, 0, length, StandardCharsets.US_ASCII);
                    String seen = start.startsWith("GET /client.json?v=1 HTTP/1.1\r\nHost: 127.0.0.1:") ? "1" : "0";
                    caller.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[" + seen + "]")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            server.start();
            DocumentFetcher fetcher = new DocumentFetcher(InetAddress::isLoopbackAddress, TLS);
            URI url = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/client.json?v=1");
            assertThat(new String(fetcher.fetch(url), StandardCharsets.UTF_8)).isEqualTo("[1]");
            server.join();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK|Content-Type: application/json; charset=utf-8|Content-Length: 2||{}",
                "HTTP/1.1 200|content-type: application/cimd+json||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||1|{|1;x=y|}|0||"
            })
    @DisplayName("is read by its length, in chunks, or to its end")
    void reads(String answer) throws IOException {
        assertThat(new String(read(answer), StandardCharsets.UTF_8)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "HTTP/1.1 302 Found|Location: http://169.254.169.254/|Content-Type: application/json||{}",
                "HTTP/1.1 404 Not Found|Content-Type: application/json||{}",
                "HTTP/1.1 200 OK|Content-Type: text/html||{}",
                "HTTP/1.1 200 OK||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 3||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: -1||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 70000||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json||{                    }",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||f|{             }|f|{             }|0||",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||x|{}|0||"
            })
    @DisplayName("is not taken when it is too long, broken off, moved, or no JSON")
    void refuses(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class);
    }

    private static byte[] read(String answer) throws IOException {
        byte[] bytes = answer.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new HttpMessage(new ByteArrayInputStream(bytes), 16).json();
    }
}
