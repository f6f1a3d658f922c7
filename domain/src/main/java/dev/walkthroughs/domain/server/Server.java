package dev.walkthroughs.domain.server;

import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.ChangeAccess;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.server.ServerEvent.AccessChanged;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.server.ServerRejection.ForeignWalkthrough;
import dev.walkthroughs.domain.server.ServerRejection.InvalidServer;
import dev.walkthroughs.domain.server.ServerRejection.ServerExists;
import dev.walkthroughs.domain.server.ServerRejection.ServerFull;
import dev.walkthroughs.domain.server.ServerRejection.ServerUnknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An MCP server and what is assigned to it: each walkthrough once, in display order. This is an aggregate because both
 * of these are rules about all assignments of one server.
 */
public sealed interface Server {

    /** Most assignments: what a list of one answer shows (R25). */
    int MOST_ASSIGNMENTS = 200;

    /** Longest name, in characters. */
    int LONGEST_NAME = 100;

    /** Most hosts. */
    int MOST_HOSTS = 20;

    /** A host name or an address, lower case, without port. */
    Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");

    /** Nothing was ever created under this id. */
    record Unknown() implements Server {}

    /**
     * A server that serves.
     *
     * @param access how learners come in
     * @param assignments by walkthrough, in the order they were made
     */
    record Serving(OrganizationId organizationId, Access access, Map<WalkthroughId, Assignment> assignments)
            implements Server {}

    /** How a walkthrough stands on the server; {@code displayOrder} may be any number, equal ones stand by title. */
    record Assignment(int displayOrder, boolean enabled) {}

    /** Decides on coming to be. */
    default Outcome<List<ServerEvent>, ServerRejection> decide(CreateServer command) {
        if (this instanceof Serving) {
            return Outcome.rejected(new ServerExists());
        }
        if (command.name().isBlank()
                || command.name().length() > LONGEST_NAME
                || command.name().chars().anyMatch(Character::isISOControl)) {
            return Outcome.rejected(
                    new InvalidServer("An MCP server's name is one line of 1 to " + LONGEST_NAME + " characters."));
        }
        if (command.hosts().isEmpty()
                || command.hosts().size() > MOST_HOSTS
                || !command.hosts().stream().allMatch(host -> HOST.matcher(host).matches())) {
            return Outcome.rejected(new InvalidServer("An MCP server has 1 to " + MOST_HOSTS
                    + " hosts, each a host name in lower case without scheme, port or path."));
        }
        Optional<String> fault = command.access().fault();
        if (fault.isPresent()) {
            return Outcome.rejected(new InvalidServer(fault.get()));
        }
        ServerEvent created = new ServerCreated(
                command.serverId(),
                command.organizationId(),
                command.name(),
                command.hosts(),
                command.requiresStepId(),
                command.at());
        return Outcome.accepted(
                command.access().equals(Access.OPEN)
                        ? List.of(created)
                        : List.of(
                                created,
                                new AccessChanged(
                                        command.serverId(), command.organizationId(), command.access(), command.at())));
    }

    /** Decides on another access; what is as asked for already records nothing. */
    default Outcome<List<ServerEvent>, ServerRejection> decide(ChangeAccess command) {
        if (!(this instanceof Serving serving)) {
            return Outcome.rejected(new ServerUnknown());
        }
        Optional<String> fault = command.access().fault();
        if (fault.isPresent()) {
            return Outcome.rejected(new InvalidServer(fault.get()));
        }
        return Outcome.accepted(
                command.access().equals(serving.access())
                        ? List.of()
                        : List.of(new AccessChanged(
                                command.serverId(), serving.organizationId(), command.access(), command.at())));
    }

    /** Decides on an assignment; what is as asked for already records nothing. */
    default Outcome<List<ServerEvent>, ServerRejection> decide(AssignWalkthrough command) {
        if (!(this instanceof Serving serving)) {
            return Outcome.rejected(new ServerUnknown());
        }
        if (!serving.organizationId().equals(command.walkthroughOrganization())) {
            return Outcome.rejected(new ForeignWalkthrough());
        }
        Assignment known = serving.assignments().get(command.walkthroughId());
        if (known == null && serving.assignments().size() >= MOST_ASSIGNMENTS) {
            return Outcome.rejected(new ServerFull());
        }
        Integer wanted = command.displayOrder();
        int order = wanted != null ? wanted : known != null ? known.displayOrder() : behindTheLast(serving);
        if (new Assignment(order, command.enabled()).equals(known)) {
            return Outcome.accepted(List.of());
        }
        return Outcome.accepted(List.of(new WalkthroughAssigned(
                command.serverId(),
                serving.organizationId(),
                AssignmentId.of(command.serverId(), command.walkthroughId()),
                command.walkthroughId(),
                order,
                command.enabled(),
                command.at())));
    }

    /** Decides on taking a walkthrough off. */
    default Outcome<List<ServerEvent>, ServerRejection> decide(UnassignWalkthrough command) {
        if (!(this instanceof Serving serving)) {
            return Outcome.rejected(new ServerUnknown());
        }
        if (!serving.assignments().containsKey(command.walkthroughId())) {
            return Outcome.accepted(List.of());
        }
        return Outcome.accepted(
                List.of(new WalkthroughUnassigned(command.serverId(), command.walkthroughId(), command.at())));
    }

    /**
     * The server after an event.
     *
     * @throws IllegalStateException for an event that cannot follow this state
     */
    default Server evolve(ServerEvent event) {
        if (event instanceof ServerCreated created) {
            return new Serving(created.organizationId(), Access.OPEN, Map.of());
        }
        if (!(this instanceof Serving serving)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot come first");
        }
        if (event instanceof AccessChanged changed) {
            return new Serving(serving.organizationId(), changed.access(), serving.assignments());
        }
        Map<WalkthroughId, Assignment> assignments = new LinkedHashMap<>(serving.assignments());
        if (event instanceof WalkthroughAssigned assigned) {
            assignments.put(assigned.walkthroughId(), new Assignment(assigned.displayOrder(), assigned.enabled()));
        } else {
            assignments.remove(((WalkthroughUnassigned) event).walkthroughId());
        }
        return new Serving(serving.organizationId(), serving.access(), Collections.unmodifiableMap(assignments));
    }

    private static int behindTheLast(Serving serving) {
        int last = serving.assignments().values().stream()
                .mapToInt(Assignment::displayOrder)
                .max()
                .orElse(-1);
        // Nothing is behind the largest number; beside it is as near as one can get, and adding 1 would be the front.
        return last == Integer.MAX_VALUE ? last : last + 1;
    }
}
