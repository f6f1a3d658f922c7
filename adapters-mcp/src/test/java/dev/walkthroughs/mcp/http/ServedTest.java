package dev.walkthroughs.mcp.http;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests against the served program share; they also share the program, so every test brings its own learners. */
@SpringBootTest(
        classes = TestProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "walkthroughs.mcp.body-time=2s",
            "walkthroughs.limits.patience=300ms",
            "walkthroughs.public-url=http://{host}:8080",
            "server.tomcat.accept-count=500"
        })
abstract class ServedTest {

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    FakeGuide guide;

    Wire wire = new Wire(0);
    Mcp anonymous = new Mcp(wire, "");
    Mcp signedIn = anonymous;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
        anonymous = new Mcp(wire, "acme.test");
        signedIn = anonymous.with(token(TestProgram.ACME));
    }

    /** A token of a learner nobody else uses. */
    String token(McpServer server) {
        return tokens.issue(server, UUID.randomUUID().toString(), "ann@acme.test", Duration.ofHours(1));
    }
}
