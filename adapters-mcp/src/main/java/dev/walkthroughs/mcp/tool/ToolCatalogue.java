package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import dev.walkthroughs.mcp.schema.Arguments;
import dev.walkthroughs.mcp.schema.InvalidArgument;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tools, in the order clients see them: a fixed order, because clients cache the list by its bytes. */
public final class ToolCatalogue {

    private final Map<String, WalkthroughTool> byName;

    /** The tools, in front of a guide. */
    public ToolCatalogue(WalkthroughGuide guide) {
        this(Stream.of(
                new ListWalkthroughsTool(guide),
                new SelectWalkthroughTool(guide),
                new NextWalkthroughStepTool(guide),
                new GetWalkthroughStatusTool(guide),
                new ResetWalkthroughProgressTool(guide),
                new ReviewWalkthroughStepTool(guide),
                new SkipWalkthroughStepTool(guide),
                new CatchUpWalkthroughTool(guide)));
    }

    private ToolCatalogue(Stream<WalkthroughTool> tools) {
        Map<String, WalkthroughTool> all = new LinkedHashMap<>();
        tools.forEach(tool -> all.put(tool.definition().name(), tool));
        byName = Collections.unmodifiableMap(all);
    }

    /** The same tools for servers where nobody signs in: each takes a handle, and gives it back. */
    public ToolCatalogue byHandle(Handles handles, FreshIds ids) {
        return new ToolCatalogue(all().stream().map(tool -> new HandleTool(tool, handles, ids)));
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
