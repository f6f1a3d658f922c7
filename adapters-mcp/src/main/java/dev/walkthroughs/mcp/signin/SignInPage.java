package dev.walkthroughs.mcp.signin;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery.Means;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.Continuation;
import dev.walkthroughs.mcp.signin.upstream.Trouble;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /sign-in}: asks for the e-mail address, and has a code sent there. */
public final class SignInPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in";

    private static final long serialVersionUID = 1;

    private static final String NO_CODES = "No codes are sent here.";

    private final transient SignIn signIn;
    private final transient CodeRequests codes;
    private final transient UpstreamSignIn upstream;

    /** A page over the use cases. */
    public SignInPage(Desk desk, SignIn signIn, UpstreamSignIn upstream) {
        super(desk);
        this.upstream = upstream;
        this.signIn = signIn;
        this.codes = new CodeRequests(signIn);
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        Continuation next = Continuation.of(visitor.query("continue")).orElse(Continuation.CONNECTIONS);
        if (visitor.who().isPresent()) {
            return Pages.seeOther(next.path());
        }
        Optional<SignInProvider> provider = provider(visitor);
        Map<String, Object> values = new HashMap<>();
        values.put("ended", !visitor.query("ended").isEmpty());
        provider.flatMap(there -> Trouble.of(visitor.query("problem")).map(trouble -> trouble.sentence(there.name())))
                .ifPresent(sentence -> values.put("problem", sentence));
        return page(200, visitor, next, provider, values);
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        Continuation next = Continuation.of(form.get("continue")).orElse(Continuation.CONNECTIONS);
        Optional<SignInProvider> provider = provider(visitor);
        if (provider.filter(SignInProvider::only).isPresent()) {
            return page(400, visitor, next, provider, Map.of("problem", NO_CODES));
        }
        String typed = form.get("email");
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (email.isEmpty()) {
            String shown = typed.length() > 254 ? "" : typed;
            return page(
                    400,
                    visitor,
                    next,
                    provider,
                    badEmail(shown, "Enter an e-mail address, such as name@example.org."));
        }
        return codes.ask(
                visitor,
                email.get(),
                next,
                problem -> page(
                        problem.status(),
                        visitor,
                        next,
                        provider,
                        badEmail(email.get().value(), problem.text())));
    }

    private Optional<SignInProvider> provider(Visitor visitor) {
        return upstream.provider(visitor.server().organizationId());
    }

    private static Map<String, Object> badEmail(String email, String problem) {
        return Map.of("email", email, "problem", problem, "badEmail", true);
    }

    private HttpAnswer page(
            int status,
            Visitor visitor,
            Continuation next,
            Optional<SignInProvider> provider,
            Map<String, Object> particular) {
        Means means = signIn.means();
        boolean codes =
                means != Means.NONE && provider.filter(SignInProvider::only).isEmpty();
        if (!codes && provider.isEmpty()) {
            return notice(
                    visitor.request(),
                    503,
                    "Nobody can sign in yet",
                    "Signing in works by a code that is sent by e-mail, and this service has no mail server. Whoever operates"
                            + " it has to set one up.");
        }
        Map<String, Object> values = new HashMap<>(Map.of("email", "", "ended", false));
        values.putAll(particular);
        values.put("title", "Sign in");
        values.put("next", next.path());
        values.put("toConnect", !next.equals(Continuation.CONNECTIONS));
        values.put("csrf", visitor.formToken());
        values.put("inLog", means == Means.LOG);
        values.put("codes", codes);
        provider.ifPresent(there -> values.put("provider", there.name()));
        return pages().page(status, visitor.server(), "email", values);
    }
}
