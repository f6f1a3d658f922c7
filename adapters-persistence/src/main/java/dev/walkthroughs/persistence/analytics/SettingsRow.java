package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The row from which the views take the settings when they are asked, so that a change needs no rebuild (R33). */
public final class SettingsRow {

    private final AnalyticsSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Writes as the operator. */
    public SettingsRow(AnalyticsSettings settings, JdbcClient jdbc, TransactionTemplate transaction) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes what is set; what is not stays. The database refuses abandoned before at risk. */
    public void write() {
        if (settings.atRiskDays() == null && settings.abandonedDays() == null) {
            return;
        }
        DatabaseRole.OPERATOR.act(() -> transaction.execute(status -> jdbc.sql("""
                        UPDATE analytics.settings SET at_risk_days = coalesce(:atRisk, at_risk_days),
                               abandoned_days = coalesce(:abandoned, abandoned_days)""")
                .param("atRisk", settings.atRiskDays(), Types.INTEGER)
                .param("abandoned", settings.abandonedDays(), Types.INTEGER)
                .update()));
    }
}
