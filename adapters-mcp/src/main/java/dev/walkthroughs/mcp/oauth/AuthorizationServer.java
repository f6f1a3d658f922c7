package dev.walkthroughs.mcp.oauth;

import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.identity.ClientCards;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Consents;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.fetch.AddressGuard;
import dev.walkthroughs.mcp.fetch.GuardedFetch;
import dev.walkthroughs.mcp.oauth.client.ClientMetadata;
import dev.walkthroughs.mcp.oauth.client.KnownClients;
import dev.walkthroughs.mcp.oauth.client.RedirectUris;
import dev.walkthroughs.mcp.oauth.client.Registration;
import dev.walkthroughs.mcp.oauth.client.StoredCards;
import dev.walkthroughs.mcp.oauth.document.ClientDocuments;
import dev.walkthroughs.mcp.oauth.grant.StoredConsents;
import dev.walkthroughs.mcp.oauth.grant.StoredGrants;
import dev.walkthroughs.mcp.oauth.grant.TokenIssuer;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.KeySet;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.mcp.token.RevokedGrants;
import dev.walkthroughs.mcp.token.ServerKeys;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Wires the authorization server. From elsewhere it takes what is kept, {@link OAuthClients}, {@link Grants}, {@link
 * Consents} and {@link Connections}; and if they are there, a bean named {@code signInEntryPoint} that sends a person to
 * the sign-in page, and the {@link SecurityContextRepository} that knows who signed in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuthSettings.class)
public class AuthorizationServer {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";
    static final String INTROSPECT = "/oauth2/introspect";

    /** The framework's endpoints, all of which take forms. */
    public static final Set<String> FORMS = Set.of(AUTHORIZE, TOKEN, REVOKE, INTROSPECT);

    /** The page that asks for consent. */
    static final String CONSENT = "/consent";

    @Bean
    RedirectUris redirectUris(OAuthSettings settings) {
        return new RedirectUris(settings.privateUseSchemes());
    }

    @Bean
    ClientMetadata clientMetadata(RedirectUris uris) {
        return new ClientMetadata(uris);
    }

    @Bean
    KnownClients knownClients(OAuthClients clients, ClientMetadata metadata, OAuthSettings settings, Clock clock) {
        boolean here = settings.documentsFromLoopback();
        AddressGuard abroad = AddressGuard.publicInternet();
        GuardedFetch fetch = new GuardedFetch(
                here ? abroad.or(AddressGuard.loopback()) : abroad,
                here ? AddressGuard.loopback() : AddressGuard.none(),
                ClientDocuments.LIMITS,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
        ClientDocuments documents = new ClientDocuments(clients, metadata::selfDescribed, fetch, clock, here);
        TokenSettings tokens = TokenSettings.builder()
                .accessTokenTimeToLive(settings.accessTokenTime())
                .refreshTokenTimeToLive(settings.refreshTokenTime())
                .authorizationCodeTimeToLive(settings.codeTime())
                .reuseRefreshTokens(false)
                .build();
        return new KnownClients(clients, documents, tokens, clock, settings.unusedClientTime());
    }

    @Bean
    ClientCards clientCards(OAuthClients clients, Clock clock, OAuthSettings settings) {
        return new StoredCards(clients, clock, settings.unusedClientTime());
    }

    @Bean
    ServletRegistrationBean<Registration> clientRegistration(
            OAuthClients clients,
            ClientMetadata metadata,
            BodyReader bodies,
            Failures failures,
            Clock clock,
            OAuthSettings settings) {
        return asynchronous(
                new Registration(clients, metadata, bodies, failures, clock, settings.unusedClientTime()),
                Registration.PATH);
    }

    @Bean
    ServletRegistrationBean<ServerMetadata> serverMetadata(PublicUrls urls, BodyReader bodies) {
        return asynchronous(
                new ServerMetadata(urls, bodies), ServerMetadata.PATH, ServerMetadata.PATH + HostFilter.ENDPOINT);
    }

    @Bean
    ServerKeys serverKeys(SigningKeys keys, Clock clock) {
        return new ServerKeys(keys, clock);
    }

    @Bean
    ServletRegistrationBean<KeySet> keySet(ServerKeys keys, BodyReader bodies) {
        return asynchronous(new KeySet(keys, bodies), KeySet.PATH);
    }

    @Bean
    RevokedGrants revokedGrants(Grants grants, Clock clock) {
        return new RevokedGrants(grants, clock);
    }

    @Bean
    @Order(50)
    SecurityFilterChain authorizationSecurity(
            HttpSecurity http,
            RegisteredClientRepository clients,
            RedirectUris uris,
            Grants grants,
            Consents consents,
            Connections connections,
            AccessTokens tokens,
            PublicUrls urls,
            RevokedGrants revoked,
            Clock clock,
            @Qualifier("signInEntryPoint") ObjectProvider<AuthenticationEntryPoint> signIn,
            ObjectProvider<SecurityContextRepository> people) {
        people.ifAvailable(known -> http.securityContext(context -> context.securityContextRepository(known)));
        return new FrameworkServer(
                        clients,
                        new StoredGrants(grants, clients, revoked, clock),
                        new StoredConsents(consents, revoked.watching(connections), clients),
                        new TokenIssuer(tokens, clock))
                .chain(http, uris, urls, signIn.getIfAvailable(() -> AuthorizationServer::toSignInPage));
    }

    private static void toSignInPage(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/sign-in");
    }

    private static <T extends Servlet> ServletRegistrationBean<T> asynchronous(T servlet, String... paths) {
        ServletRegistrationBean<T> registration = new ServletRegistrationBean<>(servlet, paths);
        registration.setAsyncSupported(true);
        return registration;
    }
}
