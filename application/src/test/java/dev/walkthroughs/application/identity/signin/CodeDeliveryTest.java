package dev.walkthroughs.application.identity.signin;

import static dev.walkthroughs.application.identity.signin.SignInDesk.ANN;
import static dev.walkthroughs.application.identity.signin.SignInDesk.BESIDE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.BOB;
import static dev.walkthroughs.application.identity.signin.SignInDesk.HERE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.LIMITS;
import static dev.walkthroughs.application.identity.signin.SignInDesk.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.signin.SignIn.Asked.NotSent;
import dev.walkthroughs.application.identity.signin.SignIn.Asked.TooOften;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A code on its way")
class CodeDeliveryTest {

    private final SignInDesk desk = new SignInDesk();
    private final SignIn signIn = desk.signIn;

    @Test
    @DisplayName("is sent to an address so often in an hour for one MCP server, and it is said when it may be again")
    void codesPerHour() {
        desk.ask(HERE, ANN);
        desk.clock.passes(Duration.ofMinutes(20));
        String second = desk.ask(HERE, ANN);
        desk.clock.passes(Duration.ofMinutes(5));

        assertThat(signIn.ask(HERE, ANN, NEXT)).isEqualTo(new TooOften(Duration.ofMinutes(35)));
        assertThat(desk.post.letters).hasSize(2);
        assertThat(desk.enter(HERE, second, desk.post.lastCode())).isNotEmpty();
        desk.ask(HERE, BOB);
        desk.ask(BESIDE, ANN);

        desk.clock.passes(Duration.ofMinutes(35).minusNanos(1));
        assertThat(signIn.ask(HERE, ANN, NEXT)).isEqualTo(new TooOften(Duration.ofNanos(1)));
        desk.clock.passes(Duration.ofNanos(1));
        assertThat(desk.signIn(HERE, ANN)).isNotEmpty();
    }

    @Test
    @DisplayName("that could not be sent leaves no attempt, and does not count")
    void notSent() {
        desk.post.broken = true;
        for (int i = 0; i <= LIMITS.codesPerHour(); i++) {
            assertThat(signIn.ask(HERE, ANN, NEXT)).isEqualTo(new NotSent());
        }
        assertThat(desk.attempts.kept).isEmpty();

        desk.post.broken = false;
        desk.ask(HERE, ANN);
        assertThat(desk.signIn(HERE, ANN)).isNotEmpty();
        assertThat(signIn.ask(HERE, ANN, NEXT)).isEqualTo(new TooOften(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("that could not be sent leaves the one before as good as it was")
    void notSentAgain() {
        String first = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();
        desk.post.broken = true;
        assertThat(signIn.ask(HERE, ANN, NEXT)).isEqualTo(new NotSent());
        assertThat(desk.enter(HERE, first, code)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeDelivery.Means.class)
    @DisplayName("travels as the delivery says")
    void means(CodeDelivery.Means means) {
        desk.post.means = means;
        assertThat(signIn.means()).isEqualTo(means);
    }
}
