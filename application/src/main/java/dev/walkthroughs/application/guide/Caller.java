package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.domain.identity.LearnerId;

/** A signed-in learner on an MCP server: the scope of everything the guide does. */
public record Caller(McpServer server, LearnerId learner, Client client) {}
