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

    private final Map<String, String> cookies = new TreeMap<>();

    @Test
    @DisplayName(
            "is not troubled by a service that is killed between the code and its page, nor by restarts afterwards")
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
            assertThat(get(product, "/sign-in?continue=/oauth2/authorize?a=b").status())
                    .isEqualTo(200);
            Wire.Reply asked = post(product, "/sign-in", "email", EMAIL, "continue", "/oauth2/authorize?a=b");
            assertThat(asked.status()).isEqualTo(303);
            Matcher sent =
                    CODE.matcher(mail.getReceivedMessages()[0].getContent().toString());
            assertThat(sent.find()).isTrue();
            first.kill();

            Service second = product.serve(settings);
            String path = asked.header("location");
            assertThat(get(product, path).body()).contains("Enter the code", EMAIL);
            String secret = path.substring(path.indexOf('=') + 1);
            Wire.Reply done = post(product, "/sign-in/code", "attempt", secret, "code", sent.group(1));
            assertThat(done.body()).contains("You are signed in", "url=/oauth2/authorize?a&#x3D;b");
            String token = cookies.get("walkthroughs");
            assertKeepsNoSecret(product.database(), List.of(sent.group(1), secret, token));
            String log = first.log() + second.log();
            assertThat(log).doesNotContain(EMAIL, secret, token).doesNotContain(sent.group(1) + " ");
            second.kill();

            product.serve(settings);
            Wire.Reply connections = get(product, "/connections");
            assertThat(connections.status()).isEqualTo(200);
            assertThat(connections.body()).contains(EMAIL);
            assertThat(product.database().text("SELECT subject FROM identity.browser_sessions"))
                    .isEqualTo(product.database().text("SELECT subject FROM identity.accounts WHERE email = ?", EMAIL));
            assertThat(post(product, "/sign-out").status()).isEqualTo(303);
            assertThat(product.database().texts("SELECT 1 FROM identity.browser_sessions"))
                    .isEmpty();
        } finally {
            mail.stop();
        }
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
        assertThat(rows).hasSize(2);
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
