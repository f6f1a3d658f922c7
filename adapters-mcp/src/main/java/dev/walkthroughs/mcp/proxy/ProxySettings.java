package dev.walkthroughs.mcp.proxy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.proxies} and {@code walkthroughs.proxy-headers}.
 *
 * @param proxies networks of the proxies in front of the service; without any, nothing a request says of its way is believed
 * @param proxyHeaders which headers those proxies set; the others are never read, since a proxy that does not set them
 *     passes on what a client made up
 */
@ConfigurationProperties("walkthroughs")
public record ProxySettings(
        @DefaultValue List<Network> proxies,
        @DefaultValue("x-forwarded") Headers proxyHeaders) {

    /** A kind of headers. */
    public enum Headers {
        /** {@code X-Forwarded-For}, {@code -Host} and {@code -Proto}. */
        X_FORWARDED,
        /** {@code Forwarded} (RFC 7239). */
        FORWARDED
    }
}
