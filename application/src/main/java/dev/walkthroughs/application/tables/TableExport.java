package dev.walkthroughs.application.tables;

import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.Optional;

/** Gives an organization's rows to whoever works for the operator. */
public final class TableExport {

    private final Registry registry;
    private final TableReader tables;

    /** Finds organizations in one place and rows in another. */
    public TableExport(Registry registry, TableReader tables) {
        this.registry = registry;
        this.tables = tables;
    }

    /**
     * Gives all rows of an organization; see {@link TableReader#read}.
     *
     * @param organization its slug; an unknown one is refused with {@code ORGANIZATION_UNKNOWN}, and the sink never called
     */
    public Outcome<Extract, Rejection> export(
            String organization, Relation relation, Optional<Instant> since, RowSink sink) {
        return registry.organization(Optional.of(organization))
                .map(Named::organization)
                .map(owner -> tables.read(owner, relation, since, sink));
    }
}
