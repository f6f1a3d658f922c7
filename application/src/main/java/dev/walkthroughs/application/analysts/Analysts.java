package dev.walkthroughs.application.analysts;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;

/** The logins of analysts. */
public interface Analysts {

    /** Makes a login for an organization, with a password that nobody knows but whoever gets the answer. */
    Outcome<Admission, AnalystRejection> admit(OrganizationId organization, String name, boolean seesEmails);

    /** Lets one see addresses, or no longer; at once, also for what is connected. */
    Outcome<Analyst, AnalystRejection> showEmails(OrganizationId organization, String name, boolean seesEmails);

    /** Ends a login and its sessions. One that was ended half-way before can be ended again. */
    Outcome<Revocation, AnalystRejection> revoke(OrganizationId organization, String name);

    /** All that an organization has or had, the oldest first. */
    List<Analyst> of(OrganizationId organization);
}
