package dev.walkthroughs.application.identity.signin;

import static dev.walkthroughs.application.identity.signin.SignInDesk.ANN;
import static dev.walkthroughs.application.identity.signin.SignInDesk.BESIDE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.ELSEWHERE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.HERE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.McpServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A browser that is signed in")
class BrowserSessionTest {

    private final SignInDesk desk = new SignInDesk();
    private final SignIn signIn = desk.signIn;

    private String subject(McpServer server, String token) {
        return signIn.session(server, token).orElseThrow().subject();
    }

    @Test
    @DisplayName("is so until its time is over")
    void expires() {
        String token = desk.signIn(HERE, ANN);
        desk.clock.passes(LIMITS.sessionTime().minusNanos(1));
        assertThat(signIn.session(HERE, token)).isPresent();
        desk.clock.passes(Duration.ofNanos(1));
        assertThat(signIn.session(HERE, token)).isEmpty();
    }

    @Test
    @DisplayName("is so until it is signed out, which no other browser notices")
    void signsOut() {
        String token = desk.signIn(HERE, ANN);
        String other = desk.signIn(HERE, ANN);
        assertThat(other).isNotEqualTo(token);

        signIn.signOut(HERE, token);
        signIn.signOut(HERE, token);
        signIn.signOut(HERE, "unknown");

        assertThat(signIn.session(HERE, token)).isEmpty();
        assertThat(signIn.session(HERE, other)).isPresent();
    }

    @Test
    @DisplayName("is unknown at another MCP server, and cannot be signed out from there (R23)")
    void isUnknownElsewhere() {
        String token = desk.signIn(HERE, ANN);
        for (McpServer foreign : List.of(BESIDE, ELSEWHERE)) {
            assertThat(signIn.session(foreign, token)).isEmpty();
            signIn.signOut(foreign, token);
        }
        assertThat(signIn.session(HERE, token)).isPresent();
        assertThat(signIn.session(HERE, "unknown")).isEmpty();
    }

    @Test
    @DisplayName("stands for one account in an organization, and for another in the next (R24)")
    void standsForAnAccount() {
        String here = subject(HERE, desk.signIn(HERE, ANN));
        assertThat(subject(HERE, desk.signIn(HERE, ANN))).isEqualTo(here);
        assertThat(subject(BESIDE, desk.signIn(BESIDE, ANN))).isEqualTo(here);
        assertThat(subject(ELSEWHERE, desk.signIn(ELSEWHERE, ANN))).isNotEqualTo(here);
    }
}
