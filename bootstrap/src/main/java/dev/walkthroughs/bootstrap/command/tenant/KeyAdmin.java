package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.util.List;

/** The signing keys of MCP servers. A host is lower case, without port; unknown ones are {@code SERVER_UNKNOWN}. */
public interface KeyAdmin {

    /** The keys of the server on a host, newest first. */
    Outcome<List<KeyState>, Rejection> list(String host);

    /**
     * Makes a new key for the server on a host.
     *
     * @param compromised whether all former keys, and with them all tokens, end at once
     * @return the new key
     */
    Outcome<KeyState, Rejection> rotate(String host, boolean compromised);

    /** Keeps the keys of all servers in the way that is set now, and returns how many were kept otherwise. */
    int protect();
}
