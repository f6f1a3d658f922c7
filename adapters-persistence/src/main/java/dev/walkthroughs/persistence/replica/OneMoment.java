package dev.walkthroughs.persistence.replica;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads in a read-only transaction, isolated by a snapshot, of whichever database it is given. */
public final class OneMoment implements AnalystReads {

    private final JdbcClient jdbc;
    private final TransactionTemplate moment;

    /** Reads by a client whose connections are the manager's. */
    public OneMoment(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public <T> T atOneMoment(OrganizationId organization, Function<JdbcClient, T> work) {
        return TenantScope.within(
                organization,
                () -> DatabaseRole.OPERATOR.act(
                        () -> Objects.requireNonNull(moment.execute(status -> work.apply(jdbc)))));
    }
}
