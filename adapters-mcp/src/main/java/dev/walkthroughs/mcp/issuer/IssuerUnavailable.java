package dev.walkthroughs.mcp.issuer;

import org.springframework.security.core.AuthenticationException;

/** A token could not be judged, because its issuer does not answer. The message says nothing more. */
public final class IssuerUnavailable extends AuthenticationException {

    private static final long serialVersionUID = 1;

    IssuerUnavailable() {
        super("the issuer does not answer");
    }
}
