package dev.walkthroughs.mcp;

import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.issuer.ExternalTokens;
import dev.walkthroughs.mcp.token.Challenge;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.mcp.token.RevokedGrants;
import dev.walkthroughs.mcp.token.ServerKeys;
import dev.walkthroughs.mcp.token.ServerTokens;
import dev.walkthroughs.mcp.token.TokenFilter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Security where MCP is spoken, and where there is nothing to protect. */
@Configuration(proxyBeanMethods = false)
class McpSecurity {

    /** Asked first, since nearly all requests are for it. By the path as the container mapped it to the servlet. */
    @Bean
    @Order(10)
    SecurityFilterChain mcpEndpointSecurity(
            ServerKeys keys,
            PublicUrls urls,
            RevokedGrants revoked,
            Clock clock,
            ExternalTokens external,
            Challenge challenge) {
        ServerTokens tokens = new ServerTokens(keys, urls, revoked, clock, external);
        return new DefaultSecurityFilterChain(
                request -> request.getServletPath().equals(HostFilter.ENDPOINT) && request.getPathInfo() == null,
                new TokenFilter(tokens, challenge));
    }

    /** Everything else has nothing to protect: metadata, health, errors. Chains of other subjects come before. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain publicSecurity(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The framework's own firewall and rules, which look at each header; plain ones need no pattern to pass. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPlain(name) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(name));
        firewall.setAllowedHeaderValues(
                value -> isPlain(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
        return firewall;
    }

    /** No observation of each single filter: that takes longer than most of the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whether a text is made of what can be printed in ASCII. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
