package dev.walkthroughs.mcp.caller;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.domain.identity.LearnerId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request as the tools see it: the server it is for, who sent it if a token or a handle said so, and through which
 * program.
 *
 * <p>The learner is looked up when first asked for, so that a request that needs none costs no look-up.
 */
public final class Visit {

    private final McpServer server;
    private final boolean signedIn;
    private final Client client;
    private final Supplier<Optional<LearnerId>> learner;

    Visit(McpServer server, Optional<Identity> identity, Client client, Callers callers) {
        this(server, identity.isPresent(), client, () -> identity.flatMap(who -> callers.learner(server, who)));
    }

    private Visit(McpServer server, boolean signedIn, Client client, Supplier<Optional<LearnerId>> learner) {
        this.server = server;
        this.signedIn = signedIn;
        this.client = client;
        this.learner = learner;
    }

    /** The same request, of a learner who is known otherwise than by a token. */
    public Visit by(LearnerId known) {
        return new Visit(server, false, client, () -> Optional.of(known));
    }

    /** The MCP server the request's host leads to. */
    public McpServer server() {
        return server;
    }

    /** Whether a verified token came with the request. */
    public boolean isSignedIn() {
        return signedIn;
    }

    /** The learner behind the token or handle; none either if the learner was erased: see {@link Learners#identify}. */
    public Optional<LearnerId> learner() {
        return learner.get();
    }

    /**
     * The learner as the guide wants it.
     *
     * @throws IllegalStateException if nobody is known, which is ruled out before a tool that needs a learner is called
     */
    public Caller caller() {
        return new Caller(server, learner().orElseThrow(() -> new IllegalStateException("nobody is known")), client);
    }
}
