package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the JSON of the event store tells, read by the words of {@code docs/analytics.md} and of RULES R31 alone: it shares
 * no code with the projections, so that the two check each other.
 */
final class Told {

    /** A frozen version: step ids in their order. */
    record Version(
            List<String> steps, Map<String, String> keys, Map<String, String> titles, Instant at, String policy) {}

    static final class Content {
        String organization = "";
        String key = "";
        String title = "";
        final Map<Integer, Version> versions = new TreeMap<>();
        final Map<String, String> keys = new HashMap<>();
        final Map<String, String> titles = new HashMap<>();

        int newest() {
            return versions.keySet().stream().mapToInt(version -> version).max().orElse(0);
        }
    }

    /** A program and how it called. */
    record Client(String name, String version, String protocol) {}

    static final class Fact {
        Instant shown = Instant.EPOCH;
        Instant last = Instant.EPOCH;

        @Nullable
        Instant completed;

        @Nullable
        Instant skipped;

        long seconds;
        boolean paused;
        int version;
        String server = "";
        Client client = new Client("", "", "");
    }

    record Move(
            int from,
            int to,
            @Nullable String fromStep,
            @Nullable String toStep,
            String server,
            Instant at) {}

    static final class Attempt {
        int number;
        String server = "";
        int startVersion;
        int version;
        Instant started = Instant.EPOCH;
        Instant last = Instant.EPOCH;

        @Nullable
        Instant ended;

        @Nullable
        String how;

        @Nullable
        String why;

        boolean catchesUp;
        int done;
        int required;
        final Map<String, Fact> facts = new TreeMap<>();
        final Set<String> unseen = new TreeSet<>();
        final Set<String> linked = new TreeSet<>();
        final List<Move> moves = new ArrayList<>();
    }

    /** A learner at a walkthrough. */
    static final class Course {
        String organization = "";
        String learner = "";
        String walkthrough = "";

        @Nullable
        String pointer;

        Instant last = Instant.EPOCH;
        final TreeMap<Integer, Attempt> attempts = new TreeMap<>();
        final Set<LocalDate> days = new TreeSet<>();

        Attempt latest() {
            return attempts.lastEntry().getValue();
        }
    }

    final Map<String, Content> contents = new TreeMap<>();
    final Map<String, String> hosts = new HashMap<>();
    final Map<String, Course> courses = new TreeMap<>();
    final Set<String> erased = new HashSet<>();
    private final Map<String, String> links = new HashMap<>();

