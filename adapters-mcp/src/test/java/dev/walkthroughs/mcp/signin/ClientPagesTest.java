package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.ClientCard;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The consent page")
class ClientPagesTest extends PagesTest {

    private Reply consent(String name, @Nullable String metadataHost, String... redirects) throws IOException {
        String id = UUID.randomUUID().toString();
        identity.know(new ClientCard(id, name, List.of(redirects), metadataHost));
        return browser.get("/consent?client_id=" + id + "&scope=walkthroughs%20offline_access&state=st%2Bate");
    }

    @Test
    @DisplayName(
            "shows who asks, where the answer goes and what is stored, and two forms for the authorization endpoint")
    void shows() throws Exception {
        signIn(newAddress());
        Reply page =
                consent("Code Editor", null, "https://editor.example/cb", "editor://auth", "http://127.0.0.1:3000/cb");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Connect Code Editor?", "nobody checked it", "editor.example", "editor:", "127.0.0.1")
                .contains("list the walkthroughs here", "stay connected", "What is stored, and why")
                .contains("may go to a program on this device")
                .contains("name=\"scope\" value=\"walkthroughs\"", "name=\"scope\" value=\"offline_access\"");
        assertThat(page.header("content-security-policy"))
                .contains(
                        "form-action 'self' https://editor.example editor: http://127.0.0.1:*; frame-ancestors 'none'");
        String approve = page.body().split("<form", -1)[1];
        String cancel = page.body().split("<form", -1)[2];
        for (String form : List.of(approve, cancel)) {
            assertThat(form)
                    .contains("method=\"post\" action=\"/oauth2/authorize\"", "name=\"_csrf\"", "name=\"client_id\"")
                    .contains("name=\"state\" value=\"st+ate\"");
        }
        assertThat(cancel).doesNotContain("name=\"scope\"").contains("Cancel");
    }

    @Test
    @DisplayName("names the host that describes the client, if one does")
    void namesThePublisher() throws Exception {
        signIn(newAddress());

        Reply page = consent("Editor", "editor.example", "https://editor.example/cb");

        assertThat(page.body())
                .contains("described by <strong>editor.example</strong>")
                .doesNotContain("Take care");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/callback", "http://127.0.0.1:8400/", "http://[::1]:1/cb"})
    @DisplayName("warns of clients whose answer goes to this computer only")
    void warnsOfLocalClients(String redirect) throws Exception {
        signIn(newAddress());

        Reply page = consent("Editor", "editor.example", redirect);

        assertThat(page.body()).contains("Take care", "a program on the computer you sit at");
        assertThat(page.header("content-security-policy")).containsPattern("form-action 'self' http:[^ ]*;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "ACME Support",
                "A c-m.e",
                "Аcmе",
                "𝐀𝐜𝐦𝐞",
                "Ac\u200Bme",
                "Ac\u202Eme",
                "4cm3 Login",
                "The Academy",
                "Walkthroughs Official"
            })
    @DisplayName("warns of names that imitate the organization, the server or the product")
    void warnsOfImitation(String name) throws Exception {
        signIn(newAddress());

        assertThat(consent(name, null, "https://x.example/cb").body())
                .contains("It calls itself by a name like that of");
    }

    @Test
    @DisplayName("shows names on one line, without anything invisible or executable, and never too long")
    void showsNamesHarmless() throws Exception {
        signIn(newAddress());

        assertThat(consent("<script>alert('1')</script>", null, "https://x.example/cb")
                        .body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(consent("Ed\u202Etor\u200B\nX\u0000\uFEFF\uDB40\uDC41 {{csrf}}", null, "https://x.example/cb")
                        .body())
                .contains("<h1>Connect Edtor X {{csrf}}?</h1>");
        assertThat(consent("\u200B \u2066", null, "https://x.example/cb").body())
                .contains("A program without a name");
        assertThat(consent("z\u0301\u0301\u0301\u0301z" + "y".repeat(500), null, "https://x.example/cb")
                        .body())
                .contains("z\u0301\u0301zyyy")
                .doesNotContain("y".repeat(80));
        assertThat(consent("Раypal", null, "https://x.example/cb").body()).contains("mixes letters");
        assertThat(consent("Редактор", null, "https://x.example/cb").body()).doesNotContain("Take care");
    }

    @Test
    @DisplayName("lets no redirect address into its headers that no client may have")
    void keepsHeadersClean() throws Exception {
        signIn(newAddress());

        Reply page = consent(
                "Editor",
                null,
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "not a uri",
                "relative",
                "https://x.example:8443/;script-src%20*");

        assertThat(page.header("content-security-policy"))
                .contains("form-action 'self' https://x.example:8443; frame-ancestors");
        assertThat(page.body()).doesNotContain("javascript", "data:text");
    }

    @Test
    @DisplayName("says to start anew to those who are not signed in, and when there is nothing to consent to")
    void saysToStartAnew() throws Exception {
        assertThat(consent("Editor", null, "https://x.example/cb").status()).isEqualTo(401);
        signIn(newAddress());
        assertThat(browser.get("/consent?client_id=unknown&state=x").status()).isEqualTo(404);
        assertThat(browser.get("/consent?client_id=%00&state=x").status()).isEqualTo(404);
        assertThat(browser.get("/consent").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("of connected programs lists each, and disconnects the one that is chosen")
    void listsAndRevokes() throws Exception {
        String email = newAddress();
        assertThat(browser.get("/connections").header("location")).isEqualTo("/sign-in");
        signIn(email);
        assertThat(browser.get("/connections").body()).contains("No program is connected");
        String subject = TestProgram.ACME.organizationId().value() + " " + email;
        Instant then = Instant.parse("2026-11-22T12:00:00Z");
        identity.grant(
                subject, new Connection("one", "<b>One</b>", List.of("one.example", "x:"), List.of("s"), then, null));
        identity.grant(subject, new Connection("two", "Two", List.of("two.example"), List.of("s"), then, then));

        Reply page = browser.get("/connections");
        assertThat(page.body())
                .contains("&lt;b&gt;One", "one.example, x:", "22 November 2026, 12:00 UTC", "never", "Two");
        Reply after = browser.follow(browser.submit(page, 0));
        assertThat(after.body()).contains("The program is disconnected", "Two").doesNotContain("One");
    }
}
