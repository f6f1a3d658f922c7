package dev.walkthroughs.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The times of requests")
class RequestTimesTest {

    private final List<String> noted = new ArrayList<>();
    private final RequestTimes times =
            new RequestTimes(ObservationRegistry.NOOP, (method, status, nanos) -> noted.add(method + " " + status));

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

    private static FilterChain status(int status) {
        return (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(status);
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
