package dev.walkthroughs.mcp.signin.upstream;

import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Ticket;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.Continuation;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /sign-in/provider}: takes the form that sends a browser to the organization's provider. A form, so that no link
 * from elsewhere begins anything.
 */
public final class ProviderPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in/provider";

    private static final long serialVersionUID = 1;

    private final transient UpstreamSignIn signIn;
    private final transient Provider provider;

    /** A page over the use case. */
    public ProviderPage(Desk desk, UpstreamSignIn signIn, Provider provider) {
        super(desk);
        this.signIn = signIn;
        this.provider = provider;
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        return Pages.seeOther("/sign-in");
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        Continuation next = Continuation.of(form.get("continue")).orElse(Continuation.CONNECTIONS);
        Optional<SignInProvider> there = signIn.provider(visitor.server().organizationId());
        if (there.isEmpty()) {
            return Pages.seeOther(next.signInPath());
        }
        Ticket ticket = signIn.begin(visitor.server(), there.get(), visitor.formToken(), next.path());
        try {
            String target = provider.authorization(there.get(), ticket, visitor);
            // By a page, not by a redirect, which browsers would hold against the form's form-action.
            return pages().page(
                            200,
                            visitor.server(),
                            "to-provider",
                            Map.of(
                                    "title",
                                    "Continue with " + there.get().name(),
                                    "provider",
                                    there.get().name(),
                                    "refresh",
                                    target));
        } catch (ProviderFailed e) {
            return Pages.seeOther(provider.trouble(there.get(), e).signInPath(next));
        }
    }
}
