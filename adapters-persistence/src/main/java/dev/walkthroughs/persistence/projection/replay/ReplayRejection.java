package dev.walkthroughs.persistence.projection.replay;

import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.List;

/** Why events are not replayed. */
public sealed interface ReplayRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** No projection has that name. */
        PROJECTION_UNKNOWN,
        /** Another process replays into the same tables. */
        REPLAY_UNDER_WAY,
        /** The schema is there, and was not made by an earlier replay. */
        SCHEMA_TAKEN,
        /** Something of others depends on the tables of the earlier replay. */
        SCHEMA_IN_USE,
        /** The moment has not come. */
        MOMENT_AHEAD
    }

    /** No projection has that name. */
    record ProjectionUnknown(String name, List<String> known) implements ReplayRejection {
        @Override
        public Code code() {
            return Code.PROJECTION_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no projection " + name + "; there are " + String.join(" and ", known) + ".";
        }
    }

    /** Another process replays into the same tables. */
    record ReplayUnderWay(String what) implements ReplayRejection {
        @Override
        public Code code() {
            return Code.REPLAY_UNDER_WAY;
        }

        @Override
        public String message() {
            return "Another process is filling " + what + ".";
        }
    }

    /** The schema is there, and was not made by an earlier replay. */
    record SchemaTaken(String schema) implements ReplayRejection {
        @Override
        public Code code() {
            return Code.SCHEMA_TAKEN;
        }

        @Override
        public String message() {
            return "There is a schema " + schema + " that no replay made.";
        }
    }

    /** Something of others depends on the tables of the earlier replay. */
    record SchemaInUse(String schema) implements ReplayRejection {
        @Override
        public Code code() {
            return Code.SCHEMA_IN_USE;
        }

        @Override
        public String message() {
            return "Something else was made in schema " + schema + ", or of its tables; it stays as it is.";
        }
    }

    /** The moment has not come. */
    record MomentAhead(Instant moment) implements ReplayRejection {
        @Override
        public Code code() {
            return Code.MOMENT_AHEAD;
        }

        @Override
        public String message() {
            return moment + " has not come yet.";
        }
    }
}
