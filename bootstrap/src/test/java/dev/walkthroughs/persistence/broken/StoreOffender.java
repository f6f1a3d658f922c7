package dev.walkthroughs.persistence.broken;

import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** A projector that sends commands and knows MCP and HTTP, to show that it would be noticed. */
public class StoreOffender {

    /** Sends. */
    @EventHandler
    public Object on(String event, CommandGateway gateway) {
        return gateway.sendAndWait(event);
    }

    /** Speaks. */
    public Object speak(McpSchema.Tool tool, HttpServletRequest request) {
        return new Object[] {tool, request};
    }
}
