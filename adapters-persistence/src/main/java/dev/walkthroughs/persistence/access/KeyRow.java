package dev.walkthroughs.persistence.access;

import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.access.KeyState.Role;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.persistence.vault.KeyVault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code identity.signing_keys}.
 *
 * @param tokensUntil null if nobody noted what it signed
 */
record KeyRow(
        ServerId server,
        String keyId,
        String stored,
        Instant signsFrom,
        @Nullable Instant tokensUntil) {

    /** Until when a key verifies about which nothing was noted: the validity tokens of commands have by default. */
    private static final Duration UNNOTED = Duration.ofDays(31);

    /** What clocks may differ by, and tokens outlive their end. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** What each key does at a moment; the lapsed ones are left out. {@code rows} stand newest first. */
    static List<KeyState> states(List<KeyRow> rows, Instant now) {
        List<KeyState> states = new ArrayList<>();
        boolean signs = false;
        Optional<Instant> followed = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            KeyRow row = rows.get(i);
            Optional<Instant> until = followed.map(row::verifiesUntil);
            boolean begun = !row.signsFrom().isAfter(now) || i == rows.size() - 1;
            if (until.isEmpty() || !until.get().isBefore(now)) {
                Role role = !begun ? Role.NEXT : signs ? Role.VERIFYING : Role.SIGNING;
                states.add(new KeyState(row.keyId(), role, row.signsFrom(), until, KeyVault.protection(row.stored())));
            }
            signs |= begun;
            followed = Optional.of(row.signsFrom());
        }
        return states;
    }

    private Instant verifiesUntil(Instant successor) {
        Instant noted = tokensUntil == null ? successor.plus(UNNOTED) : tokensUntil;
        return (noted.isAfter(successor) ? noted : successor).plus(SKEW);
    }
}
