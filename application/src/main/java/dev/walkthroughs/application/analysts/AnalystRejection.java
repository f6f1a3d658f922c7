package dev.walkthroughs.application.analysts;

import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;

/** Why something about an analyst's login is refused. Nothing was changed. */
public sealed interface AnalystRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** An analyst cannot be called that. */
        INVALID_ANALYST,
        /** The organization has one of that name. */
        ANALYST_EXISTS,
        /** The organization has none of that name. */
        ANALYST_UNKNOWN,
        /** Every login of the cluster may do what no analyst shall, and lives on it perhaps. */
        DATABASE_OPEN,
        /** The user that the program connects as may not make logins. */
        LOGINS_DENIED
    }

    /** Letters, digits, hyphens. */
    record InvalidAnalyst() implements AnalystRejection {
        @Override
        public Code code() {
            return Code.INVALID_ANALYST;
        }

        @Override
        public String message() {
            return "An analyst's name has 1 to 40 lower case letters and digits, and hyphens between them.";
        }
    }

    /** Taken. */
    record AnalystExists() implements AnalystRejection {
        @Override
        public Code code() {
            return Code.ANALYST_EXISTS;
        }

        @Override
        public String message() {
            return "The organization has an analyst of that name.";
        }
    }

    /** Nobody. */
    record AnalystUnknown() implements AnalystRejection {
        @Override
        public Code code() {
            return Code.ANALYST_UNKNOWN;
        }

        @Override
        public String message() {
            return "The organization has no analyst of that name.";
        }
    }

    /** What somebody has to run who owns the database; it leaves to the logins there are what they have. */
    record DatabaseOpen(List<String> statements) implements AnalystRejection {

        /** Copies them. */
        public DatabaseOpen {
            statements = List.copyOf(statements);
        }

        @Override
        public Code code() {
            return Code.DATABASE_OPEN;
        }

        @Override
        public String message() {
            return "Every login of the PostgreSQL cluster may connect to this database, or write in it, and so could"
                    + " analysts. As its owner or as a superuser, connected to this database, run:\n"
                    + String.join(";\n", statements) + ";";
        }
    }

    /** What a superuser has to run. */
    record LoginsDenied(List<String> statements) implements AnalystRejection {

        /** Copies them. */
        public LoginsDenied {
            statements = List.copyOf(statements);
        }

        @Override
        public Code code() {
            return Code.LOGINS_DENIED;
        }

        @Override
        public String message() {
            return "The user that this program connects as may not make logins. As a superuser, run:\n"
                    + String.join(";\n", statements) + ";";
        }
    }
}
