package dev.walkthroughs.bootstrap.format.exchange;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.format.data.FieldReader;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.List;
import java.util.Map;

/**
 * What an export of ours says in {@code metadata}, under a name of its own, because the platform's format has no field
 * for it: keys and notes. Exports of others do not have it.
 */
public final class OwnMetadata {

    /** The name within {@code metadata}. */
    public static final String NAME = "walkthroughs";

    /** That {@code contextForAgent} is the whole guidance, though it looks as if it were made of several texts. */
    static final String WHOLE = "agentIsContext";

    private OwnMetadata() {}

    /** What is said there; no keys if the metadata is missing, nothing, or somebody else's. */
    public static FieldReader of(Value.Fields fields, String file, List<Finding> findings) {
        Value metadata = fields.values().get("metadata");
        Value own = metadata instanceof Value.Fields group ? group.values().get(NAME) : null;
        Value.Fields said = own instanceof Value.Fields found ? found : new Value.Fields(Map.of(), fields.line());
        return new FieldReader(said.withoutNothing(), file, findings);
    }
}
