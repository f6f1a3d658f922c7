package dev.walkthroughs.application.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.signin.SignInDesk.MemoryAccounts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory, by the hash of their token. */
final class MemorySessions implements BrowserSessions {

    /** A session as it was opened. */
    record Kept(SignInPlace place, String subject, Instant signedInAt, Instant expiresAt) {}

    final Map<String, Kept> kept = new LinkedHashMap<>();
    private final MemoryAccounts accounts;

    MemorySessions(MemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void open(SignInPlace place, String id, String subject, Instant signedInAt, Instant expiresAt) {
        assertThat(id).matches("[0-9a-f]{64}");
        assertThat(kept).doesNotContainKey(id);
        assertThat(accounts.email(place.organization(), subject))
                .as("the account")
                .isPresent();
        kept.values()
                .removeIf(one -> one.place().equals(place) && !one.expiresAt().isAfter(signedInAt));
        kept.put(id, new Kept(place, subject, signedInAt, expiresAt));
    }

    @Override
    public Optional<BrowserSession> find(SignInPlace place, String id, Instant now) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> one.place().equals(place) && one.expiresAt().isAfter(now))
                .flatMap(one -> accounts.email(place.organization(), one.subject())
                        .map(email -> new BrowserSession(one.subject(), email, one.signedInAt(), one.expiresAt())));
    }

    @Override
    public void close(SignInPlace place, String id) {
        kept.entrySet()
                .removeIf(entry ->
                        entry.getKey().equals(id) && entry.getValue().place().equals(place));
    }
}
