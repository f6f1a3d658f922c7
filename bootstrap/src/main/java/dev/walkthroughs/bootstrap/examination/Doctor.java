package dev.walkthroughs.bootstrap.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Examiner;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** All examiners, one after the other; what one cannot look at keeps none of the others from looking. */
public final class Doctor {

    private final List<Examiner> examiners;

    Doctor(List<Examiner> examiners) {
        this.examiners = List.copyOf(examiners);
    }

    /** Everything that was looked at, in a fixed order. */
    public List<Check> examine() {
        return examiners.stream().flatMap(examiner -> looked(examiner).stream()).toList();
    }

    private static List<Check> looked(Examiner examiner) {
        try {
            return examiner.examine();
        } catch (DataAccessException | TransactionException e) {
            String part = examiner.getClass().getSimpleName();
            return List.of(Check.fault(
                    "unknown",
                    part + " could not ask the database (" + e.getClass().getSimpleName() + ").",
                    "See that it runs and takes connections, then repeat the command."));
        }
    }
}
