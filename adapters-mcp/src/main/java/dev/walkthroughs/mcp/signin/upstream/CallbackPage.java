package dev.walkthroughs.mcp.signin.upstream;

import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignIn.Given;
import dev.walkthroughs.application.identity.signin.SignInTally;
import dev.walkthroughs.application.identity.signin.SignInTally.Way;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Answer;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Back;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Refusal;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /sign-in/callback}: where a provider sends browsers back to. Whatever goes wrong leads to the sign-in page, which
 * says so and has every other way; the provider's words are shown nowhere.
 */
public final class CallbackPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in/callback";

    private static final long serialVersionUID = 1;

    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final transient UpstreamSignIn upstream;
    private final transient SignIn signIn;
    private final transient Provider provider;
    private final transient BrowserContexts contexts;
    private final transient SignInTally tally;

    /** A page over the use cases. */
    public CallbackPage(Desk desk, UpstreamSignIn upstream, SignIn signIn, Provider provider, SignInTally tally) {
        super(desk);
        this.tally = tally;
        this.upstream = upstream;
        this.signIn = signIn;
        this.provider = provider;
        this.contexts = desk.contexts();
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        String state = visitor.query("state");
        if (!STATE.matcher(state).matches()) {
            return refused(Trouble.LOST, Continuation.CONNECTIONS);
        }
        Answer<Back> back = upstream.back(visitor.server(), state, visitor.formToken());
        if (back.value().isEmpty()) {
            // Loaded again, or the way back: whoever is signed in by now goes on, and nobody is signed in anew.
            return back.refusal().equals(Optional.of(Refusal.USED))
                            && visitor.who().isPresent()
                    ? Pages.seeOther(next(back).path())
                    : refused(back);
        }
        return answered(visitor, back.value().get());
    }

    private HttpAnswer answered(Visitor visitor, Back back) {
        if (visitor.query("error").equals("access_denied")) {
            return refused(Trouble.DENIED, new Continuation(back.continueTo()));
        }
        try {
            Answer<Given.SignedIn> in =
                    upstream.finish(visitor.server(), back, provider.vouched(back.provider(), back.ticket(), visitor));
            return in.value().map(given -> signedIn(visitor, given)).orElseGet(() -> refused(in));
        } catch (ProviderFailed e) {
            return refused(provider.trouble(back.provider(), e), new Continuation(back.continueTo()));
        }
    }

    /** As after a code: a new token for a new session, the one before ends, and a page leads on. */
    private HttpAnswer signedIn(Visitor visitor, Given.SignedIn in) {
        contexts.token(visitor.request()).ifPresent(old -> signIn.signOut(visitor.server(), old));
        return pages().page(
                        200,
                        visitor.server(),
                        "signed-in",
                        Map.of("title", "You are signed in", "refresh", in.continueTo()))
                .with("Set-Cookie", contexts.keep(visitor.request(), in.token(), in.keep()));
    }

    private HttpAnswer refused(Answer<?> answer) {
        return refused(Trouble.of(answer.refusal().orElse(Refusal.UNKNOWN)), next(answer));
    }

    private HttpAnswer refused(Trouble trouble, Continuation next) {
        tally.count(Way.PROVIDER, trouble.name().toLowerCase(Locale.ROOT));
        return Pages.seeOther(trouble.signInPath(next));
    }

    private static Continuation next(Answer<?> answer) {
        return answer.continueTo().flatMap(Continuation::of).orElse(Continuation.CONNECTIONS);
    }
}
