package dev.walkthroughs.persistence.analytics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the analysts' views call a running attempt at risk or abandoned (R33).
 *
 * @param atRiskDays UTC days without activity, from 1; what the database has if absent, at first 7
 * @param abandonedDays UTC days without activity, more than those of at risk; what the database has if absent, at first 14
 */
@ConfigurationProperties("walkthroughs.analytics")
public record AnalyticsSettings(
        @Nullable Integer atRiskDays, @Nullable Integer abandonedDays) {

    /** Refuses days that would make nobody ever be at risk. */
    public AnalyticsSettings {
        if (atRiskDays != null && atRiskDays < 1) {
            throw new IllegalArgumentException("walkthroughs.analytics.at-risk-days must be at least 1");
        }
        if (atRiskDays != null && abandonedDays != null && abandonedDays <= atRiskDays) {
            throw new IllegalArgumentException(
                    "walkthroughs.analytics.abandoned-days must be more than walkthroughs.analytics.at-risk-days");
        }
    }
}
