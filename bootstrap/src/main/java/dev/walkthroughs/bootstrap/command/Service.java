package dev.walkthroughs.bootstrap.command;

/** The service itself, which answers MCP clients. */
@FunctionalInterface
public interface Service {

    /** Serves, and returns when it has been told to stop. */
    void serve();
}
