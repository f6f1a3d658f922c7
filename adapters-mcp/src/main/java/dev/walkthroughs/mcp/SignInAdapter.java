package dev.walkthroughs.mcp;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.identity.ClientCards;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.signin.BrowserSessions;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.application.identity.signin.SignInAttempts;
import dev.walkthroughs.application.identity.signin.SignInLimits;
import dev.walkthroughs.application.identity.signin.SignInTally;
import dev.walkthroughs.application.identity.upstream.UpstreamSignIn;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.edge.BodyLimits;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.signin.CodePage;
import dev.walkthroughs.mcp.signin.SignInPage;
import dev.walkthroughs.mcp.signin.SignOutPage;
import dev.walkthroughs.mcp.signin.client.ConnectionsPage;
import dev.walkthroughs.mcp.signin.client.ConsentPage;
import dev.walkthroughs.mcp.signin.mail.CodeLog;
import dev.walkthroughs.mcp.signin.mail.CodeMail;
import dev.walkthroughs.mcp.signin.mail.NoMail;
import dev.walkthroughs.mcp.signin.page.PageServlet.Desk;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Stylesheet;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;
import dev.walkthroughs.mcp.signin.session.Cookies;
import dev.walkthroughs.mcp.signin.session.FormTokens;
import dev.walkthroughs.mcp.signin.session.SignInEntryPoint;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.mcp.token.RevokedGrants;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Wires the pages for people. From elsewhere it takes {@link SignInAttempts}, {@link BrowserSessions}, {@link Accounts},
 * and, where there is an authorization server, {@link ClientCards} and {@link Connections}. A chain of other endpoints
 * that a signed-in browser uses takes {@link BrowserContexts} as its repository of contexts, {@link SignInEntryPoint},
 * and {@link FormTokens}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SignInSettings.class)
class SignInAdapter {

    private static final Duration CODE_TIME = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    /** Longest form, in bytes: an authorization request in its {@code continue}, encoded, is the longest part of one. */
    private static final int FORM = 32 * 1024;

    @Bean
    CodeDelivery codeDelivery(ObjectProvider<JavaMailSender> mail, SignInSettings settings, Environment environment) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender != null) {
            return new CodeMail(sender, settings.mailFrom());
        }
        return environment.getProperty("walkthroughs.demo", Boolean.class, true) ? new CodeLog() : new NoMail();
    }

    @Bean
    SignIn signIn(
            SignInAttempts attempts,
            BrowserSessions sessions,
            Accounts accounts,
            CodeDelivery delivery,
            SignInSettings settings,
            FreshIds ids,
            Clock clock,
            ObjectProvider<SignInTally> tally) {
        SignInLimits limits = new SignInLimits(CODE_TIME, TRIES, settings.codesPerHour(), settings.sessionTime());
        SignInTally counted = tally.getIfAvailable(() -> SignInTally.UNCOUNTED);
        return new SignIn(attempts, sessions, accounts, delivery, limits, ids, clock, counted);
    }

    @Bean
    Cookies cookies(PublicUrls urls) {
        return new Cookies(urls);
    }

    @Bean
    BrowserContexts browserContexts(SignIn signIn, Cookies cookies) {
        return new BrowserContexts(signIn, cookies);
    }

    @Bean
    FormTokens formTokens(Cookies cookies, FreshIds ids) {
        return new FormTokens(cookies, ids);
    }

    @Bean
    SignInEntryPoint signInEntryPoint() {
        return new SignInEntryPoint();
    }

    @Bean
    Desk desk(McpSettings settings, BrowserContexts contexts, FormTokens tokens, Failures failures) {
        BodyReader bodies = new BodyReader(new BodyLimits(FORM, settings.bodyTime()));
        return new Desk(bodies, new Pages(), contexts, tokens, failures);
    }

    @Bean
    ServletRegistrationBean<SignInPage> signInPage(Desk desk, SignIn signIn, UpstreamSignIn upstream) {
        return at(new SignInPage(desk, signIn, upstream), SignInPage.PATH);
    }

    @Bean
    ServletRegistrationBean<CodePage> codePage(Desk desk, SignIn signIn, UpstreamSignIn upstream) {
        return at(new CodePage(desk, signIn, upstream), CodePage.PATH);
    }

    @Bean
    ServletRegistrationBean<SignOutPage> signOutPage(Desk desk, SignIn signIn) {
        return at(new SignOutPage(desk, signIn), SignOutPage.PATH);
    }

    @Bean
    ServletRegistrationBean<ConsentPage> consentPage(Desk desk, ObjectProvider<ClientCards> cards) {
        ClientCards known = cards.getIfAvailable(() -> (organization, server, clientId) -> Optional.empty());
        return at(new ConsentPage(desk, known), ConsentPage.PATH);
    }

    @Bean
    ServletRegistrationBean<ConnectionsPage> connectionsPage(
            Desk desk, ObjectProvider<Connections> connections, ObjectProvider<RevokedGrants> revoked) {
        Connections kept = connections.getIfAvailable(NoConnections::new);
        RevokedGrants known = revoked.getIfAvailable();
        return at(new ConnectionsPage(desk, known == null ? kept : known.watching(kept)), ConnectionsPage.PATH);
    }

    @Bean
    ServletRegistrationBean<Stylesheet> stylesheet(Desk desk) {
        return at(new Stylesheet(desk.bodies()), Stylesheet.PATH);
    }

    /** A servlet at a path, which answers when it has what it needs. */
    static <T extends Servlet> ServletRegistrationBean<T> at(T servlet, String path) {
        ServletRegistrationBean<T> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** The pages decide themselves what to show to whom, and check their forms where these are read. */
    @Bean
    @Order(90)
    SecurityFilterChain pagesSecurity(HttpSecurity http, BrowserContexts contexts) {
        return http.securityMatcher("/sign-in", "/sign-in/*", SignOutPage.PATH, ConsentPage.PATH, ConnectionsPage.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Without an authorization server nobody lets a client in. */
    private static final class NoConnections implements Connections {

        @Override
        public List<Connection> of(OrganizationId organization, ServerId server, String subject) {
            return List.of();
        }

        @Override
        public void revoke(OrganizationId organization, ServerId server, String subject, String clientId) {}
    }
}
