package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Wire.Reply;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Being signed in")
class SessionTest extends PagesTest {

    @Test
    @DisplayName("lets each tab go on with its own request, also when another tab was quicker")
    void keepsTabsApart() throws Exception {
        String email = newAddress();
        String one = AUTHORIZE + "1";
        String two = AUTHORIZE + "2";
        Reply first =
                askFor(email, "/sign-in?continue=" + one.replace("%", "%25").replace("&", "%26"));
        Reply second =
                askFor(email, "/sign-in?continue=" + two.replace("%", "%25").replace("&", "%26"));

        Reply done = browser.submit(second, 0, "code", lastCode(email));
        assertThat(Browser.unescaped(done.body())).contains("url=" + two + "\"");
        Reply other = browser.submit(first, 0, "code", "000000");
        assertThat(other.status()).isEqualTo(200);
        assertThat(Browser.unescaped(other.body())).contains("url=" + one + "\"");
        assertThat(other.header("set-cookie")).isEmpty();
    }

    @Test
    @DisplayName("leads on at once, on the way back too")
    void survivesTheWayBack() throws Exception {
        String email = newAddress();
        browser.submit(browser.get("/sign-in"), 0, "email", email);
        Reply asked = browser.submit(browser.get("/sign-in"), 0, "email", email);
        Reply page = browser.follow(asked);
        browser.submit(page, 0, "code", lastCode(email));

        assertThat(browser.get(asked.header("location")).header("location")).isEqualTo("/connections");
        assertThat(browser.get("/sign-in").header("location")).isEqualTo("/connections");
        assertThat(browser.get("/sign-in?continue="
                                + AUTHORIZE.replace("%", "%25").replace("&", "%26"))
                        .header("location"))
                .isEqualTo(AUTHORIZE);
    }

    @Test
    @DisplayName("as somebody else takes the place of who was signed in")
    void changesPerson() throws Exception {
        String ann = newAddress();
        String bob = newAddress();
        Reply page = askFor(bob, "/sign-in");
        signIn(ann);
        String before = browser.cookies.getOrDefault("__Host-walkthroughs", "");

        browser.submit(page, 0, "code", lastCode(bob));

        assertThat(browser.get("/connections").body()).contains(bob).doesNotContain(ann);
        browser.cookies.put("__Host-walkthroughs", before);
        assertThat(browser.get("/connections").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("ends with signing out, and by itself after thirty days")
    void ends() throws Exception {
        String email = newAddress();
        signIn(email);
        String token = browser.cookies.getOrDefault("__Host-walkthroughs", "");
        Reply connections = browser.get("/connections");
        assertThat(browser.get("/sign-out").header("location")).isEqualTo("/connections");
        Reply out = browser.submit(connections, 0);
        assertThat(out.header("set-cookie")).startsWith("__Host-walkthroughs=; Path=/; Max-Age=0");
        assertThat(browser.follow(out).body()).contains("You are signed out");
        browser.cookies.put("__Host-walkthroughs", token);
        assertThat(browser.get("/connections").header("location")).isEqualTo("/sign-in");

        signIn(email);
        clock.move(Duration.ofDays(30).minusMinutes(1));
        assertThat(browser.get("/connections").status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        assertThat(browser.get("/connections").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("on one server means nothing on another, in its organization or out of it")
    void isBoundToTheServer() throws Exception {
        String email = newAddress();
        Reply page = askFor(email, "/sign-in");
        Browser elsewhere = browserAt("globex.test");
        elsewhere.cookies.putAll(browser.cookies);
        assertThat(elsewhere.submit(page, 0, "code", lastCode(email)).status())
                .as("an attempt")
                .isEqualTo(404);
        browser.submit(page, 0, "code", lastCode(email));
        elsewhere.cookies.putAll(browser.cookies);
        assertThat(elsewhere.get("/connections").header("location"))
                .as("a session")
                .isEqualTo("/sign-in");
        assertThat(browser.get("/connections").status()).isEqualTo(200);
    }
}
