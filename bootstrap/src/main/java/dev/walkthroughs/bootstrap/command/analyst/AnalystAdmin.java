package dev.walkthroughs.bootstrap.command.analyst;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;

/** The logins of an organization's analysts, by its slug; an unknown one is {@code ORGANIZATION_UNKNOWN}. */
public interface AnalystAdmin {

    /**
     * Makes a login. Refused with {@code INVALID_ANALYST} and {@code ANALYST_EXISTS} for its name; with {@code
     * LOGINS_DENIED} and {@code DATABASE_OPEN} if somebody has to do something to the database first.
     */
    Outcome<Admission, Rejection> create(String organization, String name, boolean emails);

    /** Lets one see addresses, or no longer; {@code ANALYST_UNKNOWN} if there is none of that name. */
    Outcome<Analyst, Rejection> showEmails(String organization, String name, boolean emails);

    /** Ends a login and its sessions; {@code ANALYST_UNKNOWN} if there is none of that name. */
    Outcome<Revocation, Rejection> revoke(String organization, String name);

    /** All that the organization has or had, the oldest first. */
    Outcome<List<Analyst>, Rejection> list(String organization);
}
