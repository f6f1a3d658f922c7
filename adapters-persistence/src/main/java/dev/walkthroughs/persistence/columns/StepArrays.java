package dev.walkthroughs.persistence.columns;

import dev.walkthroughs.domain.identity.StepId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Step ids in columns of type {@code text[]}. */
public final class StepArrays {

    private StepArrays() {}

    /** The ids in their order; none if the column is null. */
    public static Set<StepId> read(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(StepId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The ids as a parameter, in their order. */
    public static String[] of(Collection<StepId> steps) {
        return steps.stream().map(StepId::value).toArray(String[]::new);
    }
}
