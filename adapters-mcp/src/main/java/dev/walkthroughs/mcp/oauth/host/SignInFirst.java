package dev.walkthroughs.mcp.oauth.host;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person to the sign-in page, though only from an authorization request that was found valid, or from a consent
 * page that outlived the sign-in. At the endpoints that clients call, a client has to prove who it is.
 */
public final class SignInFirst implements AuthenticationEntryPoint {

    private final String authorizationPath;
    private final AuthenticationEntryPoint signIn;

    /** Valid requests to {@code authorizationPath} go on to {@code signIn}. */
    public SignInFirst(String authorizationPath, AuthenticationEntryPoint signIn) {
        this.authorizationPath = authorizationPath;
        this.signIn = signIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!request.getServletPath().equals(authorizationPath)) {
            Answers.refuse(response, false, 401, "invalid_client", "The client did not prove who it is.");
            return;
        }
        // Where the framework's validating filter leaves what it found valid.
        if (request.getMethod().equals("POST")
                || request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName()) != null) {
            signIn.commence(request, response, failure);
        } else {
            Answers.refuse(response, true, 400, "invalid_request", "The request is not valid.");
        }
    }
}
