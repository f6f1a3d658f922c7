package dev.walkthroughs.mcp.signin.page;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The one stylesheet of the pages. */
public final class Stylesheet extends HttpServlet {

    /** Where it is. */
    public static final String PATH = "/sign-in/style.css";

    private static final long serialVersionUID = 1;

    private final transient BodyReader bodies;
    private final String css = Pages.resource("style.css");

    /** The stylesheet beside these classes. */
    public Stylesheet(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bodies.answer(
                request, response, HttpAnswer.text(200, "text/css", css).with("Cache-Control", "public, max-age=300"));
    }
}
