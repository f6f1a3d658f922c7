package dev.walkthroughs.mcp.signin;

import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;

/** {@code /sign-out}: takes the form that ends a session; clients stay connected. */
public final class SignOutPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/sign-out";

    private static final long serialVersionUID = 1;

    private final transient SignIn signIn;
    private final transient BrowserContexts contexts;

    /** A page over the use case. */
    public SignOutPage(Desk desk, SignIn signIn) {
        super(desk);
        this.signIn = signIn;
        this.contexts = desk.contexts();
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        return visitor.who().isPresent()
                ? Pages.seeOther("/connections")
                : notice(
                        visitor.request(),
                        200,
                        "You are signed out",
                        "This browser no longer knows you here. Programs that you connected stay connected.");
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        contexts.token(visitor.request()).ifPresent(token -> signIn.signOut(visitor.server(), token));
        return Pages.seeOther(PATH).with("Set-Cookie", contexts.drop(visitor.request()));
    }
}
