package dev.walkthroughs.mcp.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An answer with a document")
class HttpMessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK|Content-Type: application/json; charset=utf-8|Content-Length: 2||{}",
                "HTTP/1.1 200|content-type: application/cimd+json||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||1|{|1;x=y|}|0||"
            })
    @DisplayName("is read by its length, in chunks, or to its end")
    void reads(String answer) throws IOException {
        assertThat(new String(read(answer, true), StandardCharsets.UTF_8)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "HTTP/1.1 302 Found|Location: http://169.254.169.254/|Content-Type: application/json||{}",
                "HTTP/1.1 404 Not Found|Content-Type: application/json||{}",
                "HTTP/1.1 200 OK|Content-Type: text/html||{}",
                "HTTP/1.1 200 OK||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 3||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: -1||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 70000||{}",
                "HTTP/1.1 200 OK|Content-Type: application/json||{                    }",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||f|{             }|f|{             }|0||",
                "HTTP/1.1 200 OK|Content-Type: application/json|Transfer-Encoding: chunked||x|{}|0||"
            })
    @DisplayName("is not taken when it is too long, broken off, moved, or no JSON")
    void refuses(String answer) {
        assertThatThrownBy(() -> read(answer, true)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/plain|", ""})
    @DisplayName("is taken whatever it says it is, if nobody minds")
    void anyType(String type) throws IOException {
        assertThat(read("HTTP/1.1 200 OK|" + type + "|{}", false)).hasSize(2);
    }

    private static byte[] read(String answer, boolean jsonOnly) throws IOException {
        byte[] bytes = answer.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new HttpMessage(new ByteArrayInputStream(bytes), 16).body(jsonOnly);
    }
}
