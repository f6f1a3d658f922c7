package dev.walkthroughs.mcp.tool;

import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.mcp.caller.Visit;
import dev.walkthroughs.mcp.reply.ToolReply;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code list_walkthroughs}: what is on offer here, and how far the learner is in each. */
final class ListWalkthroughsTool implements WalkthroughTool {

    private static final Tool DEFINITION = Tool.builder("list_walkthroughs", Schemas.object(List.of(), Map.of()))
            .title("List walkthroughs")
            .description("Lists the interactive walkthroughs (guided, step-by-step lessons) that this server offers,"
                    + " in the order to show them, each with its id, title, description, number of steps and the"
                    + " user's progress. Call it first, and whenever the user asks what there is to learn, which"
                    + " walkthroughs exist or how far they are. Present the titles with their status and let the user"
                    + " choose; do not choose for them unless there is only one. Then call select_walkthrough with the"
                    + " id of the chosen one. Takes no arguments, changes nothing, and works without signing in;"
                    + " without it every status reads not_started.")
            .annotations(Hints.readOnly("List walkthroughs"))
            .outputSchema(Schemas.object(
                    List.of("walkthroughs"),
                    Schemas.properties(
                            "walkthroughs",
                            Schemas.list(
                                    "The walkthroughs on offer, in display order; may be empty.",
                                    Schemas.object(
                                            List.of(
                                                    "id",
                                                    "title",
                                                    "description",
                                                    "step_count",
                                                    "version",
                                                    "status",
                                                    "progress_percent"),
                                            Schemas.properties(
                                                    "id",
                                                    Schemas.string("Pass it as walkthrough_id."),
                                                    "title",
                                                    Schemas.string("What the walkthrough is called."),
                                                    "description",
                                                    Schemas.string("What it is about; may be empty."),
                                                    "step_count",
                                                    Schemas.integer("Steps of the newest version."),
                                                    "version",
                                                    Schemas.integer("The newest version, from 1."),
                                                    "status",
                                                    Schemas.oneOf("How far the user is.", StatusDocument.STATUSES),
                                                    "progress_percent",
                                                    Schemas.integer(
                                                            "0 to 100, rounded down; 100 only when"
                                                                    + " completed.")))))))
            .build();

    private final WalkthroughGuide guide;

    ListWalkthroughsTool(WalkthroughGuide guide) {
        this.guide = guide;
    }

    @Override
    public Tool definition() {
        return DEFINITION;
    }

    @Override
    public boolean needsSignIn() {
        return false;
    }

    @Override
    public CallToolResult call(Visit visit, Arguments arguments) {
        List<Map<String, Object>> rows = guide.list(visit.server(), visit.learner()).stream()
                .map(ListWalkthroughsTool::row)
                .toList();
        return ToolReply.structured(Map.of("walkthroughs", rows));
    }

    private static Map<String, Object> row(ListedWalkthrough listed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", listed.id().value());
        row.put("title", listed.title());
        row.put("description", listed.description());
        row.put("step_count", listed.stepCount());
        row.put("version", listed.version());
        row.put("status", ToolReply.word(listed.status()));
        row.put("progress_percent", listed.percent());
        return row;
    }
}
