package dev.walkthroughs.application.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Attempts in memory, by the hash of their secret. */
final class MemoryAttempts implements SignInAttempts {

    record Kept(SignInPlace place, SignInAttempt attempt, Instant at) {

        boolean isFor(SignInPlace other, EmailAddress email) {
            return place.equals(other) && attempt.email().equals(email);
        }

        Kept replaced() {
            SignInAttempt old = attempt;
            return old.state() != State.OPEN
                    ? this
                    : new Kept(
                            place,
                            new SignInAttempt(
                                    old.email(),
                                    old.continueTo(),
                                    old.proof(),
                                    old.tries(),
                                    old.expiresAt(),
                                    State.REPLACED),
                            at);
        }
    }

    final Map<String, Kept> kept = new LinkedHashMap<>();

    @Override
    public Optional<Instant> add(SignInPlace place, String id, SignInAttempt attempt, Instant now, Limit limit) {
        isHash(id);
        isHash(attempt.proof());
        assertThat(kept).doesNotContainKey(id);
        assertThat(attempt.state()).isEqualTo(State.OPEN);
        assertThat(attempt.tries()).isZero();
        assertThat(attempt.expiresAt()).isAfter(now);
        List<Instant> recent = kept.values().stream()
                .filter(one -> one.isFor(place, attempt.email()))
                .map(Kept::at)
                .filter(at -> at.isAfter(now.minus(limit.within())))
                .sorted(Comparator.reverseOrder())
                .limit(limit.codes())
                .toList();
        if (recent.size() == limit.codes()) {
            return Optional.of(recent.get(recent.size() - 1).plus(limit.within()));
        }
        kept.put(id, new Kept(place, attempt, now));
        return Optional.empty();
    }

    @Override
    public void sent(SignInPlace place, String id) {
        Kept sent = at(place, id).orElseThrow();
        kept.replaceAll((key, one) -> !key.equals(id)
                        && one.isFor(place, sent.attempt().email())
                        && !one.at().isAfter(sent.at())
                ? one.replaced()
                : one);
    }

    private Optional<Kept> at(SignInPlace place, String id) {
        isHash(id);
        return Optional.ofNullable(kept.get(id)).filter(one -> one.place().equals(place));
    }

    @Override
    public Optional<SignInAttempt> find(SignInPlace place, String id) {
        return at(place, id).map(Kept::attempt);
    }

    @Override
    public Optional<Tried> change(SignInPlace place, String id, Function<SignInAttempt, Tried> rule) {
        return at(place, id).map(one -> {
            Tried tried = rule.apply(one.attempt());
            kept.put(id, new Kept(place, tried.after(), one.at()));
            return tried;
        });
    }

    @Override
    public void forget(SignInPlace place, String id) {
        assertThat(at(place, id)).as("the attempt to forget").isPresent();
        kept.remove(id);
    }

    private static void isHash(String text) {
        assertThat(text).as("what is kept of a secret").matches("[0-9a-f]{64}");
    }
}
