package dev.walkthroughs.mcp.issuer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code walkthroughs.issuers.*}, about issuers that operators name.
 *
 * @param allowPrivateAddresses whether they may lie in the operator's own network
 * @param allowHttp whether they may be asked without TLS; for tests alone, because keys could be swapped on the way
 */
@ConfigurationProperties("walkthroughs.issuers")
public record IssuerSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("false") boolean allowHttp) {}
