package dev.walkthroughs.mcp.signin;

import dev.walkthroughs.application.identity.signin.CodeDelivery.Means;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignIn.Given;
import dev.walkthroughs.application.identity.signin.SignInAttempt;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Verdict;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /sign-in/code}: takes the code, and signs in. The URL names the tab's attempt, which knows the address and where
 * to go on, so that nothing else has to live until then: not a servlet session, and not this process.
 */
public final class CodePage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in/code";

    private static final long serialVersionUID = 1;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    /** What people type between digits, or copy with them. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0-]+");

    private final transient SignIn signIn;
    private final transient CodeRequests codes;
    private final transient BrowserContexts contexts;
    private final transient UpstreamSignIn upstream;

    /** A page over the use cases. */
    public CodePage(Desk desk, SignIn signIn, UpstreamSignIn upstream) {
        super(desk);
        this.upstream = upstream;
        this.signIn = signIn;
        this.codes = new CodeRequests(signIn);
        this.contexts = desk.contexts();
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        String secret = visitor.query("attempt");
        Optional<SignInAttempt> attempt = attempt(visitor, secret);
        if (attempt.isEmpty()) {
            return gone(visitor);
        }
        // Another tab was quicker, or this is the way back: there is nothing left to ask.
        return isSignedInAlready(visitor, attempt.get())
                ? Pages.seeOther(attempt.get().continueTo())
                : page(200, visitor, attempt.get(), secret, Optional.empty());
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        String secret = form.get("attempt");
        Optional<SignInAttempt> found = attempt(visitor, secret);
        if (found.isEmpty()) {
            return gone(visitor);
        }
        SignInAttempt attempt = found.get();
        if (isSignedInAlready(visitor, attempt)) {
            return goOn(visitor, attempt.continueTo());
        }
        if (upstream.provider(visitor.server().organizationId())
                .filter(SignInProvider::only)
                .isPresent()) {
            // Codes were sent before the operator ended them.
            return Pages.seeOther(new Continuation(attempt.continueTo()).signInPath());
        }
        if (!form.get("again").isEmpty()) {
            return codes.ask(
                    visitor,
                    attempt.email(),
                    new Continuation(attempt.continueTo()),
                    problem -> page(problem.status(), visitor, attempt, secret, Optional.of(problem.text())));
        }
        String code = BETWEEN.matcher(form.get("code")).replaceAll("");
        if (!CODE.matcher(code).matches()) {
            return page(400, visitor, attempt, secret, Optional.of("Enter the six digits of the code."));
        }
        return signIn.give(visitor.server(), secret, code)
                .map(given -> given instanceof Given.SignedIn in
                        ? signedIn(visitor, in)
                        : page(400, visitor, attempt, secret, Optional.of(why((Given.Refused) given))))
                .orElseGet(() -> gone(visitor));
    }

    private HttpAnswer signedIn(Visitor visitor, Given.SignedIn in) {
        // A new token for a new session; the one before, of whomever, ends here.
        contexts.token(visitor.request()).ifPresent(old -> signIn.signOut(visitor.server(), old));
        return goOn(visitor, in.continueTo())
                .with("Set-Cookie", contexts.keep(visitor.request(), in.token(), in.keep()));
    }

    /**
     * Goes on by a page that leads there at once, not by a redirect: a browser holds the redirects that follow a form
     * against the page's {@code form-action}, and an authorization request that needs no consent redirects to its client.
     */
    private HttpAnswer goOn(Visitor visitor, String path) {
        return pages().page(200, visitor.server(), "signed-in", Map.of("title", "You are signed in", "refresh", path));
    }

    private Optional<SignInAttempt> attempt(Visitor visitor, String secret) {
        return SECRET.matcher(secret).matches() ? signIn.attempt(visitor.server(), secret) : Optional.empty();
    }

    private static boolean isSignedInAlready(Visitor visitor, SignInAttempt attempt) {
        return visitor.who()
                .filter(who -> who.email().equals(attempt.email().value()))
                .isPresent();
    }

    private HttpAnswer gone(Visitor visitor) {
        return notice(
                visitor.request(),
                404,
                "This page is too old",
                "The code that belongs to it is long over. Go back to the program you came from and connect it again, or"
                        + " sign in anew.");
    }

    private static String why(Given.Refused refused) {
        Verdict verdict = refused.why();
        return switch (verdict) {
            case WRONG ->
                "This is not the code that was sent last. "
                        + (refused.triesLeft() == 1
                                ? "You can try once more."
                                : "You can try " + refused.triesLeft() + " times more.");
            case TRIED_TOO_OFTEN -> "Too many wrong codes were entered. Have a new one sent.";
            case EXPIRED -> "This code is too old. Have a new one sent.";
            case REPLACED ->
                "A newer code was sent since. Enter that one on the page where it was asked for, or have a new one"
                        + " sent.";
            case USED, RIGHT -> "This code was used already. Have a new one sent.";
        };
    }

    private HttpAnswer page(
            int status, Visitor visitor, SignInAttempt attempt, String secret, Optional<String> problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Enter the code");
        values.put("email", attempt.email().value());
        values.put("attempt", secret);
        values.put("csrf", visitor.formToken());
        values.put("inLog", signIn.means() == Means.LOG);
        values.put("restart", new Continuation(attempt.continueTo()).signInPath());
        problem.ifPresent(text -> values.put("problem", text));
        return pages().page(status, visitor.server(), "code", values);
    }
}
