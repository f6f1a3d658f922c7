package dev.walkthroughs.bootstrap.format.exchange;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of an export.
 *
 * @param displayOrder its place, counted from whatever number; empty if it has none
 * @param next the index of the step that follows, as it is written; empty at the end
 * @param hasNext whether anything is said about what follows, be it that nothing does
 * @param body what the user reads, as it is written; empty if there is none
 * @param bodyLine the line of the file on which the body stands, from 1
 * @param agent guidance for the agent, made of the three texts
 * @param own what an export of ours says besides
 * @param line the line of the file on which the step begins, from 1
 */
public record ExportedStep(
        Optional<Value.Text> title,
        Optional<Long> displayOrder,
        Optional<Value.Whole> next,
        boolean hasNext,
        String body,
        int bodyLine,
        String agent,
        FieldReader own,
        int line) {

    /**
     * Reads a step; what is wrong with it is a finding.
     *
     * @param unplaced is told of fields that have no place here
     */
    public static ExportedStep read(Value.Fields fields, String file, List<Finding> findings, Unplaced unplaced) {
        unplaced.tell(fields, "metadata", "createdAt", "updatedAt");
        FieldReader step = new FieldReader(fields.withoutNothing(), file, findings);
        FieldReader own = OwnMetadata.of(fields, file, findings);
        Value.Fields contents = step.group("contentFields").orElse(new Value.Fields(Map.of(), fields.line()));
        FieldReader content = new FieldReader(contents.withoutNothing(), file, findings);
        content.text("version")
                .filter(version -> !version.text().equals("v1"))
                .ifPresent(
                        version -> findings.add(
                                Finding.warning(
                                        file,
                                        version.line(),
                                        "Content fields of version v1 are known, and these are of another; they are read as if they were v1.")));
        return new ExportedStep(
                step.textIfAny("title"),
                step.whole("displayOrder").map(Value.Whole::number),
                step.whole("nextStepReference"),
                fields.values().containsKey("nextStepReference"),
                content.anyText("contentForUser").map(Value.Text::text).orElse(""),
                content.line("contentForUser"),
                agent(content, own),
                own,
                fields.line());
    }

    private static String agent(FieldReader content, FieldReader own) {
        String introduction = text(content, "introductionForAgent");
        String context = text(content, "contextForAgent");
        String operations = text(content, "operationsForAgent");
        boolean whole = own.truth(OwnMetadata.WHOLE).orElse(false);
        return whole && introduction == null && operations == null && context != null
                ? context
                : new AgentTexts(introduction, context, operations).toMarkdown();
    }

    private static @Nullable String text(FieldReader content, String name) {
        return content.anyText(name).map(Value.Text::text).orElse(null);
    }
}
