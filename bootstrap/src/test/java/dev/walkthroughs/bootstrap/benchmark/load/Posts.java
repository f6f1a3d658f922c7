package dev.walkthroughs.bootstrap.benchmark.load;

import java.io.IOException;

/** Whatever an agent sends its messages by. */
@FunctionalInterface
public interface Posts {

    /**
     * Sends an MCP message.
     *
     * @param token a bearer token; none if it is empty
     */
    KeptConnection.Reply post(String token, String message) throws IOException;
}
