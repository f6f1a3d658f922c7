package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.identity.ClientCard;
import dev.walkthroughs.application.identity.ClientCards;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.signin.BrowserSession;
import dev.walkthroughs.application.identity.signin.BrowserSessions;
import dev.walkthroughs.application.identity.signin.SignInAttempt;
import dev.walkthroughs.application.identity.signin.SignInAttempt.State;
import dev.walkthroughs.application.identity.signin.SignInAttempt.Tried;
import dev.walkthroughs.application.identity.signin.SignInAttempts;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What signing in and consent keep, for as long as the program runs. */
public final class MemoryIdentity implements SignInAttempts, BrowserSessions, Accounts, ClientCards, Connections {

    /** A client id whose look-up fails. */
    public static final String BROKEN_CLIENT = "broken";

    private volatile boolean away;

    /** Whether sessions and attempts cannot be read for a while. */
    public void away(boolean now) {
        away = now;
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException(TestProgram.OUTAGE);
        }
    }

    private record Key(SignInPlace place, String id) {}

    private record Kept(SignInAttempt attempt, Instant at) {}

    private record Session(String subject, Instant from, Instant until) {}

    private final Map<Key, Kept> attempts = new HashMap<>();
    private final Map<Key, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, ClientCard> cards = new ConcurrentHashMap<>();
    private final Map<String, List<Connection>> connections = new ConcurrentHashMap<>();

    public void know(ClientCard card) {
        cards.put(card.clientId(), card);
    }

    public void grant(String subject, Connection connection) {
        connections.computeIfAbsent(subject, each -> new ArrayList<>()).add(connection);
    }

    @Override
    public synchronized Optional<Instant> add(
            SignInPlace place, String id, SignInAttempt attempt, Instant now, Limit limit) {
        answer();
        List<Instant> recent = attempts.entrySet().stream()
                .filter(each -> isFor(each, place, attempt))
                .map(each -> each.getValue().at())
                .filter(at -> at.isAfter(now.minus(limit.within())))
                .sorted()
                .toList();
        if (recent.size() >= limit.codes()) {
            return Optional.of(recent.get(recent.size() - limit.codes()).plus(limit.within()));
        }
        attempts.put(new Key(place, id), new Kept(attempt, now));
        return Optional.empty();
    }

    @Override
    public synchronized void sent(SignInPlace place, String id) {
        SignInAttempt attempt = find(place, id).orElseThrow();
        attempts.replaceAll((key, kept) -> !key.id().equals(id)
                        && isFor(Map.entry(key, kept), place, attempt)
                        && kept.attempt().state() == State.OPEN
                ? new Kept(with(kept.attempt(), State.REPLACED), kept.at())
                : kept);
    }

    private static boolean isFor(Map.Entry<Key, Kept> each, SignInPlace place, SignInAttempt attempt) {
        return each.getKey().place().equals(place)
                && each.getValue().attempt().email().equals(attempt.email());
    }

    private static SignInAttempt with(SignInAttempt attempt, State state) {
        return new SignInAttempt(
                attempt.email(), attempt.continueTo(), attempt.proof(), attempt.tries(), attempt.expiresAt(), state);
    }

    @Override
    public synchronized Optional<SignInAttempt> find(SignInPlace place, String id) {
        return Optional.ofNullable(attempts.get(new Key(place, id))).map(Kept::attempt);
    }

    @Override
    public synchronized Optional<Tried> change(SignInPlace place, String id, Function<SignInAttempt, Tried> rule) {
        return Optional.ofNullable(attempts.get(new Key(place, id))).map(kept -> {
            Tried tried = rule.apply(kept.attempt());
            attempts.put(new Key(place, id), new Kept(tried.after(), kept.at()));
            return tried;
        });
    }

    @Override
    public synchronized void forget(SignInPlace place, String id) {
        attempts.remove(new Key(place, id));
    }

    @Override
    public void open(SignInPlace place, String id, String subject, Instant signedInAt, Instant expiresAt) {
        sessions.put(new Key(place, id), new Session(subject, signedInAt, expiresAt));
    }

    @Override
    public Optional<BrowserSession> find(SignInPlace place, String id, Instant now) {
        answer();
        return Optional.ofNullable(sessions.get(new Key(place, id)))
                .filter(session -> session.until().isAfter(now))
                .map(session -> new BrowserSession(
                        session.subject(),
                        session.subject().replaceFirst("[^ ]+ ", ""),
                        session.from(),
                        session.until()));
    }

    @Override
    public void close(SignInPlace place, String id) {
        sessions.remove(new Key(place, id));
    }

    @Override
    public List<String> subjectsOf(OrganizationId organization, List<String> emails) {
        return emails.stream().map(email -> organization.value() + " " + email).toList();
    }

    @Override
    public Optional<ClientCard> card(OrganizationId organization, ServerId server, String clientId) {
        if (clientId.equals(BROKEN_CLIENT)) {
            throw new IllegalStateException(FakeGuide.SECRET);
        }
        return Optional.ofNullable(cards.get(clientId))
                .filter(card -> organization.equals(TestProgram.ACME.organizationId()));
    }

    @Override
    public List<Connection> of(OrganizationId organization, ServerId server, String subject) {
        return List.copyOf(connections.getOrDefault(subject, List.of()));
    }

    @Override
    public void revoke(OrganizationId organization, ServerId server, String subject, String clientId) {
        connections.getOrDefault(subject, new ArrayList<>()).removeIf(each -> each.clientId()
                .equals(clientId));
    }
}
