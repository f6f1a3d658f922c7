package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Somebody who signs in")
class SignInJourneyTest {

    private static final String EMAIL = "ann@example.org";
    private static final Pattern CODE = Pattern.compile("^ {4}([0-9]{6})\\r?$", Pattern.MULTILINE);

    private Map<String, String> cookies = new TreeMap<>();

    @Test
    @DisplayName("is not troubled by a service that is killed between the address and the code, nor when signed in")
    void survivesRestarts(@TempDir Path folder) throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try (Installation product = Installation.in(folder)) {
            String[] settings = {
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--walkthroughs.sign-in.mail-from=codes@example.org"
            };
            Service first = product.serve(settings);
            get(product, "/sign-in");
            Wire.Reply page = post(product, "/sign-in", "email", "bob@example.org");
            post(product, "/sign-in/code", "attempt", attemptOf(page), "code", code(mail, 0));
            Map<String, String> bobs = cookies;
            cookies = new TreeMap<>();
            get(product, "/sign-in");
            Wire.Reply asked = post(product, "/sign-in", "email", EMAIL, "continue", "/oauth2/authorize?a=b");
            assertThat(asked.status()).isEqualTo(303);
            first.kill();

            Service second = product.serve(settings);
            assertThat(get(product, asked.header("location")).body()).contains("Enter the code", EMAIL);
            String secret = attemptOf(asked);
            Wire.Reply done = post(product, "/sign-in/code", "attempt", secret, "code", code(mail, 1));
            assertThat(done.body()).contains("You are signed in", "url=/oauth2/authorize?a&#x3D;b");
            String token = cookies.getOrDefault("walkthroughs", "");
            assertThat(token).isNotEmpty();
            assertThat(get(product, "/connections").body()).contains(EMAIL);
            Database database = product.database();
            assertThat(database.texts("SELECT a.email FROM identity.browser_sessions s JOIN identity.accounts a"
                            + " USING (organization_id, subject) ORDER BY 1"))
                    .containsExactly(EMAIL, "bob@example.org");
            assertKeepsNoSecret(database, List.of(code(mail, 0), code(mail, 1), secret, token));
            assertThat(first.log() + second.log())
                    .doesNotContain("example.org", secret, token, "WARN", "ERROR")
                    .doesNotContainPattern("\\b(" + code(mail, 0) + "|" + code(mail, 1) + ")\\b");

            assertThat(get(product, "/actuator/health").status()).isEqualTo(200);
            mail.stop();
            assertThat(get(product, "/actuator/health").status()).isEqualTo(503);
            assertThat(get(product, "/actuator/health/readiness").status()).isEqualTo(200);

            cookies = bobs;
            assertThat(get(product, "/connections").body())
                    .as("signed in before the restart")
                    .contains("bob@example.org");
            assertThat(post(product, "/sign-out").status()).isEqualTo(303);
            assertThat(get(product, "/connections").header("location")).isEqualTo("/sign-in");
        } finally {
            mail.stop();
        }
    }

    private static String attemptOf(Wire.Reply asked) {
        return asked.header("location").replace("/sign-in/code?attempt=", "");
    }

    private static String code(GreenMail mail, int number) throws Exception {
        Matcher sent =
                CODE.matcher(mail.getReceivedMessages()[number].getContent().toString());
        assertThat(sent.find()).isTrue();
        return sent.group(1);
    }

    private static void assertKeepsNoSecret(Database database, List<String> secrets) throws Exception {
        List<String> rows = Stream.of("sign_in_attempts", "browser_sessions")
                .flatMap(table -> {
                    try {
                        return database.texts("SELECT t::text FROM identity." + table + " t").stream();
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(rows).hasSize(4);
        // A field of its own: six digits occur within hashes and moments.
        assertThat(rows).allSatisfy(row -> assertThat(row.split("[(),\"]", -1)).doesNotContainAnyElementsOf(secrets));
    }

    private Wire.Reply get(Installation product, String path) throws IOException {
        return noted(Wire.send(product.port(), "GET", path, headers(), ""));
    }

    private Wire.Reply post(Installation product, String path, String... fields) throws IOException {
        StringBuilder body = new StringBuilder("_csrf=" + cookies.get("walkthroughs-form"));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return noted(Wire.send(
                product.port(),
                "POST",
                path,
                headers() + "Content-Type: application/x-www-form-urlencoded\r\n",
                body.toString()));
    }

    private String headers() {
        return "Host: localhost\r\nCookie: "
                + cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    private Wire.Reply noted(Wire.Reply reply) {
        String set = reply.header("set-cookie");
        if (!set.isEmpty()) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return reply;
    }
}
