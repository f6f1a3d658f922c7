package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Without a mail server")
@ExtendWith(OutputCaptureExtension.class)
class WithoutMailTest {

    private static final Pattern LOGGED = Pattern.compile("Sign-in code for ann@example.org on localhost: ([0-9]{6}) ");

    private static ConfigurableApplicationContext serve(boolean demo) {
        return new SpringApplicationBuilder(TestProgram.class)
                .run("--server.port=0", "--walkthroughs.public-url=http://{host}:80", "--walkthroughs.demo=" + demo);
    }

    private static Browser browser(ConfigurableApplicationContext context) {
        return new Browser(
                new Wire(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class)),
                "localhost");
    }

    @Test
    @DisplayName(
            "the demo writes codes to the log, and says so on both pages; over plain http its cookies have plain names")
    void logsCodesInTheDemo(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext context = serve(true)) {
            Browser browser = browser(context);
            Reply page = browser.get("/sign-in");
            assertThat(page.body()).contains("demo without a mail server");
            assertThat(page.header("set-cookie"))
                    .matches("walkthroughs-form=[A-Za-z0-9_-]{32}; Path=/; HttpOnly; SameSite=Lax");
            Reply code = browser.follow(browser.submit(page, 0, "email", "ann@example.org"));
            assertThat(code.body()).contains("demo without a mail server").doesNotContain("was sent to");
            Matcher logged = LOGGED.matcher(output);
            assertThat(logged.find()).isTrue();
            assertThat(browser.submit(code, 0, "code", logged.group(1)).header("set-cookie"))
                    .startsWith("walkthroughs=")
                    .doesNotContain("Secure");
            assertThat(browser.get("/connections").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("any other service says that mail has to be set up, and its log says so once")
    void saysWhatIsMissing(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext context = serve(false)) {
            Browser browser = browser(context);
            for (int i = 0; i < 2; i++) {
                Reply page = browser.get("/sign-in");
                assertThat(page.status()).isEqualTo(503);
                assertThat(page.body()).contains("has no mail server", "role=\"alert\"");
            }
            Reply refused = browser.post(
                    "/sign-in",
                    Map.of("_csrf", browser.cookies.getOrDefault("walkthroughs-form", ""), "email", "ann@example.org"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(output.toString().split("Nobody can sign in: set spring.mail.host", -1))
                    .hasSize(2);
        }
    }
}
