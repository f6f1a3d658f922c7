package dev.walkthroughs.persistence.progress;

import org.jspecify.annotations.Nullable;

/**
 * The program that called, by its own words.
 *
 * @param name empty if it said none
 * @param version empty if it said none
 */
record ClientNote(String name, String version) {

    static ClientNote of(@Nullable String name, @Nullable String version) {
        return new ClientNote(name == null ? "" : name, version == null ? "" : version);
    }
}
