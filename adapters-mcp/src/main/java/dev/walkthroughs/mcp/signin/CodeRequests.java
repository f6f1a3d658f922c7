package dev.walkthroughs.mcp.signin;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignIn.Asked;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.function.Function;

/** Has a code sent, and leads to the page that takes it. */
final class CodeRequests {

    private final SignIn signIn;

    CodeRequests(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Why there is no code, for the page that asked. */
    record Problem(int status, String text) {}

    HttpAnswer ask(Visitor visitor, EmailAddress email, Continuation next, Function<Problem, HttpAnswer> refused) {
        Asked asked = signIn.ask(visitor.server(), email, next.path());
        if (asked instanceof Asked.Sent sent) {
            return Pages.seeOther(CodePage.PATH + "?attempt=" + sent.secret());
        }
        if (asked instanceof Asked.TooOften tooOften) {
            // Rounded up: a minute early would be another refusal.
            long minutes = tooOften.retryAfter().plusSeconds(59).toMinutes();
            return refused.apply(
                            new Problem(
                                    429,
                                    "Many codes were asked for with this address. The next can be sent in "
                                            + (minutes <= 1 ? "a minute." : minutes + " minutes.")
                                            + " If one of the last ten minutes has arrived, it still works where it was asked for last."))
                    .with(
                            "Retry-After",
                            Long.toString(Math.max(
                                    1, tooOften.retryAfter().plusMillis(999).toSeconds())));
        }
        return refused.apply(new Problem(
                503,
                "The code could not be sent. Try again in a few minutes; if it goes on, tell whoever operates"
                        + " this service. If one of the last ten minutes has arrived, it still works where it was asked"
                        + " for."));
    }
}
