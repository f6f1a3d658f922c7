package dev.walkthroughs.mcp.oauth;

import dev.walkthroughs.mcp.oauth.client.PublicClients;
import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import dev.walkthroughs.mcp.oauth.client.Secrets;
import dev.walkthroughs.mcp.oauth.grant.OwnIntrospection;
import dev.walkthroughs.mcp.oauth.grant.RequestRules;
import dev.walkthroughs.mcp.oauth.host.Answers;
import dev.walkthroughs.mcp.oauth.host.HostContexts;
import dev.walkthroughs.mcp.oauth.host.ParameterCheck;
import dev.walkthroughs.mcp.oauth.host.SignInFirst;
import dev.walkthroughs.mcp.token.PublicUrls;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationConsentAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The framework's authorization server with what breaks MCP clients, or lets attackers in, replaced by ours. Four
 * endpoints are the framework's: authorize, token, revoke and introspect. How clients prove themselves, and which grants
 * there are, is listed here, not taken from its defaults.
 */
record FrameworkServer(
        RegisteredClientRepository clients,
        OAuth2AuthorizationService grants,
        OAuth2AuthorizationConsentService consents,
        OAuth2TokenGenerator<OAuth2Token> issuer) {

    SecurityFilterChain chain(HttpSecurity http, RedirectUris uris, PublicUrls urls, AuthenticationEntryPoint signIn) {
        AuthorizationServerSettings settings = AuthorizationServerSettings.builder()
                .authorizationEndpoint(AuthorizationServer.AUTHORIZE)
                .tokenEndpoint(AuthorizationServer.TOKEN)
                .tokenRevocationEndpoint(AuthorizationServer.REVOKE)
                .tokenIntrospectionEndpoint(AuthorizationServer.INTROSPECT)
                .build();
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(AuthorizationServer.FORMS.toArray(String[]::new))
                .with(server, it -> configure(it, settings, uris))
                // Behind the framework's own context filter, before everything that uses the context.
                .addFilterBefore(new ParameterCheck(AuthorizationServer.AUTHORIZE), CsrfFilter.class)
                .addFilterBefore(new HostContexts(urls, settings), ParameterCheck.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new SignInFirst(AuthorizationServer.AUTHORIZE, signIn)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private void configure(
            OAuth2AuthorizationServerConfigurer server, AuthorizationServerSettings settings, RedirectUris uris) {
        RequestRules rules = new RequestRules(uris);
        Answers answers = new Answers();
        PublicClients publicClients =
                new PublicClients(clients, Set.of(AuthorizationServer.TOKEN, AuthorizationServer.REVOKE));
        server.registeredClientRepository(clients)
                .authorizationService(grants)
                .authorizationConsentService(consents)
                .tokenGenerator(issuer)
                .authorizationServerSettings(settings)
                .clientAuthentication(authentication -> authentication
                        .authenticationConverters(converters -> {
                            converters.clear();
                            converters.add(new ClientSecretBasicAuthenticationConverter());
                            converters.add(new ClientSecretPostAuthenticationConverter());
                            converters.add(publicClients);
                        })
                        .authenticationProviders(providers -> {
                            providers.removeIf(provider -> !(provider instanceof ClientSecretAuthenticationProvider)
                                    && !(provider instanceof PublicClientAuthenticationProvider));
                            providers.add(0, publicClients);
                            providers.forEach(FrameworkServer::compareHashes);
                        }))
                .authorizationEndpoint(endpoint -> endpoint.consentPage(AuthorizationServer.CONSENT)
                        .authorizationRequestConverters(converters -> {
                            converters.clear();
                            converters.add(rules);
                            converters.add(new OAuth2AuthorizationConsentAuthenticationConverter());
                        })
                        .authenticationProviders(providers -> providers.forEach(provider -> {
                            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                                requests.setAuthenticationValidator(rules);
                            }
                        }))
                        .authorizationResponseHandler(answers)
                        .errorResponseHandler(answers))
                .tokenEndpoint(endpoint -> endpoint.authenticationProviders(providers -> providers.removeIf(
                        provider -> !(provider instanceof OAuth2AuthorizationCodeAuthenticationProvider)
                                && !(provider instanceof OAuth2RefreshTokenAuthenticationProvider))))
                .tokenIntrospectionEndpoint(endpoint -> endpoint.authenticationProviders(this::ownTokensOnly));
    }

    private static void compareHashes(AuthenticationProvider provider) {
        if (provider instanceof ClientSecretAuthenticationProvider secrets) {
            secrets.setPasswordEncoder(new Secrets());
        }
    }

    private void ownTokensOnly(List<AuthenticationProvider> providers) {
        providers.replaceAll(provider -> provider instanceof OAuth2TokenIntrospectionAuthenticationProvider
                ? new OwnIntrospection(provider, grants)
                : provider);
    }
}
