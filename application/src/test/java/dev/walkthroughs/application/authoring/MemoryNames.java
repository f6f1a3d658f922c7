package dev.walkthroughs.application.authoring;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names in a map. */
public final class MemoryNames implements Names {

    /** Where a name is unique: everywhere, or in an organization. */
    private record Place(Kind kind, Optional<OrganizationId> scope, String name) {}

    private final Map<Place, Named> claimed = new LinkedHashMap<>();

    @Override
    public boolean claim(Kind kind, Named named) {
        Place place = place(kind, Optional.of(named.organization()), named.name());
        claimed.putIfAbsent(place, named);
        return named.target().equals(claimed.get(place).target());
    }

    @Override
    public Optional<Named> find(Kind kind, Optional<OrganizationId> scope, String name) {
        return Optional.ofNullable(claimed.get(place(kind, scope, name)));
    }

    @Override
    public Optional<Named> nameOf(Kind kind, String target) {
        return claimed.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind
                        && entry.getValue().target().equals(target))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public List<Named> all(Kind kind, int limit) {
        return claimed.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Named::name))
                .limit(limit)
                .toList();
    }

    public Map<?, Named> claimed() {
        return Map.copyOf(claimed);
    }

    /** Everything claimed so far, to go back to. */
    Runnable mark() {
        Map<Place, Named> then = new LinkedHashMap<>(claimed);
        return () -> {
            claimed.clear();
            claimed.putAll(then);
        };
    }

    private static Place place(Kind kind, Optional<OrganizationId> scope, String name) {
        return new Place(kind, kind == Kind.WALKTHROUGH ? scope : Optional.empty(), name);
    }
}
