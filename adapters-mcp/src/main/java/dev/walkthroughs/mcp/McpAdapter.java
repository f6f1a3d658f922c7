package dev.walkthroughs.mcp;

import dev.walkthroughs.application.access.PublicAddress;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.mcp.access.AccessWiring;
import dev.walkthroughs.mcp.caller.Callers;
import dev.walkthroughs.mcp.edge.BodyLimits;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.edge.PlainErrors;
import dev.walkthroughs.mcp.edge.UnreadBodyValve;
import dev.walkthroughs.mcp.http.Conversation;
import dev.walkthroughs.mcp.http.McpEndpoint;
import dev.walkthroughs.mcp.limit.CallLimits;
import dev.walkthroughs.mcp.limit.LimitSettings;
import dev.walkthroughs.mcp.oauth.AuthorizationServer;
import dev.walkthroughs.mcp.proxy.ProxySettings;
import dev.walkthroughs.mcp.room.RoomSettings;
import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.room.Turnaways;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.Challenge;
import dev.walkthroughs.mcp.token.FaultyTokens;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.mcp.token.ResourceMetadata;
import dev.walkthroughs.mcp.tool.ToolCatalogue;
import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.mcp.watch.ToolTimes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/**
 * Wires the MCP edge. From elsewhere it takes {@link WalkthroughGuide}, {@link McpServers}, {@link Learners}, {@link
 * Handles}, {@link FreshIds}, {@link SigningKeys}, {@link PublicAddress}, {@link RateLimits}, {@link Outages}, what {@link
 * AuthorizationServer} names and a {@link Clock}; a program without a web server gets {@link AccessTokens}, {@link
 * FaultyTokens} and {@link PublicUrls} only.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({McpSettings.class, LimitSettings.class, RoomSettings.class, ProxySettings.class})
@Import({AccessWiring.class, SignInAdapter.class, ProviderAdapter.class})
@PropertySource("classpath:dev/walkthroughs/mcp/http.properties")
public class McpAdapter {

    /**
     * The URLs by {@code walkthroughs.public-url}, by default the server's port on each host. A program that serves
     * notes them, and one that does not goes by what was noted.
     */
    @Bean
    PublicUrls publicUrls(Environment environment, PublicAddress address, ApplicationContext context) {
        boolean serves = context instanceof WebServerApplicationContext;
        String template = Optional.ofNullable(environment.getProperty("walkthroughs.public-url"))
                .or(() -> serves ? Optional.empty() : address.known())
                .orElseGet(() -> "http://{host}:" + environment.getProperty("server.port", "8080"));
        PublicUrls urls = new PublicUrls(template);
        if (serves) {
            address.remember(template);
        }
        return urls;
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, PublicUrls urls, Clock clock) {
        return new AccessTokens(keys, urls, clock);
    }

    @Bean
    FaultyTokens faultyTokens(AccessTokens tokens, SigningKeys keys, PublicUrls urls, Clock clock) {
        return new FaultyTokens(tokens, keys, urls, clock);
    }

    /** What a web server needs besides. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import({EdgeFilters.class, McpSecurity.class, AuthorizationServer.class})
    static class Web {

        @Bean
        BodyReader bodyReader(McpSettings settings) {
            return new BodyReader(
                    new BodyLimits(Math.toIntExact(settings.maxBody().toBytes()), settings.bodyTime()));
        }

        @Bean
        Rooms rooms(RoomSettings settings, ObjectProvider<Turnaways> turnaways) {
            return Rooms.of(settings, turnaways.getIfAvailable(() -> (what, why) -> {}));
        }

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies() {
            return factory -> {
                factory.addEngineValves(new UnreadBodyValve());
                // A client that asks first whether to send its body is told by us, not by the container.
                factory.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
            };
        }

        @Bean
        Failures failures(Outages outages) {
            return new Failures(outages);
        }

        @Bean
        PlainErrors plainErrors() {
            return new PlainErrors();
        }

        @Bean
        Challenge challenge(PublicUrls urls, BodyReader bodies) {
            return new Challenge(urls, bodies);
        }

        @Bean
        ServletRegistrationBean<McpEndpoint> mcpEndpoint(
                WalkthroughGuide guide,
                Learners learners,
                Handles handles,
                FreshIds ids,
                BodyReader bodies,
                Challenge challenge,
                RateLimits limits,
                LimitSettings settings,
                ObjectProvider<ToolTimes> times,
                ObjectProvider<CallTraces> followers,
                Failures failures,
                ObjectProvider<BuildProperties> build) {
            BuildProperties known = build.getIfAvailable();
            String version = known == null || known.getVersion() == null ? "development" : known.getVersion();
            CallTraces traces = followers.getIfAvailable(() -> CallTraces.OFF);
            ToolCatalogue tools = new ToolCatalogue(guide);
            Conversation conversation = new Conversation(
                    tools,
                    tools.byHandle(handles, ids),
                    new Callers(learners),
                    new CallLimits(limits, settings),
                    times.getIfAvailable(() -> (tool, outcome, nanos) -> {}),
                    traces,
                    failures,
                    version);
            return asynchronous(new McpEndpoint(conversation, bodies, challenge, traces), HostFilter.ENDPOINT);
        }

        @Bean
        ServletRegistrationBean<ResourceMetadata> resourceMetadata(PublicUrls urls, BodyReader bodies) {
            return asynchronous(
                    new ResourceMetadata(urls, bodies),
                    ResourceMetadata.PATH,
                    ResourceMetadata.PATH + HostFilter.ENDPOINT);
        }

        private static <T extends jakarta.servlet.Servlet> ServletRegistrationBean<T> asynchronous(
                T servlet, String... paths) {
            ServletRegistrationBean<T> registration = new ServletRegistrationBean<>(servlet, paths);
            registration.setAsyncSupported(true);
            return registration;
        }
    }
}
