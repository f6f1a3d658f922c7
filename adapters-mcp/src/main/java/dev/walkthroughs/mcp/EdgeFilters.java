package dev.walkthroughs.mcp;

import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.limit.RateLimits;
import dev.walkthroughs.mcp.edge.BodyLimits;
import dev.walkthroughs.mcp.edge.BodyReader;
import dev.walkthroughs.mcp.edge.Failures;
import dev.walkthroughs.mcp.edge.HostFilter;
import dev.walkthroughs.mcp.edge.ResponseHeaders;
import dev.walkthroughs.mcp.limit.Admission;
import dev.walkthroughs.mcp.limit.EndpointLimits;
import dev.walkthroughs.mcp.limit.LimitSettings;
import dev.walkthroughs.mcp.oauth.AuthorizationServer;
import dev.walkthroughs.mcp.oauth.host.FormBodies;
import dev.walkthroughs.mcp.proxy.ForwardedFilter;
import dev.walkthroughs.mcp.proxy.ProxySettings;
import dev.walkthroughs.mcp.room.Rooms;
import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.mcp.watch.RequestIds;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** The filters in front of everything, in the order of the beans; security and pages come behind. */
@Configuration(proxyBeanMethods = false)
class EdgeFilters {

    /** Longest form of the authorization server, in bytes; a value in it has at most 4,096. */
    private static final int FORM = 32 * 1024;

    /** Around everything, so that whatever is refused or logged has an id to be found by. */
    @Bean
    FilterRegistrationBean<RequestIds> requestIds(FreshIds ids) {
        return first(0, new RequestIds(ids), DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    }

    /** Before all that decide, since they go by the host and the address it finds. */
    @Bean
    FilterRegistrationBean<ForwardedFilter> forwardedFilter(ProxySettings settings) {
        return first(1, new ForwardedFilter(settings), DispatcherType.REQUEST);
    }

    /** In place of the framework's own, around all others but the first two. */
    @Bean
    FilterRegistrationBean<ServerHttpObservationFilter> requestTimes(
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<CallTimes> calls,
            ObjectProvider<CallTraces> traces) {
        ServerHttpObservationFilter times = new RequestTimes(
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                calls.getIfAvailable(() -> (method, status, nanos) -> {}),
                traces.getIfAvailable(() -> CallTraces.OFF));
        return first(2, times, DispatcherType.REQUEST, DispatcherType.ASYNC);
    }

    /** On refusals of the host filter and on the container's errors, too, from which it resets what was set before. */
    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders() {
        return first(2, new ResponseHeaders(), DispatcherType.REQUEST, DispatcherType.ERROR);
    }

    /** Before a host is looked up, which may wait for the database. What goes on after its form was read enters anew. */
    @Bean
    FilterRegistrationBean<Admission> admission(Rooms rooms, BodyReader bodies, McpSettings settings) {
        return first(
                3, new Admission(rooms, bodies, settings.anyHostPaths()), DispatcherType.REQUEST, DispatcherType.ASYNC);
    }

    /** On requests that go on after their form was read, too: they do so on another thread, and fail as others do. */
    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            McpServers servers, BodyReader bodies, McpSettings settings, Failures failures) {
        return first(
                4,
                new HostFilter(servers, bodies, settings.anyHostPaths(), failures),
                DispatcherType.REQUEST,
                DispatcherType.ASYNC);
    }

    /** Behind the host filter, whose server the limits go by, and before anybody reads or checks anything. */
    @Bean
    FilterRegistrationBean<EndpointLimits> endpointLimits(
            RateLimits limits, LimitSettings settings, BodyReader bodies) {
        return first(5, new EndpointLimits(limits, settings, bodies), DispatcherType.REQUEST);
    }

    /** Behind what is served on a host at all, and before security, which asks for parameters. */
    @Bean
    FilterRegistrationBean<FormBodies> formBodies(McpSettings settings) {
        BodyReader bodies = new BodyReader(new BodyLimits(FORM, settings.bodyTime()));
        return first(60, new FormBodies(AuthorizationServer.FORMS, bodies), DispatcherType.REQUEST);
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(
            int place, T filter, DispatcherType first, DispatcherType... others) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(EnumSet.of(first, others));
        return registration;
    }
}
