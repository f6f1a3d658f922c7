package dev.walkthroughs.bootstrap.format.exchange;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A walkthrough as an export of the other platform. It holds no moment, so that the same content is the same bytes; what
 * the platform has no field for is in {@code metadata}, see {@link OwnMetadata}.
 */
public final class ExportDocument {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private ExportDocument() {}

    /** The document, its lines ended by LF. */
    public static String of(SourceWalkthrough walkthrough, List<SourceStep> chain) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("title", walkthrough.title());
        about.put("description", walkthrough.description());
        about.put("tags", walkthrough.tags());
        about.put("estimatedDurationMinutes", walkthrough.estimatedMinutes());
        about.put("metadata", Map.of(OwnMetadata.NAME, Map.of("key", walkthrough.key())));
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Map<String, @Nullable Object> step = new LinkedHashMap<>();
            step.put("title", chain.get(i).title());
            step.put("displayOrder", i);
            step.put("nextStepReference", i + 1 < chain.size() ? i + 1 : null);
            addContent(chain.get(i), step);
            steps.add(step);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("version", "1.0");
        document.put("walkthrough", about);
        document.put("steps", steps);
        return JSON.writeValueAsString(document) + "\n";
    }

    private static void addContent(SourceStep step, Map<String, @Nullable Object> to) {
        StepNotes notes = step.notes();
        AgentTexts texts = AgentTexts.of(notes.agent());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("version", "v1");
        content.put("introductionForAgent", texts.introduction());
        content.put("contextForAgent", texts.context());
        content.put("contentForUser", step.body());
        content.put("operationsForAgent", texts.operations());
        to.put("contentFields", content);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("key", step.key());
        Integer minutes = notes.estimatedMinutes();
        if (minutes != null) {
            own.put("estimated_minutes", minutes);
        }
        if (!notes.replaces().isEmpty()) {
            own.put("replaces", notes.replaces());
        }
        if (notes.substantial()) {
            own.put("substantial", true);
        }
        if (!texts.toMarkdown().equals(notes.agent())) {
            own.put(OwnMetadata.WHOLE, true);
        }
        to.put("metadata", Map.of(OwnMetadata.NAME, own));
    }
}
