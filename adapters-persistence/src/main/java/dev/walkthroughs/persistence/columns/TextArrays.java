package dev.walkthroughs.persistence.columns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts in columns of type {@code text[]}. */
public final class TextArrays {

    private TextArrays() {}

    /** The texts in their order; none if the column is null. */
    public static List<String> read(ResultSet row, int column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** The texts as one that PostgreSQL reads as an array (PostgreSQL documentation, 8.15.2). */
    public static String literal(Collection<String> texts) {
        return texts.isEmpty()
                ? "{}"
                : texts.stream()
                        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
