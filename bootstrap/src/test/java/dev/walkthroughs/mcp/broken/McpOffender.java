package dev.walkthroughs.mcp.broken;

import dev.walkthroughs.persistence.broken.StoreOffender;
import io.opentelemetry.api.trace.Span;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Knows Axon, the other adapter and OpenTelemetry, to show that it would be noticed. */
public class McpOffender {
    /** All of them. */
    public Object all(CommandGateway gateway, StoreOffender store, Span span) {
        return new Object[] {gateway, store, span};
    }
}
