package dev.walkthroughs.persistence.copy;

import org.jspecify.annotations.Nullable;

/**
 * What an event says, as it is stored.
 *
 * @param type the name it is stored under
 * @param revision the shape it was stored in; null for events of the first release
 * @param json as PostgreSQL writes it
 */
record StoredPayload(String type, @Nullable String revision, String json) {}
