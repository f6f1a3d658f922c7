package dev.walkthroughs.application.access;

import dev.walkthroughs.domain.identity.ServerId;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What an operator does with signing keys. */
public interface KeyRotation {

    /**
     * From publishing a key to signing with it. Longer than any process keeps keys in memory, so that no token comes before
     * its key.
     */
    Duration PUBLICATION = Duration.ofMinutes(5);

    /** The keys of a server, newest first. */
    List<KeyState> states(ServerId server);

    /**
     * Publishes a new key, which signs after {@link #PUBLICATION}, or at once if the server had none. The former one
     * verifies until the last token it signed has expired, and is then removed. A key that is published and does not sign
     * yet is returned instead of another.
     */
    KeyState rotate(ServerId server, Supplier<SigningKey> make);

    /** Removes all keys of a server, with which all its tokens end within a minute, and makes one that signs at once. */
    KeyState replace(ServerId server, Supplier<SigningKey> make);

    /**
     * Keeps every private key, of all servers, in the way that is set now.
     *
     * @return how many were kept in another way before
     */
    int protect();
}
