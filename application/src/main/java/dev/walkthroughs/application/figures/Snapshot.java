package dev.walkthroughs.application.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the views told about one organization, all of it at the same moment. */
public final class Snapshot {

    private final String organization;
    private final Instant takenAt;
    private final Map<View, Relation> relations;
    private final Map<View, Map<String, List<Row>>> byWalkthrough = new EnumMap<>(View.class);

    /**
     * A snapshot.
     *
     * @param organization its name for people
     * @param takenAt the moment the figures belong to, by the database's clock
     * @param relations each view once
     */
    public Snapshot(String organization, Instant takenAt, Map<View, Relation> relations) {
        this.organization = organization;
        this.takenAt = takenAt;
        this.relations = new EnumMap<>(relations);
        relations.forEach((view, relation) -> byWalkthrough.put(
                view,
                relation.rows().stream()
                        .filter(row -> row.values().containsKey(Relation.WALKTHROUGH))
                        .collect(Collectors.groupingBy(
                                row -> row.text(Relation.WALKTHROUGH), HashMap::new, Collectors.toList()))));
    }

    /** The organization's name for people. */
    public String organization() {
        return organization;
    }

    /** The moment the figures belong to, by the database's clock. */
    public Instant takenAt() {
        return takenAt;
    }

    /** What was read of a view. */
    public Relation of(View view) {
        return relations.getOrDefault(view, new Relation("", Map.of(), List.of()));
    }

    /** The rows of a view about one walkthrough, in their order. */
    public List<Row> of(View view, String walkthrough) {
        return byWalkthrough.getOrDefault(view, Map.of()).getOrDefault(walkthrough, List.of());
    }
}
