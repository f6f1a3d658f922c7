package dev.walkthroughs.persistence.replica;

import com.zaxxer.hikari.HikariDataSource;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.analysts.DatabaseAddress;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import dev.walkthroughs.persistence.walls.WalledDataSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * The streaming replica of the primary, which analysts' figures are read from. It is connected to when somebody reads, and
 * asked each time whether it is what it should be. Whatever is wrong is told: nobody is led to the primary instead
 * (ADR 0044).
 */
public final class Replica implements AnalystReads, AutoCloseable {

    private static final String SETTING = "walkthroughs.analytics.datasource.url";
    private static final String OR_NONE = " Without that setting, figures are read from the primary.";

    private final JdbcClient primary;
    private final Outages outages;
    private final HikariDataSource pool;
    private final String address;
    private final JdbcClient jdbc;
    private final AnalystReads reads;

    /**
     * A replica that nobody has connected to yet.
     *
     * @param like the primary's pool: what is not set for the replica is as there
     * @param details of the primary
     * @param primary asks the primary which database it is
     */
    public Replica(
            ReplicaSettings settings,
            HikariDataSource like,
            JdbcConnectionDetails details,
            JdbcClient primary,
            Outages outages) {
        this.primary = primary;
        this.outages = outages;
        this.pool = pool(settings, like, details);
        this.address = DatabaseAddress.of(pool.getJdbcUrl()).hosts();
        WalledDataSource walled = new WalledDataSource(pool, DatabaseRole.OPERATOR);
        this.jdbc = JdbcClient.create(walled);
        this.reads = new OneMoment(jdbc, new JdbcTransactionManager(walled));
    }

    private static HikariDataSource pool(
            ReplicaSettings settings, HikariDataSource like, JdbcConnectionDetails details) {
        // Made without its settings, it connects when the first connection is wanted.
        HikariDataSource pool = new HikariDataSource();
        boolean ownUser = settings.username() != null || settings.password() != null;
        pool.setPoolName("walkthroughs-analytics");
        pool.setJdbcUrl(Objects.requireNonNull(settings.url()));
        pool.setUsername(settings.username() == null ? details.getUsername() : settings.username());
        pool.setPassword(ownUser ? settings.password() : details.getPassword());
        pool.setMaximumPoolSize(settings.maximumPoolSize());
        pool.setMinimumIdle(0);
        pool.setReadOnly(true);
        pool.setConnectionTimeout(like.getConnectionTimeout());
        pool.setConnectionInitSql(like.getConnectionInitSql());
        Properties properties = new Properties();
        properties.putAll(like.getDataSourceProperties());
        properties.setProperty("ApplicationName", "walkthroughs-analytics");
        pool.setDataSourceProperties(properties);
        return pool;
    }

    /** Where it is: {@code host:port}, or several with commas. */
    String address() {
        return address;
    }

    /** Asks it, outside any transaction. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** Asks the primary. */
    JdbcClient primary() {
        return primary;
    }

    @Override
    public <T> T atOneMoment(OrganizationId organization, Function<JdbcClient, T> work) {
        check();
        try {
            return reads.atOneMoment(organization, work);
        } catch (DataAccessException | TransactionException e) {
            Optional<String> outage = outages.behind(e);
            if (outage.isEmpty()) {
                throw e;
            }
            throw new ReplicaUnusable(
                    "The replica at " + address + " ended the reading: " + outage.get() + ".",
                    "Repeat the command. If it happens again, have the replica wait for its readers:"
                            + " hot_standby_feedback = on, or a larger max_standby_streaming_delay.",
                    e);
        }
    }

    /**
     * Asks whether it is what it should be.
     *
     * @throws ReplicaUnusable if it does not answer, is no standby, or is none of the primary
     */
    void check() {
        Whereabouts there = there();
        if (!there.standby()) {
            throw unusable("is no standby: it takes writes of its own, and nothing of the primary's");
        }
        Whereabouts here = Whereabouts.of(primary);
        if (!there.cluster().equals(here.cluster())) {
            throw unusable("is a standby of another cluster than the primary's");
        }
        if (!there.database().equals(here.database())) {
            throw unusable(
                    "was asked for the database " + there.database() + ", and the primary's is " + here.database());
        }
    }

    private Whereabouts there() {
        try {
            return Whereabouts.of(jdbc);
        } catch (DataAccessException e) {
            throw new ReplicaUnusable(
                    "The replica at " + address + " does not answer: " + reason(e) + ".",
                    "See that it runs and takes connections; correct " + SETTING + ", .username and .password."
                            + OR_NONE,
                    e);
        }
    }

    private static String reason(DataAccessException failure) {
        String message = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        String line = message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private ReplicaUnusable unusable(String why) {
        return new ReplicaUnusable(
                "The database at " + address + " " + why + ".",
                "Have " + SETTING + " name a streaming replica of the primary." + OR_NONE);
    }

    @Override
    public void close() {
        pool.close();
    }
}
