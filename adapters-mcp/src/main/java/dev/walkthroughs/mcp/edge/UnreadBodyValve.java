package dev.walkthroughs.mcp.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Keeps Tomcat from reading what is left of a request's body after the answer. It would do so with a thread held, for as
 * long as a slow sender cares to drip; the connection is closed instead.
 */
public final class UnreadBodyValve extends ValveBase {

    private static final String ATTRIBUTE = UnreadBodyValve.class.getName();

    /** A valve that supports asynchronous requests. */
    public UnreadBodyValve() {
        super(true);
    }

    /**
     * Gives up the rest of the body: the connection is closed after the answer, which must not be a success. Without the
     * valve, nothing happens.
     */
    static void abandon(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable giveUp) {
            giveUp.run();
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // The way Tomcat treats a sender that asked first, was refused, and may or may not send on: no state of error,
        // which an asynchronous request would be dispatched to the error page for.
        request.setAttribute(
                ATTRIBUTE, (Runnable) () -> request.getCoyoteRequest().setExpectation(true));
        getNext().invoke(request, response);
        if (request.isAsync() || request.isFinished()) {
            return;
        }
        if (response.getStatus() < 200 || response.getStatus() > 299) {
            abandon(request);
        } else {
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
