package dev.walkthroughs.mcp.signin;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery.Means;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /sign-in}: asks for the e-mail address, and has a code sent there. */
public final class SignInPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in";

    private static final long serialVersionUID = 1;

    private final transient SignIn signIn;
    private final transient CodeRequests codes;

    /** A page over the use case. */
    public SignInPage(Desk desk, SignIn signIn) {
        super(desk);
        this.signIn = signIn;
        this.codes = new CodeRequests(signIn);
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        Continuation next = Continuation.of(visitor.query("continue")).orElse(Continuation.CONNECTIONS);
        if (visitor.who().isPresent()) {
            return Pages.seeOther(next.path());
        }
        return page(
                200,
                visitor,
                next,
                "",
                Optional.empty(),
                !visitor.query("ended").isEmpty());
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        Continuation next = Continuation.of(form.get("continue")).orElse(Continuation.CONNECTIONS);
        String typed = form.get("email");
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (email.isEmpty()) {
            String shown = typed.length() > 254 ? "" : typed;
            return page(
                    400,
                    visitor,
                    next,
                    shown,
                    Optional.of("Enter an e-mail address, such as name@example.org."),
                    false);
        }
        return codes.ask(
                visitor,
                email.get(),
                next,
                problem ->
                        page(problem.status(), visitor, next, email.get().value(), Optional.of(problem.text()), false));
    }

    private HttpAnswer page(
            int status, Visitor visitor, Continuation next, String email, Optional<String> problem, boolean ended) {
        Means means = signIn.means();
        if (means == Means.NONE) {
            return notice(
                    visitor.request(),
                    503,
                    "Nobody can sign in yet",
                    "Signing in works by a code that is sent by e-mail, and this service has no mail server. Whoever operates"
                            + " it has to set one up.");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Sign in");
        values.put("next", next.path());
        values.put("toConnect", !next.equals(Continuation.CONNECTIONS));
        values.put("ended", ended);
        values.put("email", email);
        values.put("csrf", visitor.formToken());
        values.put("inLog", means == Means.LOG);
        problem.ifPresent(text -> values.put("problem", text));
        return pages().page(status, visitor.server(), "email", values);
    }
}
