package dev.walkthroughs.mcp.oauth.host;

import dev.walkthroughs.mcp.reply.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * Answers of the authorization endpoint: to the client's redirect URI with {@code iss} (RFC 9207), or, where that cannot
 * be trusted, as a page to the person.
 */
public final class Answers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Answers without state. */
    public Answers() {}

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication instanceof OAuth2AuthorizationCodeRequestAuthenticationToken granted)
                || granted.getAuthorizationCode() == null
                || granted.getRedirectUri() == null) {
            throw new IllegalStateException("a success without a code");
        }
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("code", granted.getAuthorizationCode().getTokenValue());
        redirect(response, granted.getRedirectUri(), parameters, granted.getState());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error("server_error");
        OAuth2AuthorizationCodeRequestAuthenticationToken asked =
                failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                        ? refused.getAuthorizationCodeRequestAuthentication()
                        : null;
        if (asked == null || asked.getRedirectUri() == null) {
            refuse(response, true, 400, error.getErrorCode(), error.getDescription());
            return;
        }
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("error", error.getErrorCode());
        parameters.put("error_description", error.getDescription());
        redirect(response, asked.getRedirectUri(), parameters, asked.getState());
    }

    private static void redirect(
            HttpServletResponse response,
            String uri,
            Map<String, @Nullable String> parameters,
            @Nullable String state) {
        parameters.put("state", state);
        parameters.put("iss", HostContext.current().issuer());
        StringBuilder target = new StringBuilder(uri);
        char separator = uri.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, @Nullable String> parameter : parameters.entrySet()) {
            String value = parameter.getValue();
            if (value != null && !value.isEmpty()) {
                target.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Location", target.toString());
    }

    /** Refuses with a page, or with the JSON of RFC 6749 §5.2. */
    static void refuse(
            HttpServletResponse response, boolean browser, int status, String error, @Nullable String description)
            throws IOException {
        String reason = description == null ? "The request is not valid." : description;
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] body;
        if (browser) {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            body = page(error, reason).getBytes(StandardCharsets.UTF_8);
        } else {
            response.setContentType("application/json");
            body = Json.text(Map.of("error", error, "error_description", reason))
                    .getBytes(StandardCharsets.UTF_8);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String page(String error, String reason) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>This request cannot be continued</title></head>
                <body><main>
                <h1>This request cannot be continued</h1>
                <p>The program that sent you here asked for something that is not valid, or that is over. Nothing was
                granted. Close this page and start again from that program.</p>
                <p><code>%s</code>: %s</p>
                </main></body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(error), HtmlUtils.htmlEscape(reason));
    }
}
