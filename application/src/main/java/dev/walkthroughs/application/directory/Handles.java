package dev.walkthroughs.application.directory;

import dev.walkthroughs.domain.identity.LearnerId;
import java.util.Optional;

/**
 * Knows the learners of servers without sign-in by the handles they were given. A handle is a secret that stands for
 * one learner on one server; only its hash is kept.
 */
public interface Handles {

    /**
     * The learner behind a handle of this server; empty for everything else, whatever it is.
     *
     * @param handle any string, as it came from outside
     */
    Optional<LearnerId> find(McpServer server, String handle);

    /**
     * Makes a learner known by a new handle.
     *
     * @param handle one that {@link dev.walkthroughs.application.ids.FreshIds#handle} made
     */
    void keep(McpServer server, String handle, LearnerId learner);
}
