package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.List;
import java.util.Optional;

/** Names among which there is one, that of an organization. */
final class OneOrganization implements Names {

    private static final Named ACME = new Named("acme", Tool.ACME, Tool.ACME.value());

    @Override
    public boolean claim(Kind kind, Named named) {
        return false;
    }

    @Override
    public Optional<Named> find(Kind kind, Optional<OrganizationId> scope, String name) {
        return kind == Kind.ORGANIZATION && name.equals("acme") ? Optional.of(ACME) : Optional.empty();
    }

    @Override
    public Optional<Named> nameOf(Kind kind, String target) {
        return Optional.empty();
    }

    @Override
    public List<Named> all(Kind kind, int limit) {
        return kind == Kind.ORGANIZATION ? List.of(ACME) : List.of();
    }
}
