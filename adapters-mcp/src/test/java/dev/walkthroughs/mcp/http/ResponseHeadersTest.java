package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.edge.ResponseHeaders;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Every answer")
class ResponseHeadersTest extends ServedTest {

    private static final String JSON_POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Test
    @DisplayName("has the headers that keep browsers from doing anything with it, whoever made it")
    void hasTheHeaders() throws Exception {
        Map<String, Reply> replies = new LinkedHashMap<>();
        byte[] none = new byte[0];
        String select = "{\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"}";
        replies.put("a tool", signedIn.legacyCall("select_walkthrough", select));
        replies.put("a challenge", anonymous.legacyCall("select_walkthrough", select));
        replies.put("a bad token", anonymous.with("none").legacy("ping", "{}"));
        replies.put("an unknown host", anonymous.on("nobody.test").legacy("ping", "{}"));
        replies.put("a foreign origin", anonymous.post("Origin: https://evil.test", "{}"));
        replies.put("a defect", anonymous.on(TestProgram.BROKEN_HOST).legacy("ping", "{}"));
        replies.put("metadata", wire.send("GET", "/.well-known/oauth-protected-resource", "Host: acme.test", none));
        replies.put("no such path", wire.send("GET", "/nowhere", "Host: acme.test", none));
        replies.put("a wrong method", wire.send("GET", "/mcp", "Host: acme.test", none));
        replies.forEach((name, reply) -> {
            assertThat(reply.header("x-content-type-options")).as(name).isEqualTo("nosniff");
            assertThat(reply.header("referrer-policy")).as(name).isEqualTo("no-referrer");
            assertThat(reply.header("content-security-policy")).as(name).isEqualTo(JSON_POLICY);
            assertThat(reply.headers()).as(name).doesNotContainKeys("server", "x-powered-by");
            assertThat(reply.headers()).as(name).doesNotContainKey("strict-transport-security");
        });
    }

    @Test
    @DisplayName("behind TLS asks for TLS, and a page keeps a policy of its own, early or late")
    void leavesPagesAlone() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        MockHttpServletResponse page = new MockHttpServletResponse();
        new ResponseHeaders().doFilter(request, page, new MockFilterChain());
        assertThat(page.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(page.getHeader("Content-Security-Policy")).isNull();

        MockHttpServletResponse own = new MockHttpServletResponse();
        own.setHeader("Content-Security-Policy", "default-src 'self'");
        new ResponseHeaders().doFilter(request, own, new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(
                    jakarta.servlet.http.HttpServletRequest asked, jakarta.servlet.http.HttpServletResponse answer) {
                answer.addHeader("content-type", "application/problem+json; charset=UTF-8");
            }
        }));
        assertThat(own.getHeaders("Content-Security-Policy")).containsExactly("default-src 'self'");
    }
}
