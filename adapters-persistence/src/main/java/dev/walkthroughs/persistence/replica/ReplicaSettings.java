package dev.walkthroughs.persistence.replica;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The streaming replica that analysts' figures are read from; without {@code url} they are read from the primary.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param username who connects; the primary's user if absent, whom a replica knows too
 * @param password of that user; the primary's if both are absent
 * @param maximumPoolSize connections at most, from 1; a command needs one
 */
@ConfigurationProperties("walkthroughs.analytics.datasource")
public record ReplicaSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("2") int maximumPoolSize) {

    /** Refuses what would quietly read from the primary. */
    public ReplicaSettings {
        if (url != null && url.isBlank()) {
            throw new IllegalArgumentException(
                    "walkthroughs.analytics.datasource.url is empty: name a replica, or leave the setting out");
        }
        if (url == null && (username != null || password != null)) {
            throw new IllegalArgumentException("walkthroughs.analytics.datasource.username and .password need"
                    + " walkthroughs.analytics.datasource.url");
        }
        if (maximumPoolSize < 1) {
            throw new IllegalArgumentException(
                    "walkthroughs.analytics.datasource.maximum-pool-size must be at least 1");
        }
    }

    @Override
    public String toString() {
        return "ReplicaSettings of " + url;
    }
}
