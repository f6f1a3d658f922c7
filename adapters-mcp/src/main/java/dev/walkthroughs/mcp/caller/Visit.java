package dev.walkthroughs.mcp.caller;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.domain.identity.LearnerId;
import java.util.Optional;

/**
 * One request as the tools see it: the server it is for, who sent it if a token said so, and through which program.
 *
 * <p>The learner is looked up when first asked for, so that a request that needs none costs no look-up.
 */
public final class Visit {

    private final McpServer server;
    private final Optional<Identity> identity;
    private final Client client;
    private final Callers callers;

    Visit(McpServer server, Optional<Identity> identity, Client client, Callers callers) {
        this.server = server;
        this.identity = identity;
        this.client = client;
        this.callers = callers;
    }

    /** The MCP server the request's host leads to. */
    public McpServer server() {
        return server;
    }

    /** Whether a verified token came with the request. */
    public boolean isSignedIn() {
        return identity.isPresent();
    }

    /** The learner behind the token, if there is one; see {@link Learners#identify}. */
    public Optional<LearnerId> learner() {
        return identity.map(who -> callers.learner(server, who));
    }

    /**
     * The signed-in learner as the guide wants it.
     *
     * @throws IllegalStateException if nobody is signed in, which the endpoint rules out before it calls a tool
     */
    public Caller caller() {
        return new Caller(
                server, learner().orElseThrow(() -> new IllegalStateException("nobody is signed in")), client);
    }
}
