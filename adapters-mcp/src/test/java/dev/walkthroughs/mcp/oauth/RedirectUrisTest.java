package dev.walkthroughs.mcp.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect URI")
class RedirectUrisTest {

    private final RedirectUris uris = new RedirectUris(List.of("cursor", "vscode"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vscode.dev/redirect",
                "https://insiders.vscode.dev/redirect",
                "http://127.0.0.1/",
                "http://127.0.0.1:33418/",
                "http://localhost/callback",
                "http://localhost:3118/callback",
                "http://localhost:6274/oauth/callback/debug",
                "http://[::1]:5000/cb",
                "cursor://anysphere.cursor-mcp/oauth/callback",
                "vscode://vscode.github-authentication/did-authenticate",
                "https://www.cursor.com/agents/mcp/oauth/callback",
                "https://client.example:8443/cb?fixed=1"
            })
    @DisplayName("of real clients is admitted")
    void admitted(String uri) {
        assertThat(uris.admit(uri)).isTrue();
        assertThat(uris.matches(uri, uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "callback",
                "/callback",
                "//client.example/cb",
                "http://evil.example.com/cb",
                "http://localhost.evil.com/cb",
                "http://127.0.0.1.evil.com/cb",
                "http://localhost@evil.com/cb",
                "http://user:secret@localhost/cb",
                "https://user@client.example/cb",
                "https://@client.example/cb",
                "http://localhost:80@evil.com/cb",
                "http://127.1/cb",
                "http://2130706433/cb",
                "http://0.0.0.0/cb",
                "http://127.0.0.2/cb",
                "http://localhost./cb",
                "http://[::ffff:127.0.0.1]/cb",
                "http://[::1%25eth0]/cb",
                "https://client.example/cb#fragment",
                "https://client.example/cb#",
                "javascript:alert(1)",
                "JavaScript://localhost/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://client.example/cb",
                "unknown://host/cb",
                "https:client.example",
                "https:///cb",
                "https://client.example/a/../b",
                "https://client.example/a/%2e%2E/b",
                "https://client.example/a/.",
                "https://client.example/a/..%2fb",
                "https://client.example\\@evil.com/cb",
                "https://client.example/%5c..%5cb",
                "https://client.example/cb%0d%0aSet-Cookie:x",
                "https://client.example/cb%00",
                "https://client.example/c b",
                "https://client.example/\u0000",
                "https://client.example:99999/cb",
                "https://cli\u0435nt.example/cb"
            })
    @DisplayName("that leads elsewhere is refused")
    void refused(String uri) {
        assertThat(uris.admit(uri)).isFalse();
        assertThat(uris.matches(uri, uri)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/callback, http://localhost:50123/callback, true",
        "http://localhost:3118/callback, http://localhost:50123/callback, true",
        "http://127.0.0.1:33418/, http://127.0.0.1:1234, true",
        "http://[::1]/cb, http://[::1]:9/cb, true",
        "http://localhost/callback, http://127.0.0.1/callback, false",
        "http://localhost/callback, http://localhost/other, false",
        "http://localhost/callback, http://localhost/callback?x=1, false",
        "http://localhost/callback, https://localhost/callback, false",
        "http://localhost/callback, http://localhost/callback/, false",
        "https://client.example/cb, https://client.example:8443/cb, false",
        "https://client.example/cb, https://client.example/CB, false",
        "https://client.example/cb, https://client.example/cb/, false",
        "cursor://host/cb, cursor://host:1/cb, false"
    })
    @DisplayName("matches to the letter, but for the port on this machine")
    void matches(String registered, String requested, boolean matching) {
        assertThat(uris.matches(registered, requested)).isEqualTo(matching);
    }

    @Test
    @DisplayName("is bounded, and a private-use scheme cannot be one that browsers act on")
    void bounds() {
        assertThat(uris.admit("https://client.example/" + "a".repeat(2_000))).isFalse();
        for (String scheme : List.of("javascript", "HTTP", "data", "no scheme", "")) {
            assertThatThrownBy(() -> new RedirectUris(List.of(scheme))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(RedirectUris.isLoopback("http://localhost:1/cb")).isTrue();
        assertThat(RedirectUris.isLoopback("https://localhost/cb")).isFalse();
        assertThat(RedirectUris.isLoopback("cursor://localhost/cb")).isFalse();
    }
}
