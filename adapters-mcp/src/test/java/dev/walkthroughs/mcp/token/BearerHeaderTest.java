package dev.walkthroughs.mcp.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.mcp.world.TestProgram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

@DisplayName("The Authorization header")
class BearerHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer aZ09-._~+/==", "bearer   aZ09-._~+/==  ", "BEARER aZ09-._~+/=="})
    @DisplayName("holds a token in whatever case the scheme is, with spaces around")
    void holdsAToken(String header) {
        assertThat(token(header)).contains("aZ09-._~+/==");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearera",
                "Bearer a b",
                "Bearer =",
                "Bearer a=b",
                "Bearer a,b",
                "Bearer \u00e9",
                "Bearer\ta",
                "Bearer a\"",
                "Bearer {}"
            })
    @DisplayName("that is meant to hold a token and does not is refused")
    void isRefused(String header) {
        assertThatThrownBy(() -> token(header)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    @DisplayName("holds no token if it is not there or of another scheme, and is refused if it is there twice")
    void holdsNone() {
        assertThat(token()).isEmpty();
        assertThat(token("Basic YTpi")).isEmpty();
        assertThat(token("")).isEmpty();
        assertThatThrownBy(() -> token("Bearer a", "Bearer a")).isInstanceOf(InvalidBearerTokenException.class);
    }

    private static Optional<String> token(String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/mcp");
        List.of(headers).forEach(header -> request.addHeader("Authorization", header));
        return BearerHeader.token(TestProgram.ACME, request);
    }
}
