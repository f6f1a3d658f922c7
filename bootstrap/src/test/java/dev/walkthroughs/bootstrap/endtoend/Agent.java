package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner's agent on one host, as it looks on the wire. */
record Agent(int port, String host, @Nullable String token) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A tool's answer. */
    record Answer(Wire.Reply reply) {

        JsonNode result() {
            JsonNode result = reply.json().path("result");
            assertThat(result.isObject()).as("a result in %s", reply).isTrue();
            return result;
        }

        boolean isRefused() {
            return result().path("isError").asBoolean(false);
        }

        String markdown() {
            return result().at("/content/0/text").asString();
        }

        /** The second text block of a step, a completion or a refusal. */
        JsonNode document() {
            assertThat(result().path("content"))
                    .as("two text blocks in %s", reply)
                    .hasSize(2);
            assertThat(result().has("structuredContent"))
                    .as("structured content")
                    .isFalse();
            return JSON.readTree(result().at("/content/1/text").asString());
        }

        String outcome() {
            assertThat(isRefused()).as("refused: %s", reply.body()).isFalse();
            return document().path("outcome").asString();
        }

        String stepId() {
            return document().at("/step/id").asString();
        }

        int attempt() {
            return document().path("attempt").asInt();
        }

        String code() {
            assertThat(isRefused()).as("refused: %s", reply.body()).isTrue();
            return document().path("code").asString();
        }
    }

    Answer list() throws IOException {
        return call("list_walkthroughs", Map.of());
    }

    /** The rows of the list. */
    List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        list().result().at("/structuredContent/walkthroughs").forEach(rows::add);
        return rows;
    }

    Answer select(String walkthroughId) throws IOException {
        return call("select_walkthrough", Map.of("walkthrough_id", walkthroughId));
    }

    Answer restart(String walkthroughId) throws IOException {
        return call("select_walkthrough", Map.of("walkthrough_id", walkthroughId, "resume_if_exists", false));
    }

    Answer next(String stepId) throws IOException {
        return call("next_walkthrough_step", Map.of("current_step_id", stepId));
    }

    Answer next() throws IOException {
        return call("next_walkthrough_step", Map.of());
    }

    Answer status(String walkthroughId) throws IOException {
        return call("get_walkthrough_status", Map.of("walkthrough_id", walkthroughId));
    }

    /** The ids of a walkthrough's steps in order, as status tells them. */
    List<String> stepIds(String walkthroughId) throws IOException {
        List<String> ids = new ArrayList<>();
        status(walkthroughId)
                .result()
                .at("/structuredContent/steps")
                .forEach(step -> ids.add(step.path("id").asString()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    /** Goes on to the end from wherever the learner stands. */
    Answer finish(String walkthroughId) throws IOException {
        Answer answer = select(walkthroughId);
        while (!answer.outcome().equals("completed")) {
            answer = next(answer.stepId());
        }
        return answer;
    }

    Answer call(String tool, Map<String, ?> arguments) throws IOException {
        return new Answer(post(message(tool, arguments)));
    }

    /** Calls whose requests leave at the same moment, each on a connection of its own. */
    List<Answer> together(int times, String tool, Map<String, ?> arguments) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        return overlapping(times, tool, arguments, () -> together.await(30, TimeUnit.SECONDS), Optional.empty());
    }

    /** Likewise; {@code meanwhile} runs once all requests have been sent, before any answer is read. */
    List<Answer> held(int times, String tool, Map<String, ?> arguments, Callable<?> meanwhile) throws Exception {
        return overlapping(times, tool, arguments, () -> 0, Optional.of(meanwhile));
    }

    private List<Answer> overlapping(
            int times, String tool, Map<String, ?> arguments, Callable<?> before, Optional<Callable<?>> meanwhile)
            throws Exception {
        String message = message(tool, arguments);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                sockets.add(Wire.open(port));
            }
            List<Future<Boolean>> sent = new ArrayList<>();
            for (Socket socket : sockets) {
                sent.add(threads.submit(() -> {
                    before.call();
                    Wire.write(socket, "POST", "/mcp", headers(), message);
                    return true;
                }));
            }
            for (Future<Boolean> one : sent) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
            }
            if (meanwhile.isPresent()) {
                meanwhile.get().call();
            }
            List<Answer> answers = new ArrayList<>();
            for (Socket socket : sockets) {
                answers.add(new Answer(Wire.read(socket)));
            }
            return answers;
        } finally {
            threads.shutdownNow();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    Wire.Reply post(String message) throws IOException {
        return Wire.send(port, "POST", "/mcp", headers(), message);
    }

    /** One message, always with the same id, so that equal answers are equal bytes. */
    static String message(String tool, Map<String, ?> arguments) {
        return JSON.writeValueAsString(Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments)));
    }

    /** The headers of its requests. */
    String headers() {
        return "Host: " + host + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n"
                + "MCP-Protocol-Version: 2025-06-18\r\nUser-Agent: endtoend/1\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }
}
