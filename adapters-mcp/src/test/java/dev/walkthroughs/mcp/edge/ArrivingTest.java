package dev.walkthroughs.mcp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("A body that arrives")
class ArrivingTest {

    private static final int LIMIT = 64 * 1024;

    /** Enough for two of the longest, beyond what each has. */
    private static final int MEMORY = 2 * (LIMIT - Arriving.CHUNK);

    private final Semaphore memory = new Semaphore(MEMORY);

    private static MockHttpServletRequest request(int length) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/mcp");
        request.setContent("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
        return request;
    }

    private static Arriving whole(Arriving body, MockHttpServletRequest request) throws IOException {
        boolean more = true;
        while (more) {
            more = body.read(request.getInputStream());
        }
        return body;
    }

    private Arriving kept(int length) throws IOException {
        MockHttpServletRequest request = request(length);
        return whole(Arriving.kept(request, LIMIT, memory), request);
    }

    @Test
    @DisplayName("is there as it was sent, whatever its length")
    void isThere() throws IOException {
        for (int length : new int[] {0, 1, 100, Arriving.CHUNK, Arriving.CHUNK + 1, LIMIT}) {
            Arriving body = kept(length);
            assertThat(body.bytes()).hasSize(length);
            assertThat(body.excess()).isZero();
            body.drop();
        }
        assertThat(memory.availablePermits()).isEqualTo(MEMORY);
    }

    @Test
    @DisplayName("takes part in a common memory if it is long, and is crowded out where there is none left")
    void sharesMemory() throws IOException {
        Arriving one = kept(LIMIT - 1);
        Arriving other = kept(LIMIT - 1);
        Arriving third = kept(LIMIT - 1);
        assertThat(one.isCrowdedOut() || other.isCrowdedOut()).isFalse();
        assertThat(third.isCrowdedOut()).isTrue();
        assertThat(third.bytes()).isEmpty();
        assertThat(kept(1_000).bytes()).as("a call").hasSize(1_000);

        one.drop();
        one.drop();
        third.drop();
        assertThat(one.bytes()).isEmpty();
        assertThat(memory.availablePermits()).isEqualTo(MEMORY / 2);
        assertThat(kept(LIMIT - 1).isCrowdedOut()).isFalse();
    }

    @Test
    @DisplayName("takes none if nobody looks at it, and is counted all the same")
    void passes() throws IOException {
        MockHttpServletRequest request = request(LIMIT + 10);
        Arriving body = whole(Arriving.passing(request, LIMIT), request);
        assertThat(body.isKept()).isFalse();
        assertThat(body.isCrowdedOut()).isFalse();
        assertThat(body.bytes()).isEmpty();
        assertThat(body.excess()).isEqualTo(10);
    }
}
