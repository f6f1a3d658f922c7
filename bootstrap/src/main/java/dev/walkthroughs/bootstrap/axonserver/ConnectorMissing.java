package dev.walkthroughs.bootstrap.axonserver;

import dev.walkthroughs.domain.outcome.Rejection;

/** This build of the program has no connector to Axon Server. */
record ConnectorMissing() implements Rejection {

    /** The stable name. */
    enum Code {
        /** This build of the program has no connector to Axon Server. */
        CONNECTOR_MISSING
    }

    @Override
    public Code code() {
        return Code.CONNECTOR_MISSING;
    }

    @Override
    public String message() {
        return "This program was built without the connector to Axon Server.";
    }
}
