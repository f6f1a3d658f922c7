package dev.walkthroughs.domain.organization;

import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.organization.OrganizationRejection.InvalidOrganization;
import dev.walkthroughs.domain.organization.OrganizationRejection.OrganizationExists;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;
import java.util.regex.Pattern;

/** A tenant; that its slug is unique is guarded where names are claimed, across all of them. */
public record Organization(boolean exists) {

    /** The state before anything happened. */
    public static final Organization UNKNOWN = new Organization(false);

    /** Longest name, in characters: it is part of every frame an agent reads. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Decides on coming to be. */
    public Outcome<List<OrganizationEvent>, OrganizationRejection> decide(CreateOrganization command) {
        if (exists) {
            return Outcome.rejected(new OrganizationExists());
        }
        if (!SLUG.matcher(command.slug()).matches()) {
            return Outcome.rejected(new InvalidOrganization(
                    "A slug is 1 to 63 of a-z, 0-9 and '-', and begins and ends with a letter or digit."));
        }
        if (command.name().isBlank()
                || command.name().length() > LONGEST_NAME
                || command.name().chars().anyMatch(Character::isISOControl)) {
            return Outcome.rejected(new InvalidOrganization(
                    "An organization's name is one line of 1 to " + LONGEST_NAME + " characters."));
        }
        return Outcome.accepted(List.of(
                new OrganizationCreated(command.organizationId(), command.slug(), command.name(), command.at())));
    }

    /** The organization after an event. */
    public Organization evolve(OrganizationEvent event) {
        return new Organization(event instanceof OrganizationCreated);
    }
}
