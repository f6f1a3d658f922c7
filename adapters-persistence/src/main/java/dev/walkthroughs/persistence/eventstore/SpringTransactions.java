package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.persistence.walls.DatabaseRole;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon's transactions as Spring's: what commands append, names claim and projections write commits together. */
public final class SpringTransactions implements TransactionManager {

    private final PlatformTransactionManager transactions;
    private final @Nullable DatabaseRole role;

    /** Runs transactions through a manager; one that is running already is joined. */
    public SpringTransactions(PlatformTransactionManager transactions) {
        this(transactions, null);
    }

    /** Likewise, in a role from their begin to their end, if one is given. */
    public SpringTransactions(PlatformTransactionManager transactions, @Nullable DatabaseRole role) {
        this.transactions = transactions;
        this.role = role;
    }

    @Override
    public Transaction startTransaction() {
        if (role == null) {
            return started(() -> {});
        }
        DatabaseRole.Turn turn = role.begin();
        try {
            return started(turn::end);
        } catch (TransactionException e) {
            turn.end();
            throw e;
        }
    }

    private Transaction started(Runnable ended) {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    if (status.isNewTransaction() && !status.isCompleted()) {
                        transactions.commit(status);
                    }
                } finally {
                    ended.run();
                }
            }

            @Override
            public void rollback() {
                try {
                    if (!status.isCompleted()) {
                        transactions.rollback(status);
                    }
                } finally {
                    ended.run();
                }
            }
        };
    }
}
