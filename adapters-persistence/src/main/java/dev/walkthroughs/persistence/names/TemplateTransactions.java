package dev.walkthroughs.persistence.names;

import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Several commands in one database transaction; every projection is woken when it has committed. */
public final class TemplateTransactions implements Transactions {

    /** How often work that lost a race is run again. */
    private static final int ATTEMPTS = 10;

    private final TransactionTemplate template;
    private final Runnable committed;

    /** Runs work by a template, and tells when something may have been recorded. */
    public TemplateTransactions(TransactionTemplate template, Runnable committed) {
        this.template = template;
        this.committed = committed;
    }

    @Override
    public <T, R extends Rejection> Outcome<T, R> allOrNothing(Supplier<Outcome<T, R>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome<T, R> outcome = Objects.requireNonNull(template.execute(status -> {
                    Outcome<T, R> done = work.get();
                    if (done instanceof Outcome.Rejected<T, R>) {
                        status.setRollbackOnly();
                    }
                    return done;
                }));
                committed.run();
                return outcome;
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | PessimisticLockingFailureException lost) {
                // The last is a deadlock with another command that claims the same names in another order.
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }
}
