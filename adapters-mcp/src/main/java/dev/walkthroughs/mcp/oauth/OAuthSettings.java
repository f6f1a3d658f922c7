package dev.walkthroughs.mcp.oauth;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.oauth.*}.
 *
 * @param accessTokenTime how long an access token is valid
 * @param refreshTokenTime how long a refresh token waits to be used; each use gives a new one
 * @param codeTime how long an authorization code waits to be exchanged
 * @param unusedClientTime how long a registration lasts that no learner ever granted anything to
 * @param privateUseSchemes schemes of redirect URIs that belong to known programs
 * @param documentsFromLoopback whether this machine may serve clients' documents too, by http: for tests only
 */
@ConfigurationProperties("walkthroughs.oauth")
public record OAuthSettings(
        @DefaultValue("1h") Duration accessTokenTime,
        @DefaultValue("30d") Duration refreshTokenTime,
        @DefaultValue("60s") Duration codeTime,
        @DefaultValue("24h") Duration unusedClientTime,

        @DefaultValue({"cursor", "vscode", "vscode-insiders"})
        List<String> privateUseSchemes,

        @DefaultValue("false") boolean documentsFromLoopback) {}
