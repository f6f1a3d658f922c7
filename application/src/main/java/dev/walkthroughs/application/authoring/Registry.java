package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.WalkthroughUnknown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what authors and operators name, or says that there is nothing of that name. */
public final class Registry {

    private final Names names;

    /** Looks names up where they are claimed. */
    public Registry(Names names) {
        this.names = names;
    }

    /** The organization of a slug; without one, the only organization there is. */
    public Outcome<Named, Rejection> organization(Optional<String> slug) {
        if (slug.isPresent()) {
            return names.find(Kind.ORGANIZATION, Optional.empty(), slug.get())
                    .map(Outcome::<Named, Rejection>accepted)
                    .orElseGet(() ->
                            Outcome.rejected(new OrganizationUnknown("There is no organization " + slug.get() + ".")));
        }
        List<Named> all = names.all(Kind.ORGANIZATION, 2);
        return all.size() == 1
                ? Outcome.accepted(all.get(0))
                : Outcome.rejected(new OrganizationUnknown(
                        all.isEmpty()
                                ? "There is no organization yet."
                                : "There are several organizations; name the one that is meant."));
    }

    /** The MCP server of a host, in any case. */
    public Outcome<Named, Rejection> server(String host) {
        return names.find(Kind.HOST, Optional.empty(), host.toLowerCase(Locale.ROOT))
                .map(Outcome::<Named, Rejection>accepted)
                .orElseGet(() -> Outcome.rejected(new ServerUnknown(host)));
    }

    /**
     * The MCP server of a host, if it belongs to the organization of {@code owner}; another organization's is refused like
     * one that is not there (R23).
     */
    Outcome<Named, Rejection> server(String host, Named owner) {
        return server(host)
                .flatMap(server -> server.organization().equals(owner.organization())
                        ? Outcome.accepted(server)
                        : Outcome.rejected(new ServerUnknown(host)));
    }

    /** The walkthrough of an id or of {@code organization/key}; one reason for whatever is wrong with it (R23). */
    public Outcome<Named, Rejection> walkthrough(String idOrKey) {
        int slash = idOrKey.indexOf('/');
        Optional<Named> found = slash < 0
                ? names.nameOf(Kind.WALKTHROUGH, idOrKey)
                : names.find(Kind.ORGANIZATION, Optional.empty(), idOrKey.substring(0, slash))
                        .flatMap(organization -> names.find(
                                Kind.WALKTHROUGH,
                                Optional.of(organization.organization()),
                                idOrKey.substring(slash + 1)));
        return found.map(Outcome::<Named, Rejection>accepted)
                .orElseGet(() -> Outcome.rejected(new WalkthroughUnknown()));
    }

    /** What events note of an operator's command (R35). */
    public static Map<String, String> audit(OrganizationId organization) {
        return Map.of("organization_id", organization.value(), "actor", "operator", "channel", "command");
    }
}
