package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.Wire.Reply;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("Signing in")
class SignInTest extends PagesTest {

    @Autowired
    JavaMailSenderImpl mail;

    @Test
    @DisplayName("takes an address, a code by mail, and goes on to the authorization request")
    void signsIn() throws Exception {
        String email = newAddress();
        Reply page = askFor(
                " " + email.toUpperCase(java.util.Locale.ROOT) + " ",
                "/sign-in?continue=" + AUTHORIZE.replace("%", "%25").replace("&", "%26"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"", email);
        String code = lastCode(email);

        Reply done = browser.submit(page, 0, "code", " " + code.substring(0, 3) + "-" + code.substring(3) + " ");

        assertThat(done.status()).isEqualTo(200);
        assertThat(Browser.unescaped(done.body()))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=" + AUTHORIZE + "\">")
                .contains("<a href=\"" + AUTHORIZE + "\">");
        assertThat(done.header("set-cookie"))
                .matches("__Host-walkthroughs=[A-Za-z0-9_-]{48}; Path=/; Max-Age=2592000; Expires=[^;]*; Secure;"
                        + " HttpOnly; SameSite=Lax");
        assertThat(browser.get("/connections").body()).contains(email);
    }

    @Test
    @DisplayName("sends plain mail in the name of organization and server, and says what to do if it is unasked for")
    void sendsMail() throws Exception {
        String email = newAddress();
        askFor(email, "/sign-in");

        MimeMessage sent = lastMail(email);

        assertThat(sent.getFrom()[0]).hasToString("Acme <codes@acme.test>");
        assertThat(sent.getSubject()).isEqualTo("Your sign-in code for Academy (Acme)");
        assertThat(sent.getContentType()).startsWith("text/plain");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent.getContent().toString())
                .contains("within 10 minutes", "works once", "If you did not ask for it", "acme.test");
    }

    @Test
    @DisplayName("refuses wrong codes, and even the right one after five")
    void countsTries() throws Exception {
        String email = newAddress();
        Reply page = askFor(email, "/sign-in");
        String code = lastCode(email);

        assertThat(browser.submit(page, 0, "code", "12 34").body()).contains("Enter the six digits");
        for (int left = 4; left >= 2; left--) {
            Reply refused = browser.submit(page, 0, "code", wrong(code));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("role=\"alert\"", "aria-describedby=\"problem where\"", left + " times more");
        }
        assertThat(browser.submit(page, 0, "code", wrong(code)).body()).contains("once more");
        assertThat(browser.submit(page, 0, "code", wrong(code)).body()).contains("Too many wrong codes");
        assertThat(browser.submit(page, 0, "code", code).body()).contains("Too many wrong codes");
        assertThat(browser.cookies).doesNotContainKey("__Host-walkthroughs");

        Reply anew = browser.follow(browser.submit(page, 1));
        assertThat(browser.submit(anew, 0, "code", lastCode(email)).header("set-cookie"))
                .contains("__Host-walkthroughs=");
    }

    @Test
    @DisplayName("refuses a code that is used, replaced, too old, or of another tab")
    void refusesOldCodes() throws Exception {
        String email = newAddress();
        Reply first = askFor(email, "/sign-in");
        String replaced = lastCode(email);
        Reply second = askFor(email, "/sign-in");
        String code = lastCode(email);
        assertThat(browser.submit(first, 0, "code", replaced).body()).contains("A newer code was sent");
        assertThat(browser.submit(first, 0, "code", code).body()).contains("A newer code was sent");
        assertThat(browser.submit(second, 0, "code", code).body()).contains("You are signed in");

        // Somebody else has seen page and code.
        browser.cookies.remove("__Host-walkthroughs");
        assertThat(browser.submit(second, 0, "code", code).body()).contains("used already");

        String late = newAddress();
        Reply page = askFor(late, "/sign-in");
        clock.move(Duration.ofMinutes(10));
        assertThat(browser.submit(page, 0, "code", lastCode(late)).body()).contains("too old");
    }

    @Test
    @DisplayName("sends an address so many codes an hour, whoever it belongs to, and says when there is another")
    void limitsCodes() throws Exception {
        String email = newAddress();
        for (int i = 0; i < 5; i++) {
            assertThat(askFor(email, "/sign-in").status()).isEqualTo(200);
        }
        Reply refused = browser.submit(browser.get("/sign-in"), 0, "email", email);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("The next can be sent in 60 minutes");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(3500, 3600);

        clock.move(Duration.ofMinutes(61));
        assertThat(askFor(email, "/sign-in").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "a@b@c d", "ann@example.org\r\nBcc: bob@example.org", "\0@x", "<b>@\"x\""})
    @DisplayName("refuses what is no address, and shows it harmless")
    void refusesBadAddresses(String typed) throws IOException {
        Reply refused = browser.submit(browser.get("/sign-in"), 0, "email", typed);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Enter an e-mail address", "aria-invalid=\"true\"", "<title>Problem: ")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?attempt=",
                "?attempt=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "?attempt=%00",
                "?attempt=%zz",
                "?attempt=../../etc"
            })
    @DisplayName("knows no attempt but those it made")
    void refusesUnknownAttempts(String query) throws IOException {
        Reply page = browser.get("/sign-in/code" + query);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("This page is too old");
    }

    @Test
    @DisplayName("says so when the mail server takes no mail, and does not count it")
    void saysWhenMailFails() throws Exception {
        String email = newAddress();
        mail.setPort(1);
        for (int i = 0; i < 6; i++) {
            Reply refused = browser.submit(browser.get("/sign-in"), 0, "email", email);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("could not be sent").doesNotContain("Exception", "127.0.0.1");
        }
        mail.setPort(MAIL.getSmtp().getPort());
        assertThat(askFor(email, "/sign-in").status()).isEqualTo(200);
    }
}
