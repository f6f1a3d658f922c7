package dev.walkthroughs.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.mcp.watch.CallTraces;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The times of requests")
class RequestTimesTest {

    private final List<String> noted = new ArrayList<>();
    private final RequestTimes times = following(CallTraces.OFF);

    private RequestTimes following(CallTraces traces) {
        return new RequestTimes(
                ObservationRegistry.NOOP, (method, status, nanos) -> noted.add(method + " " + status), traces);
    }

    @Test
    @DisplayName("tell calls of the endpoint by status, whatever method was made up")
    void areToldByStatus() throws Exception {
        times.doFilter(request("POST", "/mcp"), new MockHttpServletResponse(), (asked, answer) -> {});
        times.doFilter(request("POST", "/mcp"), new MockHttpServletResponse(), status(401));
        times.doFilter(request("MADEUP", "/mcp"), new MockHttpServletResponse(), status(405));
        times.doFilter(request("GET", "/actuator/health"), new MockHttpServletResponse(), (asked, answer) -> {});

        assertThat(noted).containsExactly("POST 200", "POST 401", "UNKNOWN 405");
    }

    @Test
    @DisplayName("end with the answer where that takes its time")
    void endWithTheAnswer() throws Exception {
        MockHttpServletRequest request = request("POST", "/mcp");
        request.setAsyncSupported(true);
        times.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> asked.startAsync(asked, answer));
        assertThat(noted).isEmpty();

        Objects.requireNonNull(request.getAsyncContext()).complete();

        assertThat(noted).containsExactly("POST 200");
    }

    @Test
    @DisplayName("are followed from the caller's trace on, until the answer is complete, and nothing else is")
    void areFollowed() throws Exception {
        RequestTimes followed = following(new Noting());
        MockHttpServletRequest slow = request("POST", "/mcp");
        slow.addHeader("traceparent", "theirs");
        slow.setAsyncSupported(true);
        followed.doFilter(slow, new MockHttpServletResponse(), (asked, answer) -> asked.startAsync(asked, answer));
        followed.doFilter(request("MADEUP", "/mcp"), new MockHttpServletResponse(), status(405));
        followed.doFilter(request("GET", "/actuator/health"), new MockHttpServletResponse(), (asked, answer) -> {});
        Objects.requireNonNull(slow.getAsyncContext()).complete();

        assertThat(noted)
                .containsExactly(
                        "begins POST theirs",
                        "left",
                        "begins UNKNOWN null",
                        "left",
                        "UNKNOWN 405",
                        "ends 405",
                        "POST 200",
                        "ends 200");
    }

    /** Notes which requests it is told of, and when they end. */
    private final class Noting implements CallTraces {

        @Override
        public Request request(String method, Headers headers) {
            noted.add("begins " + method + " " + headers.first("traceparent"));
            return new Request() {
                @Override
                public void leave() {
                    noted.add("left");
                }

                @Override
                public void end(int status) {
                    noted.add("ends " + status);
                }
            };
        }

        @Override
        public ToolCall call(String tool, OrganizationId organization) {
            throw new AssertionError("no tool is called here");
        }

        @Override
        public <T, R> Function<T, R> carried(Function<T, R> work) {
            throw new AssertionError("nothing is carried here");
        }
    }

    private static FilterChain status(int status) {
        return (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(status);
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
