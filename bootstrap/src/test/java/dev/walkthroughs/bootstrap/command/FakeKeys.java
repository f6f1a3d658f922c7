package dev.walkthroughs.bootstrap.command;

import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.access.KeyState.Role;
import dev.walkthroughs.application.authoring.AuthoringRejection;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of a server on localhost: one that signs, and one that did. */
final class FakeKeys implements KeyAdmin {

    static final Instant FROM = Instant.parse("2026-05-01T12:05:00Z");
    static final KeyState SIGNING = new KeyState("new", Role.SIGNING, FROM, Optional.empty(), "encrypted 12345678");
    static final KeyState NEXT = new KeyState("next", Role.NEXT, FROM, Optional.empty(), "file");
    static final KeyState FORMER =
            new KeyState("old", Role.VERIFYING, FROM.minusSeconds(60), Optional.of(FROM.plusSeconds(3600)), "plain");

    int unprotected = 2;

    @Override
    public Outcome<List<KeyState>, Rejection> list(String host) {
        return host.equals("empty.test")
                ? Outcome.accepted(List.of())
                : host.equals("localhost") ? Outcome.accepted(List.of(SIGNING, FORMER)) : unknown(host);
    }

    @Override
    public Outcome<KeyState, Rejection> rotate(String host, boolean compromised) {
        return host.equals("localhost") ? Outcome.accepted(compromised ? SIGNING : NEXT) : unknown(host);
    }

    @Override
    public int protect() {
        int changed = unprotected;
        unprotected = 0;
        return changed;
    }

    private static <T> Outcome<T, Rejection> unknown(String host) {
        return Outcome.rejected(new AuthoringRejection.ServerUnknown(host));
    }
}
