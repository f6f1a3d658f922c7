package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command sign-in")
class SignInCommandTest {

    private static final String SECRET = "s3cret with spaces";

    private final Tool tool = new Tool();

    private Ran set(String secretFile, String... more) {
        return tool.run(Stream.concat(
                        Stream.of(
                                "sign-in",
                                "set",
                                "--organization",
                                "acme",
                                "--issuer",
                                "https://id.acme.test/",
                                "--client-id",
                                "walkthroughs",
                                "--secret-file",
                                secretFile,
                                "--name",
                                "Acme ID"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("sets a provider with a secret from a file, and never shows the secret")
    void setsFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

        Ran ran = set(file.toString(), "--domain", "Acme.test,acme.example", "--only");

        assertThat(tool.providers.kept)
                .contains(new SignInProvider(
                        "https://id.acme.test/",
                        "walkthroughs",
                        SECRET,
                        "Acme ID",
                        List.of("acme.test", "acme.example"),
                        true));
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("\"Continue with Acme ID\" and nothing else", "https://learn.acme.test/sign-in/callback")
                .doesNotContain(SECRET);
        Ran shown = tool.run("sign-in", "show", "--organization", "acme", "--json");
        assertThat(shown.json().path("client_id").asString()).isEqualTo("walkthroughs");
        assertThat(shown.json().at("/redirect_uris/0").asString())
                .isEqualTo("https://learn.acme.test/sign-in/callback");
        assertThat(shown.out()).doesNotContain("s3cret");
        assertThat(tool.providers.kept.toString()).doesNotContain("s3cret");
    }

    @Test
    @DisplayName("takes the secret from standard input, and removes a provider")
    void setsFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(set("-").out()).contains("beside codes by e-mail", "of any domain");
        } finally {
            System.setIn(before);
        }
        assertThat(tool.providers.kept.map(SignInProvider::clientSecret)).contains(SECRET);
        assertThat(tool.run("sign-in", "remove", "--organization", "acme").out())
                .startsWith("Removed.");
        assertThat(tool.run("sign-in", "remove", "--organization", "acme").out())
                .startsWith("There was no provider.");
        assertThat(tool.run("sign-in", "show", "--organization", "acme").out()).startsWith("No provider");
    }

    @Test
    @DisplayName("is refused for an unknown organization, without a file, and has no option for the secret itself")
    void isRefused(@TempDir Path folder) {
        assertThat(tool.run("sign-in", "show", "--organization", "other").err()).startsWith("ORGANIZATION_UNKNOWN: ");
        Ran missing = set(folder.resolve("missing").toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).startsWith("FILE_FAILED: ");
        assertThat(set("-", "--secret", SECRET).status()).isEqualTo(2);
        assertThat(tool.providers.kept).isEmpty();
    }
}
