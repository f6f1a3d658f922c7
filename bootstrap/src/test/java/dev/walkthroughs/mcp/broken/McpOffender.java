package dev.walkthroughs.mcp.broken;

import dev.walkthroughs.persistence.broken.StoreOffender;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Knows Axon and the other adapter, to show that it would be noticed. */
public class McpOffender {
    /** Both. */
    public Object both(CommandGateway gateway, StoreOffender store) {
        return new Object[] {gateway, store};
    }
}
