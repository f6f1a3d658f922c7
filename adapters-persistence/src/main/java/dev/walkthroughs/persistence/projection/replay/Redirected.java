package dev.walkthroughs.persistence.projection.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A client that leads statements to tables of the same names in another schema, so that the same projectors write those.
 * Types of the live schemas are written {@code ::schema.type} and stay.
 */
final class Redirected implements JdbcClient {

    private final JdbcClient target;
    private final List<String> tables;
    private final String schema;
    private final Pattern names;

    /** Projectors have a fixed number of statements. */
    private final Map<String, String> led = new ConcurrentHashMap<>();

    /**
     * Leads to a schema.
     *
     * @param tables the tables with their schema in whose place others are used
     */
    Redirected(JdbcClient target, List<String> tables, String schema) {
        this.target = target;
        this.tables = List.copyOf(tables);
        this.schema = schema;
        String schemas = tables.stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile("(?<![\\w.:\"])(?:" + schemas + ")\\.\\w+");
    }

    /**
     * The statement on the other tables.
     *
     * @throws IllegalStateException if it names a table that is not one of the projection's: it would be the live one
     */
    @Override
    public StatementSpec sql(String sql) {
        return target.sql(led.computeIfAbsent(sql, words -> names.matcher(words).replaceAll(found -> instead(found))));
    }

    private String instead(MatchResult found) {
        String table = found.group();
        if (!tables.contains(table)) {
            throw new IllegalStateException("a projector used " + table + ", which is none of its projection's tables");
        }
        return schema + table.substring(table.indexOf('.'));
    }
}
