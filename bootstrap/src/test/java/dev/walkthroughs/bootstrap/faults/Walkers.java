package dev.walkthroughs.bootstrap.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learners who walk one walkthrough to its end, again and again, each on its own. A call that is told to come back is made
 * again, as it was, until it is answered. Every answer is checked, and what was acknowledged is remembered.
 */
final class Walkers implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(300);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI endpoint;
    private final String walkthrough;
    private final Duration pause;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Done> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong toldToComeBack = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean stopped;

    /** A step that a learner was told to have completed in an attempt. */
    record Done(String learner, int attempt, String step) {}

    private record Learner(String subject, String token) {}

    Walkers(URI endpoint, String walkthrough, Duration pause) {
        this.endpoint = endpoint;
        this.walkthrough = walkthrough;
        this.pause = pause;
    }

    /** Lets learners begin. */
    void begin(List<String> tokens) {
        for (String token : tokens) {
            String payload =
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
            Learner learner = new Learner(JSON.readTree(payload).path("sub").asString(), token);
            Thread thread = new Thread(() -> walk(learner), "learner");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void walk(Learner learner) {
        try {
            JsonNode at = call(learner, "select_walkthrough", Map.of("walkthrough_id", walkthrough));
            while (!stopped) {
                if (at.path("outcome").asString().equals("completed")) {
                    at = call(
                            learner,
                            "select_walkthrough",
                            Map.of("walkthrough_id", walkthrough, "resume_if_exists", false));
                } else {
                    at = advance(learner, at);
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (GaveUp e) {
            wrong.add(e.getMessage());
        }
    }

    private JsonNode advance(Learner learner, JsonNode at) throws GaveUp {
        String step = at.at("/step/id").asString();
        JsonNode next = call(learner, "next_walkthrough_step", Map.of("current_step_id", step));
        Done done = new Done(learner.subject(), at.path("attempt").asInt(), step);
        int number = at.at("/step/number").asInt();
        boolean last = number == at.at("/step/total").asInt();
        boolean right = last
                ? next.path("outcome").asString().equals("completed")
                : next.at("/step/number").asInt() == number + 1
                        && next.path("attempt").asInt() == done.attempt();
        if (!right) {
            wrong.add("after " + at + " came " + next);
        }
        if (!acknowledged.add(done)) {
            wrong.add("acknowledged twice: " + done);
        }
        return next;
    }

    private static final class GaveUp extends Exception {
        private static final long serialVersionUID = 1;

        GaveUp(String message) {
            super(message);
        }
    }

    private JsonNode call(Learner learner, String tool, Map<String, ?> arguments) throws GaveUp {
        String message = JSON.writeValueAsString(Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments)));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + learner.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-06-18")
                .POST(BodyPublishers.ofString(message))
                .build();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                HttpResponse<String> reply = http.send(request, BodyHandlers.ofString());
                if (reply.statusCode() == 200) {
                    answered.incrementAndGet();
                    longestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
                    return document(reply.body());
                }
                comeBack(reply);
            } catch (IOException e) {
                // The proxy never goes away: whatever happens behind it, it has to answer.
                wrong.add("no answer: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GaveUp("interrupted");
            }
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
        throw new GaveUp("no answer within " + PATIENCE + " to " + message);
    }

    private static JsonNode document(String body) throws GaveUp {
        JsonNode result = JSON.readTree(body).path("result");
        if (result.path("isError").asBoolean(false)
                || !result.at("/content/1/text").isString()) {
            throw new GaveUp("refused: " + body);
        }
        return JSON.readTree(result.at("/content/1/text").asString());
    }

    /** Any other answer has to say that the same call may be made again, and when. */
    private void comeBack(HttpResponse<String> reply) {
        toldToComeBack.incrementAndGet();
        boolean clean = Set.of(502, 503, 504).contains(reply.statusCode())
                && reply.headers().firstValue("Retry-After").isPresent()
                && reply.body().contains("make the same call again");
        if (!clean) {
            wrong.add("HTTP " + reply.statusCode() + " " + reply.body());
        }
    }

    /** Whatever was not as it should be. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    Set<Done> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    long answered() {
        return answered.get();
    }

    long toldToComeBack() {
        return toldToComeBack.get();
    }

    /** The longest that a call took until it was answered, since this was asked last. */
    Duration longest() {
        return Duration.ofNanos(longestNanos.getAndSet(0));
    }

    /** Lets calls that are under way be answered, and makes no more. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(PATIENCE.plusSeconds(10).toMillis());
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }
}
