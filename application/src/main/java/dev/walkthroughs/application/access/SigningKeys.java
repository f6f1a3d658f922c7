package dev.walkthroughs.application.access;

import dev.walkthroughs.domain.identity.ServerId;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the keys that access tokens are signed with, one set for each MCP server, the same for every process. */
public interface SigningKeys {

    /** All keys of a server, newest first; empty before the first token was made. */
    List<SigningKey> of(ServerId server);

    /** The newest key of a server; made and kept if there is none. Concurrent callers get the same one. */
    SigningKey current(ServerId server, Supplier<SigningKey> make);
}
