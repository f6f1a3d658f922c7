package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.MemoryIdentity;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages")
class PageSafetyTest extends PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "/oauth2/authorize",
                "/oauth2/authorize/../../x?y=z",
                "/oauth2/authorize?a=b c",
                "/oauth2/authorize?a=b\r\nSet-Cookie: x=y",
                "/oauth2/authorize?a=b#c",
                "/oauth2/authorize?\\evil",
                "/oauth2/authorize?a=\"><script>",
                "/oauth2/authorizeX?a=b",
                "/connections/../x",
                "/connections?x",
                "/connections@evil.example",
                " /connections",
                "/%2fevil.example",
                "/%5cevil.example",
                "%2f%2fevil.example",
                ".evil.example",
                "@evil.example",
                "/sign-in?continue=//evil.example",
                "data:text/html,x"
            })
    @DisplayName("lead nowhere but to an authorization request or the connections")
    void areNoOpenRedirect(String target) throws Exception {
        String query =
                "/sign-in?continue=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
        Reply page = browser.get(query);
        assertThat(page.body())
                .contains("name=\"continue\" value=\"/connections\"")
                .doesNotContain("evil");
        String email = newAddress();
        Reply code = browser.follow(browser.submit(page, 0, "email", email, "continue", target));
        assertThat(code.body()).doesNotContain("evil");
        Reply done = browser.submit(code, 0, "code", lastCode(email));
        assertThat(done.body()).contains("url=/connections\"").doesNotContain("evil");
        assertThat(browser.get(query).header("location")).isEqualTo("/connections");
    }

    @Test
    @DisplayName("an authorization request is carried whole, up to a length")
    void carriesRequests() throws Exception {
        String longest = "/oauth2/authorize?" + "a".repeat(4000);
        assertThat(browser.get("/sign-in?continue=" + longest).body()).contains("value=\"/oauth2/authorize?aaa");
        assertThat(browser.get("/sign-in?continue=" + longest + "a").body()).contains("value=\"/connections\"");
    }

    @Test
    @DisplayName("carry headers that let nothing in and nobody frame them")
    void carryHeaders() throws Exception {
        for (Reply page : new Reply[] {
            browser.get("/sign-in"),
            askFor(newAddress(), "/sign-in"),
            browser.get("/sign-in/code"),
            browser.get("/sign-out")
        }) {
            assertThat(page.header("content-security-policy"))
                    .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                            + " base-uri 'none'");
            assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(page.header("cache-control")).isEqualTo("no-store");
            assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(page.header("x-frame-options")).isEqualTo("DENY");
            assertThat(page.header("content-type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(page.body())
                    .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                    .contains("<h1>", "Academy", "Acme")
                    .doesNotContain("<script", "<style", "style=", "onclick", "http://", "https://");
        }
        Reply css = browser.get("/sign-in/style.css");
        assertThat(css.header("content-type")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(css.header("cache-control")).isEqualTo("public, max-age=300");
        assertThat(css.body()).contains("prefers-color-scheme: dark").doesNotContain("url(");
    }

    @Test
    @DisplayName("take no form but their own, and say so kindly")
    void takeTheirOwnForms() throws Exception {
        String email = newAddress();
        Reply page = browser.get("/sign-in");
        String token = browser.cookies.getOrDefault("__Host-walkthroughs-form", "");
        assertThat(token).hasSize(32);
        Map<String, String> right = Map.of("_csrf", token, "email", email);

        assertRefused(browser.post("/sign-in", Map.of("email", email)));
        assertRefused(browser.post("/sign-in", Map.of("_csrf", "-".repeat(32), "email", email)));
        assertRefused(browser.post("/sign-in", right, "Sec-Fetch-Site: cross-site\n"));
        assertRefused(browser.post("/sign-in", right, "Sec-Fetch-Site: same-site\n"));
        Browser fresh = browserAt("acme.test");
        assertRefused(fresh.submit(page, 0, "email", email));
        fresh.cookies.put("__Host-walkthroughs-form", "");
        assertRefused(fresh.post("/sign-in", Map.of("_csrf", "", "email", email)));
        for (String path : new String[] {"/sign-in/code", "/sign-out", "/connections"}) {
            assertRefused(browser.post(path, Map.of("client_id", "x")));
        }
        assertThat(browser.post("/sign-in", right, "Sec-Fetch-Site: same-origin\n")
                        .status())
                .isEqualTo(303);
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("This page is out of date", "<a href=\"/sign-in\">");
    }

    @Test
    @DisplayName("know GET, HEAD and POST, and bounded forms")
    void knowTheirMethods() throws IOException {
        assertThat(new Wire(port)
                        .send("PUT", "/sign-in", "Host: acme.test\n", new byte[0])
                        .status())
                .isEqualTo(405);
        assertThat(browser.post("/sign-in", Map.of("email", "a".repeat(40_000))).status())
                .isEqualTo(413);
        browser.get("/sign-in");
        assertThat(browser.post(
                                "/consent",
                                Map.of("_csrf", browser.cookies.getOrDefault("__Host-walkthroughs-form", "")))
                        .status())
                .isEqualTo(405);
        assertThat(browserAt("evil.example").get("/sign-in").status()).isEqualTo(421);
    }

    @Test
    @DisplayName("tell nothing of what fails behind")
    void tellNothing() throws Exception {
        signIn(newAddress());
        Reply page = browser.get("/consent?state=x&client_id=" + MemoryIdentity.BROKEN_CLIENT);

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body())
                .contains("Something went wrong", "quote ")
                .doesNotContain(FakeGuide.SECRET, "Exception");
    }

    /** More than the container has threads. */
    @Test
    @DisplayName("answer while hundreds of others hold back the rest of their forms")
    void waitForNobody() throws Exception {
        Wire wire = new Wire(port);
        List<Socket> holding = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = wire.connect();
                holding.add(socket);
                socket.getOutputStream()
                        .write(Wire.bytes("POST /sign-in HTTP/1.1|Host: acme.test|Content-Length: 100|"
                                + "Content-Type: application/x-www-form-urlencoded||_csrf="));
            }
            assertThat(browser.get("/sign-in").status()).isEqualTo(200);
            assertThat(Wire.read(holding.get(0)).status()).isEqualTo(408);
        } finally {
            for (Socket socket : holding) {
                socket.close();
            }
        }
    }
}
