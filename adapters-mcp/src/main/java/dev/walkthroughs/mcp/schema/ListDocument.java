package dev.walkthroughs.mcp.schema;

import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.NewsCount;
import dev.walkthroughs.mcp.reply.ToolReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of {@code list_walkthroughs}: its schema, and a list written by it. */
public final class ListDocument {

    /** The output schema. */
    public static final Map<String, Object> SCHEMA = Schemas.object(
            List.of("walkthroughs"),
            Schemas.properties(
                    "walkthroughs",
                    Schemas.list("The walkthroughs on offer, in display order; may be empty.", rowSchema())));

    private ListDocument() {}

    /** A list, in its order. */
    public static Map<String, Object> of(List<ListedWalkthrough> listed) {
        return Map.of("walkthroughs", listed.stream().map(ListDocument::row).toList());
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
        listed.news().ifPresent(news -> row.put("news", news(news)));
        return row;
    }

    private static Map<String, Object> news(NewsCount news) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", news.version());
        document.put("new_steps", news.newSteps());
        document.put("changed_steps", news.changedSteps());
        return document;
    }

    private static Map<String, Object> rowSchema() {
        Map<String, Object> news = Schemas.object(
                List.of("version", "new_steps", "changed_steps"),
                Schemas.properties(
                        "version",
                        Schemas.integer("The newest version."),
                        "new_steps",
                        Schemas.integer("How many of its steps are new to the user."),
                        "changed_steps",
                        Schemas.integer("How many steps the user did have changed in a way that matters.")));
        news.put(
                "description",
                "Only if completed and a newer version has more: say that version n is available with k new steps;"
                        + " catch_up_walkthrough delivers just those.");
        return Schemas.object(
                List.of("id", "title", "description", "step_count", "version", "status", "progress_percent"),
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
                        Schemas.integer("0 to 100, rounded down; 100 only when completed."),
                        "news",
                        news));
    }
}
