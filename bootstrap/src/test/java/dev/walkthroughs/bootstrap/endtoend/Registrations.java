package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may register, and where answers may go. */
abstract class Registrations extends AuthorizationSubject {

    private static final String JSON = "Content-Type: application/json\r\n";

    private static final List<String> TRICKS = List.of(
            "https://client.example/cb#fragment",
            "https://client.example@evil.test/cb",
            "https://ann:secret@client.example/cb",
            "http://localhost@evil.test/callback",
            "http://localhost.evil.test/callback",
            "http://localhost./callback",
            "http://127.0.0.1.evil.test/callback",
            "http://127.1/callback",
            "http://2130706433/callback",
            "http://0.0.0.0/callback",
            "http://[::ffff:127.0.0.1]/callback",
            "http://client.example/cb",
            "http://192.168.1.1/cb",
            "javascript:alert(1)",
            "JavaScript://localhost/%0aalert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "unknown-scheme://callback",
            "cursor:opaque",
            "https:///cb",
            "https://client.example/cb/../evil",
            "https://client.example/%2e%2e/evil",
            "https://client.example/cb%0d%0aSet-Cookie:x",
            "https://client.example\\\\@evil.test/cb",
            "//client.example/cb",
            "/cb",
            "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Claude Code|http://localhost:51234/callback|{"client_name":"Claude Code","redirect_uris":["http://localhost:3118/callback"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],"token_endpoint_auth_method":"none"}
                    Visual Studio Code|https://vscode.dev/redirect|{"client_name":"Visual Studio Code","client_uri":"https://code.visualstudio.com","grant_types":["authorization_code","refresh_token","urn:ietf:params:oauth:grant-type:device_code"],"response_types":["code"],"redirect_uris":["https://insiders.vscode.dev/redirect","https://vscode.dev/redirect","http://127.0.0.1/","http://127.0.0.1:33418/"],"scope":"walkthroughs","token_endpoint_auth_method":"none","application_type":"native"}
                    Cursor|cursor://anysphere.cursor-mcp/oauth/callback|{"client_name":"Cursor","redirect_uris":["cursor://anysphere.cursor-mcp/oauth/callback","https://www.cursor.com/agents/mcp/oauth/callback","http://localhost:8787/callback"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],"token_endpoint_auth_method":"none"}
                    MCP Inspector|http://localhost:6274/oauth/callback|{"redirect_uris":["http://localhost:6274/oauth/callback"],"token_endpoint_auth_method":"none","grant_types":["authorization_code","refresh_token"],"response_types":["code"],"client_name":"MCP Inspector","client_uri":"https://github.com/modelcontextprotocol/inspector","scope":"walkthroughs"}""")
    @DisplayName("lets real clients register as they do, and takes each of their addresses for an answer")
    void realClients(String name, String redirect, String json) throws IOException {
        Person stranger = world.stranger();
        Wire.Reply reply = stranger.post("/oauth2/register", JSON, json);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(reply.json().path("client_name").asString()).isEqualTo(name);
        assertThat(reply.json().path("token_endpoint_auth_method").asString()).isEqualTo("none");
        assertThat(reply.json().has("client_secret")).isFalse();
        String client = reply.json().path("client_id").asString();
        assertThat(stranger.authorize(stranger.request(client, redirect)).header("location"))
                .startsWith("/sign-in?continue=");
    }

    @Test
    @DisplayName("registers nobody with an address that could lead elsewhere, nor with one such among others")
    void refusesTricks() throws IOException {
        Person stranger = world.stranger();
        for (String trick : TRICKS) {
            for (String uris : List.of("\"" + trick + "\"", "\"" + WEB + "\",\"" + trick + "\"")) {
                Wire.Reply reply = stranger.post("/oauth2/register", JSON, "{\"redirect_uris\":[" + uris + "]}");
                assertThat(reply.status()).as("%s: %s", uris, reply).isEqualTo(400);
                assertThat(reply.json().path("error").asString()).as(uris).isEqualTo("invalid_redirect_uri");
            }
        }
    }

    @Test
    @DisplayName("answers at no address but a registered one, to the letter, save for the port of this machine")
    void answersWhereRegistered() throws IOException {
        Person stranger = world.stranger();
        String web = stranger.register(WEB);
        for (String trick : TRICKS) {
            if (!trick.isEmpty()) {
                page(stranger.authorize(changed(stranger.request(web, WEB), trick.replace("\\\\", "\\"))));
            }
        }
        for (String other : List.of(
                "https://client.example:8443/cb",
                "https://client.example:443/cb",
                "https://CLIENT.example/cb",
                "https://client.example/cb/",
                "https://client.example/cb?more=1",
                "https://client.example.evil.test/cb",
                "https://evil.test/?https://client.example/cb",
                "https://xn--clent-q9a.example/cb",
                "http://client.example/cb",
                LOCAL)) {
            page(stranger.authorize(changed(stranger.request(web, WEB), other)));
        }
        String local = stranger.register(LOCAL);
        for (String other : List.of(
                "http://127.0.0.1:3118/callback",
                "http://[::1]:3118/callback",
                "https://localhost:3118/callback",
                "http://localhost:3118/other",
                "http://localhost:99999/callback")) {
            page(stranger.authorize(changed(stranger.request(local, LOCAL), other)));
        }
        assertThat(stranger.authorize(stranger.request(local, "http://localhost:50000/callback"))
                        .header("location"))
                .startsWith("/sign-in?continue=");
    }

    private static Map<String, String> changed(Map<String, String> request, String redirectUri) {
        request.put("redirect_uri", redirectUri);
        return request;
    }
}
