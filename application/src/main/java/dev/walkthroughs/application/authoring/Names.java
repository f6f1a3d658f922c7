package dev.walkthroughs.application.authoring;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;
import java.util.Optional;

/**
 * Names that must be unique: claimed in the transaction of the command that needs them, so that two cannot get one.
 * What is claimed can be found at once, by every process.
 */
public interface Names {

    /** What a name is for, and where it must be unique. */
    enum Kind {
        /** An organization's slug; unique everywhere. */
        ORGANIZATION,
        /** A host of an MCP server; unique everywhere. */
        HOST,
        /** A walkthrough's key; unique in its organization. */
        WALKTHROUGH
    }

    /** What a name stands for: the id of an organization, a server or a walkthrough, and whose it is. */
    record Named(String name, OrganizationId organization, String target) {}

    /**
     * Claims a name.
     *
     * @return false if another target has it
     */
    boolean claim(Kind kind, Named named);

    /** What a name stands for; {@code scope} is asked for only where names are unique in an organization. */
    Optional<Named> find(Kind kind, Optional<OrganizationId> scope, String name);

    /** The name by which a target is known. */
    Optional<Named> nameOf(Kind kind, String target);

    /** All names of a kind in alphabetical order, at most {@code limit}. */
    List<Named> all(Kind kind, int limit);
}
