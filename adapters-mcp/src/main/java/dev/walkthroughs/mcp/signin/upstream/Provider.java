package dev.walkthroughs.mcp.signin.upstream;

import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn.Ticket;
import dev.walkthroughs.application.identity.upstream.Vouched;
import dev.walkthroughs.mcp.edge.RequestedServer;
import dev.walkthroughs.mcp.issuer.Issuers;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.token.PublicUrls;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Providers as the pages see them: each host of ours is a client of its own address, and what fails is in the log. */
public final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    /** An error code of OAuth, and nothing that could be anything else. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    private final OpenIdProvider openId;
    private final PublicUrls urls;

    /** Asks providers through {@code issuers}. */
    public Provider(Issuers issuers, PublicUrls urls, Clock clock) {
        this.openId = new OpenIdProvider(issuers, clock);
        this.urls = urls;
    }

    String authorization(SignInProvider provider, Ticket ticket, Visitor visitor) throws ProviderFailed {
        return openId.authorization(provider, ticket, redirectUri(visitor)).toString();
    }

    /**
     * What the provider vouches for, by the answer that the browser brought.
     *
     * @throws ProviderFailed if it does not
     */
    Vouched vouched(SignInProvider provider, Ticket ticket, Visitor visitor) throws ProviderFailed {
        openId.checkSender(provider, visitor.query("iss"));
        String error = visitor.query("error");
        String code = visitor.query("code");
        if (!error.isEmpty() || code.isEmpty()) {
            throw ProviderFailed.wrong(
                    "it answered " + (ERROR.matcher(error).matches() ? error : "with an error or nothing"));
        }
        return openId.exchange(provider, ticket, code, redirectUri(visitor));
    }

    /** What to tell the person; why is in the log. */
    Trouble trouble(SignInProvider provider, ProviderFailed failure) {
        LOG.warn("The provider {} signed nobody in: {}", provider.issuer(), failure.getMessage());
        return failure.isUnreachable() ? Trouble.UNREACHABLE : Trouble.FAILED;
    }

    /** By the host as the host filter found it, never by what a header says besides. */
    private String redirectUri(Visitor visitor) {
        return urls.issuer(RequestedServer.hostOf(visitor.request())) + CallbackPage.PATH;
    }
}
