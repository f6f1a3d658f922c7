package dev.walkthroughs.mcp.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.oauth.client.ClientMetadata;
import dev.walkthroughs.mcp.oauth.client.Described;
import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a client says of itself")
class ClientMetadataTest {

    private static final String URL = "https://client.example/oauth/client.json";

    private final ClientMetadata metadata =
            new ClientMetadata(new RedirectUris(List.of("cursor", "vscode", "vscode-insiders")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Claude Code|{"client_name":"Claude Code","redirect_uris":["http://localhost:3118/callback"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],"token_endpoint_auth_method":"none"}
                    Visual Studio Code|{"client_name":"Visual Studio Code","client_uri":"https://code.visualstudio.com","grant_types":["authorization_code","refresh_token","urn:ietf:params:oauth:grant-type:device_code"],"response_types":["code"],"redirect_uris":["https://insiders.vscode.dev/redirect","https://vscode.dev/redirect","http://127.0.0.1/","http://127.0.0.1:33418/"],"scope":"walkthroughs","token_endpoint_auth_method":"none","application_type":"native"}
                    Cursor|{"client_name":"Cursor","redirect_uris":["cursor://anysphere.cursor-mcp/oauth/callback","https://www.cursor.com/agents/mcp/oauth/callback","http://localhost:8787/callback"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],"token_endpoint_auth_method":"none"}
                    MCP Inspector|{"redirect_uris":["http://localhost:6274/oauth/callback"],"token_endpoint_auth_method":"none","grant_types":["authorization_code","refresh_token"],"response_types":["code"],"client_name":"MCP Inspector","client_uri":"https://github.com/modelcontextprotocol/inspector","scope":"walkthroughs"}""")
    @DisplayName("is accepted as real clients send it")
    void realClients(String name, String json) {
        assertThat(metadata.registration(bytes(json))).isInstanceOfSatisfying(Described.Acceptable.class, client -> {
            assertThat(client.name()).isEqualTo(name);
            assertThat(client.authMethod()).isEqualTo("none");
            assertThat(client.redirectUris()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"redirect_uris\":[]}",
                "{\"redirect_uris\":\"https://client.example/cb\"}",
                "{\"redirect_uris\":[1]}",
                "{\"redirect_uris\":[\"http://evil.example.com/cb\"]}",
                "{\"redirect_uris\":[\"https://client.example/cb\",\"javascript:alert(1)\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"redirect_uris\":[\"https://b.example/\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":\"two\\nlines\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":\"\\u202eright to left\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":\"half \\ud800\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":\"nul \\u0000\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":7}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"token_endpoint_auth_method\":\"private_key_jwt\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"grant_types\":[\"client_credentials\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"response_types\":[\"token\"]}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"scope\":\"admin\"}",
                "{\"redirect_uris\":[\"https://a.example/\"],\"scope\":[\"walkthroughs\"]}"
            })
    @DisplayName("is refused when it is not in order")
    void refused(String json) {
        assertThat(metadata.registration(bytes(json))).isInstanceOf(Described.Refused.class);
    }

    @Test
    @DisplayName("is bounded, and has defaults")
    void bounds() {
        assertThat(metadata.registration(bytes(named("x".repeat(101))))).isInstanceOf(Described.Refused.class);
        assertThat(metadata.registration(bytes(named("x".repeat(100))))).isInstanceOf(Described.Acceptable.class);
        String many = "\"https://a.example/\",".repeat(21);
        assertThat(metadata.registration(bytes("{\"redirect_uris\":[" + many.substring(0, many.length() - 1) + "]}")))
                .isInstanceOf(Described.Refused.class);
        assertThat(metadata.registration(bytes(named("") + " ".repeat(70_000)))).isInstanceOf(Described.Refused.class);
        assertThat(metadata.registration(bytes("{\"redirect_uris\":[\"https://a.example/\"]}")))
                .isEqualTo(new Described.Acceptable(
                        "Unnamed client", List.of("https://a.example/"), "client_secret_basic"));
    }

    @Test
    @DisplayName("in its own document has to carry the document's URL, and no secret")
    void documents() {
        assertThat(metadata.document(URL, document(URL, ""))).isInstanceOf(Described.Acceptable.class);
        assertThat(metadata.document(URL, document(URL + "/", ""))).isInstanceOf(Described.Refused.class);
        assertThat(metadata.document(URL, bytes(named("x")))).isInstanceOf(Described.Refused.class);
        assertThat(metadata.document(URL, document(URL, ",\"client_secret\":\"x\"")))
                .isInstanceOf(Described.Refused.class);
        assertThat(metadata.document(URL, document(URL, ",\"token_endpoint_auth_method\":\"client_secret_post\"")))
                .isInstanceOf(Described.Refused.class);
    }

    private static byte[] document(String url, String more) {
        return bytes("{\"client_id\":\"" + url + "\",\"redirect_uris\":[\"http://localhost/callback\"]" + more + "}");
    }

    private static String named(String name) {
        return "{\"redirect_uris\":[\"https://a.example/\"],\"client_name\":\"" + name + "\"}";
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
