package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.mcp.caller.Callers;
import dev.walkthroughs.mcp.caller.Identity;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.TestProgram;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A learner who calls the tools of a server, in front of a guide of her own. */
final class Ann {

    private final FakeGuide guide = new FakeGuide();
    private final ToolCatalogue tools = new ToolCatalogue(guide);
    private final Visit visit = new Callers(new TestProgram.CountingLearners())
            .visit(
                    TestProgram.ACME,
                    Optional.of(new Identity(Learners.OWN_ISSUER, "ann", Optional.empty(), Optional.empty())),
                    Client.UNKNOWN);

    FakeGuide guide() {
        return guide;
    }

    ToolCatalogue tools() {
        return tools;
    }

    CallToolResult call(String name, Map<String, ? extends @Nullable Object> arguments) {
        return ToolCatalogue.call(tools.find(name).orElseThrow(), visit, new Arguments(arguments));
    }

    /** A call that answers in two blocks; this is the second, JSON. */
    String json(String name, Map<String, ? extends @Nullable Object> arguments) {
        return text(call(name, arguments), 1);
    }

    static String text(CallToolResult result, int block) {
        return ((TextContent) result.content().get(block)).text();
    }
}
