package dev.walkthroughs.bootstrap.format.exchange;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of each field that has no place here, once a file: at its first value. */
public final class Unplaced {

    private final String file;
    private final List<Finding> findings;
    private final Set<String> told = new HashSet<>();

    /**
     * For one file.
     *
     * @param findings where notices are added
     */
    public Unplaced(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Tells of those of the names that have a value; nothing, an empty text and an empty group are none. */
    public void tell(Value.Fields fields, String... names) {
        for (String name : names) {
            Value value = fields.values().get(name);
            if (value != null && !isEmpty(value) && told.add(name)) {
                findings.add(new Finding(
                        Finding.Severity.NOTICE,
                        file,
                        value.line(),
                        "\"" + name + "\" has no place here, and is left out wherever it stands in this file."));
            }
        }
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Nothing
                || (value instanceof Value.Text text && text.text().isEmpty())
                || (value instanceof Value.Sequence list && list.items().isEmpty())
                || (value instanceof Value.Fields group
                        && group.values().keySet().stream().allMatch(OwnMetadata.NAME::equals));
    }
}
