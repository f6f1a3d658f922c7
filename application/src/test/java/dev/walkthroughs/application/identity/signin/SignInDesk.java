package dev.walkthroughs.application.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.MutableClock;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignIn.Asked.Sent;
import dev.walkthroughs.application.identity.signin.SignIn.Given.SignedIn;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.ids.Ids;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Signing in with all it needs in memory; what is kept and sent is held to what the ports ask for. */
final class SignInDesk {

    static final SignInLimits LIMITS = new SignInLimits(Duration.ofMinutes(10), 3, 2, Duration.ofHours(8));
    static final String NEXT = "/connections";
    static final EmailAddress ANN = new EmailAddress("ann@example.org");
    static final EmailAddress BOB = new EmailAddress("bob@example.org");
    static final McpServer HERE = server(Ids.ACME, Ids.DESK);
    static final McpServer BESIDE = server(Ids.ACME, Ids.PHONE);
    static final McpServer ELSEWHERE = server(Ids.OTHER_ORGANIZATION, Ids.DESK);

    final MutableClock clock = new MutableClock(Ids.NOON);
    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryAttempts attempts = new MemoryAttempts();
    final MemorySessions sessions = new MemorySessions(accounts);
    final Post post = new Post();
    final List<String> counted = new ArrayList<>();
    final SignIn signIn = new SignIn(
            attempts,
            sessions,
            accounts,
            post,
            LIMITS,
            new FreshIds(new Random(1)),
            clock,
            (way, outcome) -> counted.add(way + " " + outcome));

    private static McpServer server(OrganizationId organization, ServerId id) {
        return new McpServer(id, organization, "Acme", "Desk", List.of("desk.example.org"), false);
    }

    /** Asks for a code that has to be sent, and says the secret of the tab. */
    String ask(McpServer server, EmailAddress email) {
        SignIn.Asked asked = signIn.ask(server, email, NEXT);
        assertThat(asked).isInstanceOf(Sent.class);
        return ((Sent) asked).secret();
    }

    /** Signs in with a code that has to be right, and says the token of the browser. */
    String enter(McpServer server, String secret, String code) {
        SignIn.Given given = signIn.give(server, secret, code).orElseThrow();
        assertThat(given).isInstanceOf(SignedIn.class);
        return ((SignedIn) given).token();
    }

    /** Signs in anew, and says the token of the browser. */
    String signIn(McpServer server, EmailAddress email) {
        String secret = ask(server, email);
        return enter(server, secret, post.lastCode());
    }

    /** A code on its way. */
    record Letter(McpServer server, EmailAddress to, String code, Duration validFor) {}

    /** Keeps letters, until it is broken. */
    static final class Post implements CodeDelivery {

        final List<Letter> letters = new ArrayList<>();
        Means means = Means.MAIL;
        boolean broken;

        @Override
        public Means means() {
            return means;
        }

        @Override
        public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
            assertThat(code).matches("[0-9]{6}");
            return !broken && letters.add(new Letter(server, to, code, validFor));
        }

        String lastCode() {
            return letters.get(letters.size() - 1).code();
        }
    }

    /** Subjects by organization and address in lower case. */
    static final class MemoryAccounts implements Accounts {

        private record Account(OrganizationId organization, String email) {}

        final Map<Object, String> subjects = new LinkedHashMap<>();

        @Override
        public List<String> subjectsOf(OrganizationId organization, List<String> emails) {
            return emails.stream()
                    .map(email -> subjects.computeIfAbsent(
                            new Account(organization, email.toLowerCase(Locale.ROOT)),
                            account -> "subject-" + (subjects.size() + 1)))
                    .toList();
        }

        Optional<String> email(OrganizationId organization, String subject) {
            return subjects.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(subject))
                    .map(entry -> (Account) entry.getKey())
                    .filter(account -> account.organization().equals(organization))
                    .map(Account::email)
                    .findFirst();
        }
    }
}