    static Told by(TestDatabase database) throws SQLException {
        Told told = new Told();
        JsonMapper json = JsonMapper.builder().build();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT payload_type, payload::text, meta_data::text"
                        + " FROM eventstore.domain_events ORDER BY global_index")) {
            while (row.next()) {
                told.take(row.getString(1), json.readTree(row.getString(2)), json.readTree(row.getString(3)));
            }
        }
        return told;
    }

    /** Who stands for a learner: the one at the end of its links. */
    String person(String learner) {
        String into = links.get(learner);
        return into == null ? learner : person(into);
    }

    private void take(String type, JsonNode event, JsonNode noted) {
        String kind = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        Instant at = Instant.parse(text(event, "at"));
        switch (kind) {
            case "ServerCreated" ->
                hosts.put(text(event, "server_id"), event.path("hosts").get(0).asString());
            case "WalkthroughCreated" -> {
                content(event).organization = text(event, "organization_id");
                content(event).key = text(event, "key");
            }
            case "WalkthroughDescribed" -> content(event).title = text(event.path("details"), "title");
            case "StepWritten" -> {
                content(event).keys.put(text(event, "step_id"), text(event, "key"));
                content(event).titles.put(text(event, "step_id"), text(event, "title"));
            }
            case "VersionPublished" ->
                content(event)
                        .versions
                        .put(
                                event.path("version").asInt(),
                                new Version(
                                        texts(event, "steps"),
                                        Map.copyOf(content(event).keys),
                                        Map.copyOf(content(event).titles),
                                        at,
                                        text(event, "policy").toLowerCase(Locale.ROOT)));
            case "LearnerLinked" -> links.put(text(event, "learner_id"), text(event, "into"));
            case "LearnerErased" -> erased.add(text(event, "learner_id"));
            default -> {
                if (event.has("progress_id") && event.has("attempt")) {
                    Course course = courses.computeIfAbsent(text(event, "progress_id"), id -> new Course());
                    learn(kind, course, event, noted, at);
                }
            }
        }
    }

    private void learn(String kind, Course course, JsonNode event, JsonNode noted, Instant at) {
        int number = event.path("attempt").asInt();
        if (kind.equals("AttemptStarted") || kind.equals("ProgressUnited")) {
            course.organization = text(event, "organization_id");
            course.learner = text(event, "learner_id");
            course.walkthrough = text(event, "walkthrough_id");
            if (!course.attempts.containsKey(number)) {
                Attempt opened = new Attempt();
                opened.number = number;
                opened.server = text(event, "server_id");
                opened.startVersion = event.path("version").asInt();
                opened.version = opened.startVersion;
                opened.started = event.has("started_at") ? Instant.parse(text(event, "started_at")) : at;
                course.attempts.put(number, opened);
            }
        }
        course.last = at;
        if (!kind.equals("ProgressUnited")) {
            course.days.add(LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
        Attempt attempt = Objects.requireNonNull(course.attempts.get(number));
        attempt.last = at;
        Client client =
                new Client(text(noted, "client_name"), text(noted, "client_version"), text(noted, "protocol_version"));
        String server = text(event, "server_id");
        @Nullable String step = event.has("step") ? text(event, "step") : null;
        @Nullable String next = event.has("next") ? text(event, "next") : null;
        switch (kind) {
            case "AttemptStarted" -> {
                attempt.catchesUp = !event.path("only").isEmpty();
                attempt.required = event.path("required_steps").asInt();
                shown(course, attempt, text(event, "first_step"), at, server, client);
            }
            case "AttemptResumed" -> stayed(course, attempt, at);
            case "StepCompleted", "StepSkipped" -> {
                Fact fact = Objects.requireNonNull(attempt.facts.get(step));
                fact.version = event.path("version").asInt();
                fact.server = server;
                fact.client = client;
                if (kind.equals("StepCompleted")) {
                    time(fact, at);
                    fact.completed = at;
                    attempt.done++;
                } else {
                    noTime(fact, at);
                    fact.skipped = at;
                    attempt.required--;
                }
                if (next != null) {
                    shown(course, attempt, next, at, server, client);
                }
            }
            case "AttemptCarried" -> carried(course, attempt, event.path("move"), at, server, client);
            case "WalkthroughCompleted" -> {
                end(attempt, at, "completed", text(event, "reason").toLowerCase(Locale.ROOT));
                course.pointer = null;
            }
            case "AttemptEnded" -> end(attempt, at, text(event, "reason").toLowerCase(Locale.ROOT), null);
            case "ProgressUnited" -> {
                attempt.version = event.path("version").asInt();
                attempt.catchesUp = !event.path("marks").path("only").isEmpty();
                attempt.linked.clear();
                attempt.linked.addAll(texts(event.path("marks"), "done"));
                attempt.done = attempt.linked.size();
                attempt.required = event.path("required_steps").asInt();
                course.pointer = event.has("pointer") ? text(event, "pointer") : null;
                if (course.pointer == null) {
                    end(attempt, at, "completed", "linked");
                } else {
                    shown(course, attempt, course.pointer, at, server, new Client("", "", ""));
                }
            }
            default -> throw new IllegalStateException("an event this test has not heard of: " + kind);
        }
    }

    private static void carried(
            Course course, Attempt attempt, JsonNode move, Instant at, String server, Client client) {
        int to = move.path("to").asInt();
        @Nullable String pointer = move.has("pointer") ? text(move, "pointer") : null;
        attempt.moves.add(new Move(move.path("from").asInt(), to, course.pointer, pointer, server, at));
        attempt.version = to;
        attempt.done = move.path("completed_steps").asInt();
        attempt.required = move.path("required_steps").asInt();
        for (JsonNode one : move.path("replaced")) {
            attempt.unseen.add(text(one, "by"));
        }
        for (JsonNode one : move.path("replaced")) {
            texts(one, "of").forEach(attempt.unseen::remove);
        }
        if (!move.has("left")) {
            stayed(course, attempt, at);
            return;
        }
        noTime(Objects.requireNonNull(attempt.facts.get(text(move, "left"))), at);
        if (pointer != null) {
            shown(course, attempt, pointer, at, server, client);
        }
    }

    private static void end(Attempt attempt, Instant at, String how, @Nullable String why) {
        if (attempt.ended == null) {
            attempt.ended = at;
            attempt.how = how;
            attempt.why = why;
        }
    }

    private static void shown(Course course, Attempt attempt, String step, Instant at, String server, Client client) {
        course.pointer = step;
        Fact fact = attempt.facts.get(step);
        if (fact == null) {
            fact = new Fact();
            fact.shown = at;
            fact.server = server;
            fact.client = client;
            attempt.facts.put(step, fact);
        }
        fact.version = attempt.version;
        fact.last = at;
    }

    private static void stayed(Course course, Attempt attempt, Instant at) {
        Fact fact = attempt.facts.get(course.pointer);
        if (fact != null) {
            time(fact, at);
        }
    }

    /** A gap counts 30 minutes at most; a clock that was set back counts nothing (R31). */
    private static void time(Fact fact, Instant at) {
        Duration gap = Duration.between(fact.last, at);
        fact.seconds += Math.min(1800, Math.max(0, gap.toSeconds()));
        fact.paused |= gap.compareTo(Duration.ofMinutes(30)) > 0;
        fact.last = at;
    }

    private static void noTime(Fact fact, Instant at) {
        if (fact.completed == null) {
            fact.seconds = 0;
            fact.paused = false;
        }
        fact.last = at;
    }

    private Content content(JsonNode event) {
        return contents.computeIfAbsent(text(event, "walkthrough_id"), id -> new Content());
    }

    private static String text(JsonNode node, String key) {
        return node.has(key) ? node.path(key).asString() : "";
    }

    private static List<String> texts(JsonNode node, String key) {
        List<String> all = new ArrayList<>();
        node.path(key).forEach(one -> all.add(one.asString()));
        return all;
    }
}
