package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The last lines of a start: where the endpoint is, how to connect an agent, where the data lies. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final PublicUrls urls;
    private final Names names;

    Welcome(Environment environment, PublicUrls urls, Names names) {
        this.environment = environment;
        this.urls = urls;
        this.names = names;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Optional<String> host = DatabaseRole.OPERATOR.act(() -> names.find(Kind.HOST, Optional.empty(), "localhost")
                .or(() -> names.all(Kind.HOST, 1).stream().findFirst())
                .map(Names.Named::name));
        List<String> lines = host.map(this::connect)
                .orElseGet(() -> List.of("No MCP server yet: create one with \"server create\"."));
        log.info("Walkthroughs is ready.\n\n  {}\n  Data:      {}\n", String.join("\n  ", lines), data());
    }

    private List<String> connect(String host) {
        String endpoint = urls.endpoint(host);
        return List.of(
                "Endpoint:  " + endpoint,
                "Connect:   claude mcp add --transport http walkthroughs " + endpoint,
                "           The agent opens a browser to sign in when a tool needs it. Without a browser, add",
                "           --header \"Authorization: Bearer $(" + tool(host) + ")\"");
    }

    /** The command that prints a token, for the way this process was started. */
    private String tool(String host) {
        String source = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toString();
        String arguments = "token --server " + host + " --email you@example.com" + place();
        return source.endsWith(".jar") && source.contains("walkthroughs")
                ? "java -jar " + source + " " + arguments
                // Maven writes terminal control sequences around what a program prints, also with -q and into a pipe:
                // in a
                // header they would make the token invalid.
                : "mvn -q spring-boot:run -Dspring-boot.run.arguments='" + arguments
                        + "' | grep -o 'eyJ[A-Za-z0-9._-]*'";
    }

    /** What the command must be told to find the same database: nothing where the environment tells it. */
    private String place() {
        String url = environment.getProperty("spring.datasource.url");
        String directory = environment.getProperty("walkthroughs.data-dir");
        if (url != null) {
            return System.getenv("SPRING_DATASOURCE_URL") == null ? " --spring.datasource.url=" + data() : "";
        }
        return directory == null || System.getenv("WALKTHROUGHS_DATA_DIR") != null
                ? ""
                : " --walkthroughs.data-dir=" + Path.of(directory).toAbsolutePath();
    }

    private String data() {
        String url = environment.getProperty("spring.datasource.url");
        return url != null
                // Parameters of the URL may hold a password.
                ? url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//")
                : environment.getProperty(
                        "walkthroughs.data-dir",
                        Path.of(System.getProperty("user.home"), ".walkthroughs")
                                .toString());
    }
}
