package dev.walkthroughs.mcp;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code walkthroughs.mcp.*}.
 *
 * @param maxBody longest request body; longer ones are refused with 413
 * @param bodyTime from a request's headers to the end of its body; slower ones are refused with 408
 * @param anyHostPaths paths that, with all below them, are served on any host
 */
@ConfigurationProperties("walkthroughs.mcp")
public record McpSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("10s") Duration bodyTime,
        @DefaultValue("/actuator") List<String> anyHostPaths) {}
