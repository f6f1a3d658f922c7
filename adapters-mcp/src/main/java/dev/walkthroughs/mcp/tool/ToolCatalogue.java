package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.InvalidArgument;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tools, in the order clients see them: a fixed order, because clients cache the list by its bytes. */
public final class ToolCatalogue {

    private final Map<String, WalkthroughTool> byName;

    /** The tools, in front of a guide. */
    public ToolCatalogue(WalkthroughGuide guide) {
        Map<String, WalkthroughTool> tools = new LinkedHashMap<>();
        for (WalkthroughTool tool : List.of(
                new ListWalkthroughsTool(guide),
                new SelectWalkthroughTool(guide),
                new NextWalkthroughStepTool(guide),
                new GetWalkthroughStatusTool(guide),
                new ResetWalkthroughProgressTool(guide),
                new ReviewWalkthroughStepTool(guide),
                new SkipWalkthroughStepTool(guide),
                new CatchUpWalkthroughTool(guide))) {
            tools.put(tool.definition().name(), tool);
        }
        byName = Collections.unmodifiableMap(tools);
    }

    /** The tool of that name. */
    public Optional<WalkthroughTool> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every tool, in order. */
    public Collection<WalkthroughTool> all() {
        return byName.values();
    }

    /** Calls a tool, and turns an argument that does not fit into a refusal the model can correct itself by. */
    public static CallToolResult call(WalkthroughTool tool, Visit visit, Arguments arguments) {
        try {
            return tool.call(visit, arguments);
        } catch (InvalidArgument e) {
            return ToolReply.invalidArgument(e.sentence());
        }
    }
}
