package dev.walkthroughs.mcp.signin.session;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.mcp.edge.RequestedServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Finds who a browser is signed in as, by its cookie, in the table that all nodes share. The look-up is by the MCP server
 * of the request, so a cookie that was carried to another server's host is nobody there. Nothing is kept in a servlet
 * session, and nobody but the sign-in page can sign anybody in.
 */
public final class BrowserContexts implements SecurityContextRepository {

    private static final String COOKIE = "walkthroughs";

    private final SignIn signIn;
    private final Cookies cookies;

    /** Finds sessions that {@code signIn} opened. */
    public BrowserContexts(SignIn signIn, Cookies cookies) {
        this.signIn = signIn;
        this.cookies = cookies;
    }

    /** Who the browser is signed in as on the MCP server of the request; costs a query if it sends a cookie. */
    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        McpServer server = RequestedServer.of(request);
        return token(request)
                .flatMap(token -> signIn.session(server, token))
                .map(session -> new SignedIn(server.id(), session.subject(), session.email(), session.signedInAt()));
    }

    /** The token the browser sent, whether or not it is good for anything. */
    public Optional<String> token(HttpServletRequest request) {
        return cookies.read(request, COOKIE);
    }

    /** The header that has the browser keep a token. */
    public String keep(HttpServletRequest request, String token, Duration time) {
        return cookies.set(request, COOKIE, token, time);
    }

    /** The header that has the browser drop its token. */
    public String drop(HttpServletRequest request) {
        return cookies.set(request, COOKIE, "", Duration.ZERO);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestResponseHolder) {
        return loadDeferredContext(requestResponseHolder.getRequest()).get();
    }

    /** Does nothing: a session is opened with a code, and in no other way. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }

    /** Asks the table when the first filter wants to know, and once. */
    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = signedIn(request)
                        .<SecurityContext>map(SecurityContextImpl::new)
                        .orElseGet(SecurityContextHolder::createEmptyContext);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
