package dev.walkthroughs.mcp.signin.page;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;
import dev.walkthroughs.mcp.signin.session.FormTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A page with or without a form. A form's body is read without holding a thread for a slow sender, and its token is
 * checked before anything else is looked at. What fails behind is told in a page.
 */
public abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** What all pages share. */
    public record Desk(
            BodyReader bodies, Pages pages, BrowserContexts contexts, FormTokens tokens, Failures failures) {}

    private final transient Desk desk;

    /** A page at a desk. */
    protected PageServlet(Desk desk) {
        this.desk = desk;
    }

    /** Shows the page. */
    protected abstract HttpAnswer show(Visitor visitor);

    /** Takes the form; by default there is none. */
    protected HttpAnswer take(Visitor visitor, Form form) {
        return HttpAnswer.empty(405).with("Allow", "GET, HEAD");
    }

    /** Renders pages. */
    protected final Pages pages() {
        return desk.pages();
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" ->
                desk.bodies()
                        .answer(request, response, guarded(request, () -> withCookie(request, show(visitor(request)))));
            case "POST" -> desk.bodies().read(request, response, body -> guarded(request, () -> taken(request, body)));
            default ->
                desk.bodies().answer(request, response, HttpAnswer.empty(405).with("Allow", "GET, HEAD, POST"));
        }
    }

    private HttpAnswer taken(HttpServletRequest request, byte[] body) {
        Form form = Form.of(new String(body, StandardCharsets.UTF_8));
        if (!desk.tokens().admits(request, form.get(FormTokens.FIELD))) {
            return withCookie(
                    request,
                    notice(
                            request,
                            403,
                            "This page is out of date",
                            "The form you sent could not be tied to your browser:"
                                    + " it was open for long, cookies are blocked, or another site sent it. Nothing was done."));
        }
        return take(visitor(request), form);
    }

    private Visitor visitor(HttpServletRequest request) {
        return new Visitor(
                request, desk.contexts().signedIn(request), desk.tokens().of(request));
    }

    private HttpAnswer withCookie(HttpServletRequest request, HttpAnswer answer) {
        desk.tokens().keep(request).ifPresent(cookie -> answer.with("Set-Cookie", cookie));
        return answer;
    }

    /** Defects and outages end here: this is the outermost edge of a page. */
    private HttpAnswer guarded(HttpServletRequest request, Supplier<HttpAnswer> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            Failures.Told told = desk.failures().of("A page", e);
            return told.passes()
                    ? told.on(notice(
                            request,
                            told.status(),
                            "Not available just now",
                            "Nothing is lost. Go back, or load this page again, in a few seconds."))
                    : notice(request, told.status(), "Something went wrong", told.sentence() + ".");
        }
    }

    /** A page that says one thing. */
    protected final HttpAnswer notice(HttpServletRequest request, int status, String title, String text) {
        return desk.pages()
                .page(
                        status,
                        RequestedServer.of(request),
                        "notice",
                        Map.of("title", title, "text", text, "problem", status >= 400));
    }
}
