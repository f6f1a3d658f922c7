package dev.walkthroughs.application.analysts;

import java.util.List;

/**
 * A login that was just made. {@link #toString()} leaves the password out.
 *
 * @param password kept nowhere, in no form that it could be read from again
 * @param address where to connect, as in the settings for analysts' reads or else the service's own: {@code host:port}, or several with commas
 * @param sslMode how connections to there are encrypted, as PostgreSQL's clients call it; empty for the client's default
 * @param stillOpen statements that a superuser could run to take more from analysts, in their order; empty if all is done
 */
public record Admission(
        Analyst analyst, String password, String address, String database, String sslMode, List<String> stillOpen) {

    /** Copies the statements. */
    public Admission {
        stillOpen = List.copyOf(stillOpen);
    }

    /** All of it in one line, as psql, notebooks and most tools take it. */
    public String connection() {
        return "postgresql://" + analyst.login() + ":" + password + "@" + address + "/" + database
                + (sslMode.isEmpty() ? "" : "?sslmode=" + sslMode);
    }

    @Override
    public String toString() {
        return "Admission of " + analyst;
    }
}
