package dev.walkthroughs.application.identity.signin;

import static dev.walkthroughs.application.identity.signin.SignInDesk.ANN;
import static dev.walkthroughs.application.identity.signin.SignInDesk.BESIDE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.BOB;
import static dev.walkthroughs.application.identity.signin.SignInDesk.ELSEWHERE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.HERE;
import static dev.walkthroughs.application.identity.signin.SignInDesk.LIMITS;
import static dev.walkthroughs.application.identity.signin.SignInDesk.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.signin.SignIn.Asked.Sent;
import dev.walkthroughs.application.identity.signin.SignIn.Given.Refused;
import dev.walkthroughs.application.identity.signin.SignIn.Given.SignedIn;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Verdict;
import dev.walkthroughs.application.identity.signin.SignInDesk.Letter;
import dev.walkthroughs.application.ids.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SignInTest {

    private final SignInDesk desk = new SignInDesk();
    private final SignIn signIn = desk.signIn;

    private static String otherThan(String code) {
        return code.substring(0, 5) + (char) ('0' + (code.charAt(5) - '0' + 1) % 10);
    }

    @Test
    @DisplayName("takes the code that was sent, once")
    void rightOnce() {
        String secret = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();
        assertThat(desk.post.letters).containsExactly(new Letter(HERE, ANN, code, LIMITS.codeTime()));
        assertThat(desk.accounts.subjects).as("accounts before the code").isEmpty();
        assertThat(signIn.attempt(HERE, secret)).hasValueSatisfying(attempt -> {
            assertThat(attempt.email()).isEqualTo(ANN);
            assertThat(attempt.expiresAt()).isEqualTo(Ids.NOON.plus(LIMITS.codeTime()));
        });

        SignedIn in = (SignedIn) signIn.give(HERE, secret, code).orElseThrow();

        assertThat(in).isEqualTo(new SignedIn(in.token(), LIMITS.sessionTime(), NEXT));
        assertThat(signIn.session(HERE, in.token()))
                .contains(new BrowserSession("subject-1", ANN.value(), Ids.NOON, Ids.NOON.plus(LIMITS.sessionTime())));
        assertThat(signIn.give(HERE, secret, code)).contains(new Refused(Verdict.USED, 2));
        assertThat(desk.sessions.kept).hasSize(1);
        assertThat(desk.counted).containsExactly("CODE code_sent", "CODE signed_in", "CODE code_used");
    }

    @Test
    @DisplayName("refuses wrong codes, and after the last try the right one too")
    void wrong() {
        String secret = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();
        String wrong = otherThan(code);

        assertThat(signIn.give(HERE, secret, wrong)).contains(new Refused(Verdict.WRONG, 2));
        assertThat(signIn.give(HERE, secret, wrong)).contains(new Refused(Verdict.WRONG, 1));
        assertThat(signIn.give(HERE, secret, wrong)).contains(new Refused(Verdict.TRIED_TOO_OFTEN, 0));
        assertThat(signIn.give(HERE, secret, code)).contains(new Refused(Verdict.TRIED_TOO_OFTEN, 0));

        assertThat(desk.sessions.kept).isEmpty();
        assertThat(desk.accounts.subjects).isEmpty();
        assertThat(desk.counted)
                .containsExactly(
                        "CODE code_sent",
                        "CODE code_wrong",
                        "CODE code_wrong",
                        "CODE code_tried_too_often",
                        "CODE code_tried_too_often");
    }

    @Test
    @DisplayName("takes the right code at the last try")
    void lastTry() {
        String secret = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();
        signIn.give(HERE, secret, otherThan(code));
        signIn.give(HERE, secret, otherThan(code));
        assertThat(signIn.session(HERE, desk.enter(HERE, secret, code))).isPresent();
    }

    @Test
    @DisplayName("refuses a code whose time is over, and takes a newer one")
    void expired() {
        String secret = desk.ask(HERE, ANN);
        desk.clock.passes(LIMITS.codeTime());

        assertThat(signIn.give(HERE, secret, desk.post.lastCode())).contains(new Refused(Verdict.EXPIRED, 3));
        assertThat(desk.sessions.kept).isEmpty();

        String newer = desk.ask(HERE, ANN);
        desk.clock.passes(LIMITS.codeTime().minusNanos(1));
        assertThat(signIn.session(HERE, desk.enter(HERE, newer, desk.post.lastCode())))
                .isPresent();
    }

    @Test
    @DisplayName("takes the newest code of an address on an MCP server only")
    void replaced() {
        String bobs = desk.ask(HERE, BOB);
        String beside = desk.ask(BESIDE, ANN);
        String older = desk.ask(HERE, ANN);
        String olderCode = desk.post.lastCode();
        String newer = desk.ask(HERE, ANN);
        String newerCode = desk.post.lastCode();

        assertThat(signIn.give(HERE, older, olderCode)).contains(new Refused(Verdict.REPLACED, 3));
        assertThat(signIn.give(HERE, older, newerCode)).contains(new Refused(Verdict.REPLACED, 3));
        assertThat(signIn.give(HERE, newer, olderCode)).contains(new Refused(Verdict.WRONG, 2));
        assertThat(signIn.session(HERE, desk.enter(HERE, newer, newerCode))).isPresent();
        assertThat(signIn.attempt(HERE, bobs)).map(SignInAttempt::state).contains(State.OPEN);
        assertThat(signIn.attempt(BESIDE, beside)).map(SignInAttempt::state).contains(State.OPEN);
    }

    @Test
    @DisplayName("knows no attempt of another tab, of another MCP server or of another organization (R23)")
    void foreignAttempt() {
        String secret = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();

        assertThat(signIn.give(HERE, otherThan(code), code)).isEmpty();
        assertThat(signIn.attempt(HERE, otherThan(code))).isEmpty();
        for (McpServer foreign : List.of(BESIDE, ELSEWHERE)) {
            assertThat(signIn.attempt(foreign, secret)).isEmpty();
            assertThat(signIn.give(foreign, secret, code)).isEmpty();
        }
        assertThat(desk.sessions.kept).isEmpty();
        assertThat(signIn.attempt(HERE, secret)).map(SignInAttempt::tries).contains(0);
    }

    @Test
    @DisplayName("keeps and shows hashes, neither codes nor secrets nor tokens")
    void keepsHashes() {
        String secret = desk.ask(HERE, ANN);
        String code = desk.post.lastCode();
        Optional<SignIn.Given> refused = signIn.give(HERE, secret, otherThan(code));
        String token = desk.enter(HERE, secret, code);

        assertThat(secret).matches("[A-Za-z0-9_-]{32}");
        assertThat(token).matches("[A-Za-z0-9_-]{48}").doesNotContain(secret);
        assertThat(desk.attempts.kept + " " + desk.sessions.kept + signIn.attempt(HERE, secret) + refused
                        + signIn.session(HERE, token))
                .contains("ann@example.org", "subject-1", "USED")
                .doesNotContain(code, secret, token);
    }

    @Test
    @DisplayName("answers with a secret and a token that do not show in a log")
    void showsNoSecret() {
        SignIn.Asked asked = signIn.ask(HERE, ANN, NEXT);
        String secret = ((Sent) asked).secret();
        SignIn.Given given = signIn.give(HERE, secret, desk.post.lastCode()).orElseThrow();

        assertThat(asked.toString()).startsWith("Sent").doesNotContain(secret);
        assertThat(given.toString())
                .startsWith("SignedIn")
                .contains(NEXT)
                .doesNotContain(((SignedIn) given).token(), secret);
    }
}
