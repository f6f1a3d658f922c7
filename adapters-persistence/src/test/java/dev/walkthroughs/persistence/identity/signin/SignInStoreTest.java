package dev.walkthroughs.persistence.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.BrowserSessions;
import dev.walkthroughs.application.identity.signin.SignInAttempt;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Verdict;
import dev.walkthroughs.application.identity.signin.SignInAttempts;
import dev.walkthroughs.application.identity.signin.SignInAttempts.Limit;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What signing in keeps:")
class SignInStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Limit LIMIT = new Limit(3, Duration.ofHours(1));
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_number-one");
    private static final SignInPlace HERE = new SignInPlace(ORGANIZATION, new ServerId("mcps_number-one"));
    private static final SignInPlace NEXT_DOOR = new SignInPlace(ORGANIZATION, new ServerId("mcps_number-two"));
    private static final SignInPlace ABROAD =
            new SignInPlace(new OrganizationId("org_number-two"), new ServerId("mcps_number-one"));

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node node;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Node another;

    @BeforeAll
    static void start() {
        node = Node.on(DATABASE, Clock.systemUTC());
        another = Node.on(DATABASE, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        another.close();
        node.close();
    }

    private static SignInAttempt attempt(String name) {
        return new SignInAttempt(
                new EmailAddress(name + "@example.org"),
                "/oauth2/authorize?state=" + name,
                "proof-" + name,
                0,
                NOW.plusSeconds(600),
                State.OPEN);
    }

    private static SignInAttempts attempts() {
        return node.get(SignInAttempts.class);
    }

    @Test
    @DisplayName("an attempt is found by every node, at its own place only")
    void findsAttempts() {
        assertThat(attempts().add(HERE, "found", attempt("found"), NOW, LIMIT)).isEmpty();

        assertThat(another.get(SignInAttempts.class).find(HERE, "found")).contains(attempt("found"));
        for (SignInPlace elsewhere : List.of(NEXT_DOOR, ABROAD)) {
            assertThat(attempts().find(elsewhere, "found")).isEmpty();
            assertThat(attempts().change(elsewhere, "found", each -> new Tried(Verdict.RIGHT, each)))
                    .isEmpty();
            attempts().forget(elsewhere, "found");
        }
        assertThat(attempts().find(HERE, "found")).isPresent();
        attempts().forget(HERE, "found");
        assertThat(attempts().find(HERE, "found")).isEmpty();
    }

    @Test
    @DisplayName("a newer attempt whose code was sent ends the older ones of its address, at its place only")
    void replacesAttempts() {
        attempts().add(HERE, "older", attempt("newer"), NOW, LIMIT);
        attempts().add(NEXT_DOOR, "elsewhere", attempt("newer"), NOW, LIMIT);
        attempts().add(HERE, "someone-else", attempt("else"), NOW, LIMIT);
        attempts().add(HERE, "newer", attempt("newer"), NOW.plusSeconds(1), LIMIT);
        attempts().sent(HERE, "older");
        attempts().sent(NEXT_DOOR, "newer");
        assertThat(state("newer")).contains("open");
        assertThat(state("older")).contains("open");
        attempts().sent(HERE, "newer");

        assertThat(state("older")).contains("replaced");
        assertThat(state("elsewhere")).contains("open");
        assertThat(state("someone-else")).contains("open");
        assertThat(state("newer")).contains("open");
    }

    @Test
    @DisplayName("an address is sent so many codes within an hour, and is told when the next is due")
    void limitsAttempts() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts().add(HERE, "often-" + i, attempt("often"), NOW.plusSeconds(i), LIMIT))
                    .isEmpty();
        }
        assertThat(attempts().add(HERE, "often-3", attempt("often"), NOW.plusSeconds(60), LIMIT))
                .contains(NOW.plusSeconds(3600));
        assertThat(state("often-2")).as("a refusal replaces nothing").contains("open");
        assertThat(attempts().add(NEXT_DOOR, "often-4", attempt("often"), NOW.plusSeconds(60), LIMIT))
                .isEmpty();
        assertThat(attempts().add(HERE, "often-5", attempt("often"), NOW.plusSeconds(3600), LIMIT))
                .isEmpty();
    }

    @Test
    @DisplayName("the limit holds for those who ask at the same time, on two nodes")
    void limitsParallelAttempts() throws Exception {
        List<Optional<Instant>> answers = Parallel.calls(20, i -> {
            SignInAttempts attempts = (i % 2 == 0 ? node : another).get(SignInAttempts.class);
            Optional<Instant> answer = attempts.add(HERE, "parallel-" + i, attempt("parallel"), NOW, LIMIT);
            attempts.sent(HERE, "parallel-" + i);
            return answer;
        });

        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(3);
        assertThat(DATABASE.rows("SELECT state FROM identity.sign_in_attempts WHERE email = 'parallel@example.org'"
                        + " ORDER BY state"))
                .containsExactly("open", "replaced", "replaced");
    }

    @Test
    @DisplayName("those who try codes at the same time come one after the other")
    void triesInTurn() throws Exception {
        attempts().add(HERE, "turns", attempt("turns"), NOW, LIMIT);

        Parallel.calls(20, i -> (i % 2 == 0 ? node : another)
                .get(SignInAttempts.class)
                .change(HERE, "turns", each -> new Tried(Verdict.WRONG, withTries(each, each.tries() + 1))));

        assertThat(attempts().find(HERE, "turns").orElseThrow().tries()).isEqualTo(20);
    }

    @Test
    @DisplayName("attempts of the day before are forgotten with the next one")
    void forgetsOldAttempts() {
        SignInPlace quiet = new SignInPlace(ORGANIZATION, new ServerId("mcps_number-three"));
        attempts().add(quiet, "yesterday", attempt("old"), NOW.minus(Duration.ofHours(25)), LIMIT);
        attempts().add(quiet, "today", attempt("today"), NOW, LIMIT);

        assertThat(attempts().find(quiet, "yesterday")).isEmpty();
        assertThat(attempts().find(quiet, "today")).isPresent();
    }

    @Test
    @DisplayName("a session is found by every node until it ends, at its own place only")
    void findsSessions() {
        BrowserSessions sessions = node.get(BrowserSessions.class);
        String subject = subject("session@example.org");
        sessions.open(HERE, "session", subject, NOW, NOW.plusSeconds(100));

        assertThat(another.get(BrowserSessions.class).find(HERE, "session", NOW.plusSeconds(99)))
                .hasValueSatisfying(session -> {
                    assertThat(session.subject()).isEqualTo(subject);
                    assertThat(session.email()).isEqualTo("session@example.org");
                    assertThat(session.signedInAt()).isEqualTo(NOW);
                    assertThat(session.expiresAt()).isEqualTo(NOW.plusSeconds(100));
                });
        assertThat(sessions.find(HERE, "session", NOW.plusSeconds(100))).isEmpty();
        for (SignInPlace elsewhere : List.of(NEXT_DOOR, ABROAD)) {
            assertThat(sessions.find(elsewhere, "session", NOW)).isEmpty();
            sessions.close(elsewhere, "session");
        }
        assertThat(sessions.find(HERE, "session", NOW)).isPresent();
        sessions.close(HERE, "session");
        assertThat(sessions.find(HERE, "session", NOW)).isEmpty();
    }

    @Test
    @DisplayName("a session ends with its account, and its row some time after its end")
    void endsSessions() {
        BrowserSessions sessions = node.get(BrowserSessions.class);
        sessions.open(HERE, "erased", subject("erased@example.org"), NOW, NOW.plusSeconds(100));
        DATABASE.execute("DELETE FROM identity.accounts WHERE email = 'erased@example.org'");
        assertThat(sessions.find(HERE, "erased", NOW)).isEmpty();

        sessions.open(HERE, "next", subject("next@example.org"), NOW.plusSeconds(100), NOW.plusSeconds(200));
        assertThat(DATABASE.rows("SELECT session_id FROM identity.browser_sessions WHERE session_id = 'erased'"))
                .isEmpty();
    }

    private static String subject(String email) {
        return node.get(Accounts.class).subjectsOf(ORGANIZATION, List.of(email)).get(0);
    }

    private static List<String> state(String id) {
        return DATABASE.rows("SELECT state FROM identity.sign_in_attempts WHERE attempt_id = '" + id + "'");
    }

    private static SignInAttempt withTries(SignInAttempt attempt, int tries) {
        return new SignInAttempt(
                attempt.email(), attempt.continueTo(), attempt.proof(), tries, attempt.expiresAt(), attempt.state());
    }
}
