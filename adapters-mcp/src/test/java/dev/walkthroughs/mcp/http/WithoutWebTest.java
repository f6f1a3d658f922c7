package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.world.TestProgram;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A program without a web server")
class WithoutWebTest {

    @Test
    @DisplayName("issues tokens, and has nothing else of the edge")
    void issuesTokens() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TestProgram.class)
                .web(WebApplicationType.NONE)
                .run("--server.port=9000")) {
            String token = context.getBean(AccessTokens.class)
                    .issue(TestProgram.ACME, "ann", "ann@acme.test", Duration.ofHours(1));

            assertThat(token.split("\\.", -1)).hasSize(3);
            assertThat(context.getBeansOfType(BodyReader.class)).isEmpty();
        }
    }
}
