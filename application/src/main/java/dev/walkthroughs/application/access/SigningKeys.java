package dev.walkthroughs.application.access;

import dev.walkthroughs.domain.identity.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the keys that access tokens are signed with, one set for each MCP server, the same for every process. */
public interface SigningKeys {

    /**
     * All keys that tokens of a server are verified with, newest first: the one that signs, one that will, and former ones
     * whose tokens may still be valid. Empty before the first token was made.
     */
    List<SigningKey> of(ServerId server);

    /** The key that signs now; made and kept if there is none. Concurrent callers get the same one. */
    SigningKey current(ServerId server, Supplier<SigningKey> make);

    /**
     * Notes that a key signs a token, before the token is given away: the key will verify at least until then. Whoever
     * signs must call this, or the token may end when the key is rotated.
     *
     * @param validUntil when the token expires; a later moment saves calls for tokens that follow
     */
    void note(ServerId server, String keyId, Instant validUntil);
}
