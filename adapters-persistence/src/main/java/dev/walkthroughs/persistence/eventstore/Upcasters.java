package dev.walkthroughs.persistence.eventstore;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives events of earlier shapes the shape of today when they are read; what is stored never changes. Each step says
 * what was true when events of the earlier shape were written, and never changes once it was released.
 */
final class Upcasters {

    private Upcasters() {}

    /** All steps, those of one kind in the order of its revisions. */
    static EventUpcaster chain() {
        return new EventUpcasterChain(
                new Step("StepWritten", 1, step -> {
                    step.put("agent", "");
                    step.putArray("replaces");
                    step.put("substantial", false);
                }),
                new Step("VersionPublished", 1, version -> {
                    // There were no policies: attempts that ran then finished on the version they had begun.
                    version.put("policy", "PIN");
                    version.putObject("replaced");
                    version.putArray("substantial");
                }),
                // Every attempt was at all of its version.
                new Step("AttemptStarted", 1, attempt -> attempt.putArray("only")),
                // Nothing else brought an attempt to its end: no skipping, no moving to another version.
                new Step("WalkthroughCompleted", 1, completed -> completed.put("reason", "ACKNOWLEDGED")));
    }

    /** Turns one revision of a kind into the next. */
    private static final class Step extends SingleEventUpcaster {

        private final String kind;
        private final int from;
        private final Consumer<ObjectNode> change;

        Step(String kind, int from, Consumer<ObjectNode> change) {
            this.kind = kind;
            this.from = from;
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals(kind) && revision(event).equals(Integer.toString(from));
        }

        private static String revision(IntermediateEventRepresentation event) {
            return Optional.ofNullable(event.getType().getRevision()).orElse(Integer.toString(StoredTypes.FIRST));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(kind, Integer.toString(from + 1)), JsonNode.class, json -> {
                        change.accept((ObjectNode) json);
                        return json;
                    });
        }
    }
}
