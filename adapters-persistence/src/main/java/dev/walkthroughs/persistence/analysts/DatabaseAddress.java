package dev.walkthroughs.persistence.analysts;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is, as whoever is no Java program says it.
 *
 * @param hosts {@code host:port}, or several with commas
 * @param sslMode as the URL has it; empty if it says nothing
 */
public record DatabaseAddress(String hosts, String database, String sslMode) {

    private static final int USUAL_PORT = 5432;

    /**
     * Reads the address that this program connects to.
     *
     * @throws IllegalArgumentException if it is no JDBC URL of PostgreSQL
     */
    public static DatabaseAddress of(String jdbcUrl) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        String[] hosts = source.getServerNames();
        int[] ports = source.getPortNumbers();
        return new DatabaseAddress(
                IntStream.range(0, hosts.length)
                        .mapToObj(i -> hosts[i] + ":" + (ports[i] == 0 ? USUAL_PORT : ports[i]))
                        .collect(Collectors.joining(",")),
                Objects.requireNonNullElse(source.getDatabaseName(), ""),
                Objects.requireNonNullElse(source.getSslMode(), ""));
    }
}
