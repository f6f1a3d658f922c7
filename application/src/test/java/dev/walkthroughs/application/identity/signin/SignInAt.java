package dev.walkthroughs.application.identity.signin;

import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.ids.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * Signing in, in memory, for tests of what leads to it.
 *
 * @param subject of an account that exists
 */
public record SignInAt(SignIn signIn, String subject) {

    /** A desk of its own, by a clock. */
    public static SignInAt time(Clock clock) {
        SignInDesk desk = new SignInDesk();
        SignIn signIn = new SignIn(
                desk.attempts,
                desk.sessions,
                desk.accounts,
                desk.post,
                SignInDesk.LIMITS,
                new FreshIds(new Random(2)),
                clock,
                SignInTally.UNCOUNTED);
        return new SignInAt(
                signIn,
                desk.accounts.subjectsOf(Ids.ACME, List.of("ann@example.org")).get(0));
    }
}
