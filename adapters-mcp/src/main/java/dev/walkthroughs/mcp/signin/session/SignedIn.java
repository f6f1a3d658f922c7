package dev.walkthroughs.mcp.signin.session;

import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.oauth.host.ForServer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who signed in on one MCP server with a browser. Its name is the account's subject. */
public final class SignedIn extends AbstractAuthenticationToken implements ForServer {

    private static final long serialVersionUID = 1;

    private final String server;
    private final String subject;
    private final String email;
    private final Instant since;

    /**
     * Somebody signed in.
     *
     * @param email the account's address
     * @param since when the code was given
     */
    public SignedIn(ServerId server, String subject, String email, Instant since) {
        super(List.of());
        this.server = server.value();
        this.subject = subject;
        this.email = email;
        this.since = since;
        setAuthenticated(true);
    }

    /** The MCP server that was signed in to; on any other this counts for nothing. */
    @Override
    public ServerId server() {
        return new ServerId(server);
    }

    /** The account's address. */
    public String email() {
        return email;
    }

    /** When the code was given. */
    public Instant since() {
        return since;
    }

    @Override
    public String getPrincipal() {
        return subject;
    }

    /** Nothing: the code is used up. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && server.equals(that.server)
                && subject.equals(that.subject)
                && email.equals(that.email)
                && since.equals(that.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(server, subject, since);
    }

    /** Leaves the address out, which is no business of a log. */
    @Override
    public String toString() {
        return "SignedIn[" + subject + " on " + server + "]";
    }
}
