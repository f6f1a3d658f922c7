package dev.walkthroughs.domain.server;

import dev.walkthroughs.domain.outcome.Rejection;

/** Why a wish about an MCP server is refused. Nothing is recorded. */
public sealed interface ServerRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** There is no such server. */
        SERVER_UNKNOWN,
        /** It exists already. */
        SERVER_EXISTS,
        /** A name or a host breaks a bound. */
        INVALID_SERVER,
        /** The walkthrough belongs to another organization. */
        FOREIGN_WALKTHROUGH,
        /** The server carries as many walkthroughs as a list can show (R25). */
        SERVER_FULL
    }

    /** Nothing under that id. */
    record ServerUnknown() implements ServerRejection {
        @Override
        public Code code() {
            return Code.SERVER_UNKNOWN;
        }

        @Override
        public String message() {
            return "There is no such MCP server.";
        }
    }

    /** There is one under this id. */
    record ServerExists() implements ServerRejection {
        @Override
        public Code code() {
            return Code.SERVER_EXISTS;
        }

        @Override
        public String message() {
            return "The MCP server exists already.";
        }
    }

    /** A bound is broken; the sentence says which. */
    record InvalidServer(String message) implements ServerRejection {
        @Override
        public Code code() {
            return Code.INVALID_SERVER;
        }
    }

    /** Only an organization's own walkthroughs go on its servers. */
    record ForeignWalkthrough() implements ServerRejection {
        @Override
        public Code code() {
            return Code.FOREIGN_WALKTHROUGH;
        }

        @Override
        public String message() {
            return "The walkthrough and the MCP server belong to different organizations.";
        }
    }

    /** No room for another assignment. */
    record ServerFull() implements ServerRejection {
        @Override
        public Code code() {
            return Code.SERVER_FULL;
        }

        @Override
        public String message() {
            return "An MCP server carries at most " + Server.MOST_ASSIGNMENTS + " walkthroughs.";
        }
    }
}
