package dev.walkthroughs.mcp.access;

import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.issuer.ExternalTokens;
import dev.walkthroughs.mcp.issuer.IssuerSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What access other than by this service's own tokens needs of a web server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IssuerSettings.class)
public class AccessWiring {

    @Bean
    ExternalTokens externalTokens(IssuerSettings settings, Clock clock) {
        return new ExternalTokens(settings, clock);
    }

    /** Behind the host filter, which is the first of all, and before whatever might answer. */
    @Bean
    FilterRegistrationBean<OwnSignInOnly> ownSignInOnly(BodyReader bodies) {
        FilterRegistrationBean<OwnSignInOnly> registration = new FilterRegistrationBean<>(new OwnSignInOnly(bodies));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }
}
