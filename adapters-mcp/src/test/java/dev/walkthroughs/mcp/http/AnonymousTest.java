package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.reply.Json;
import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Mcp;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.TestProgram.HandlesInMemory;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("A server without sign-in")
class AnonymousTest extends ServedTest {

    private static final String ONE = "\"walkthrough_id\":\"" + FakeGuide.TOUR + "\"";

    @Autowired
    HandlesInMemory handles;

    private Mcp open;

    @BeforeEach
    void goThere() {
        open = anonymous.on("open.test");
    }

    private static String with(String handle) {
        return "{" + ONE + ",\"learner_handle\":\"" + handle + "\"}";
    }

    private static JsonNode document(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return Json.mapper().readTree(reply.at("/result/content/1/text").asString());
    }

    private static String handle(Reply reply) {
        String handle = document(reply).path("learner_handle").asString();
        assertThat(handle).matches("lh_[\\w-]{32}");
        assertThat(reply.at("/result/content/0/text").asString()).contains(handle);
        assertThat(reply.at("/result").has("structuredContent")).isFalse();
        return handle;
    }

    @Test
    @DisplayName("gives a new learner a handle, and knows the learner by it from then on")
    void knowsByHandle() throws IOException {
        String handle = handle(open.legacyCall("select_walkthrough", "{" + ONE + "}"));
        Reply next = open.modernCall(
                "next_walkthrough_step",
                "{\"current_step_id\":\"" + FakeGuide.STEPS.get(0) + "\",\"learner_handle\":\"" + handle + "\"}");
        assertThat(document(next).path("completed_steps").asInt()).isEqualTo(1);
        assertThat(handle(next)).isEqualTo(handle);
        JsonNode status =
                open.legacyCall("get_walkthrough_status", with(handle)).at("/result/structuredContent");
        assertThat(status.path("completed_steps").asInt()).isEqualTo(1);
        assertThat(status.path("learner_handle").asString()).isEqualTo(handle);
        Reply list = open.legacyCall("list_walkthroughs", "{\"learner_handle\":\"" + handle + "\"}");
        assertThat(list.at("/result/structuredContent/walkthroughs/0/status").asString())
                .isEqualTo("in_progress");
        assertThat(Json.mapper().readTree(list.at("/result/content/0/text").asString()))
                .isEqualTo(list.at("/result/structuredContent"));
    }

    @Test
    @DisplayName("begins a new learner with every call without a handle, and lists without one")
    void begins() throws IOException {
        String one = handle(open.legacyCall("select_walkthrough", "{" + ONE + "}"));
        String other = handle(open.legacyCall("select_walkthrough", "{" + ONE + ",\"learner_handle\":null}"));
        assertThat(one).isNotEqualTo(other);
        int before = handles.size();
        JsonNode status =
                open.legacyCall("get_walkthrough_status", "{" + ONE + "}").at("/result/structuredContent");
        assertThat(status.path("status").asString()).isEqualTo("not_started");
        assertThat(status.path("learner_handle").asString()).startsWith("lh_");
        assertThat(handles.size()).isEqualTo(before + 1);
        JsonNode list = open.legacyCall("list_walkthroughs", "{}").at("/result/structuredContent");
        assertThat(list.has("learner_handle")).isFalse();
        assertThat(handles.size()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("keeps nothing of a first call that is refused")
    void keepsNothingOfRefusals() throws IOException {
        int before = handles.size();
        Reply reply = open.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"wt_unknown000000\"}");
        assertThat(document(reply).path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(reply.body()).doesNotContain("learner_handle", "lh_");
        assertThat(document(open.legacyCall("next_walkthrough_step", "{}"))
                        .path("code")
                        .asString())
                .isEqualTo("NOTHING_UNDER_WAY");
        assertThat(handles.size()).isEqualTo(before);
    }

    @Test
    @DisplayName("answers every handle that is not known here alike, with every tool, and creates nothing")
    void refusesUnknownHandles() throws IOException {
        String elsewhere = handle(open.on("annex.test").legacyCall("select_walkthrough", "{" + ONE + "}"));
        int before = handles.size();
        int asked = guide.callers().size();
        List<String> bodies = new ArrayList<>();
        for (String handle : List.of(
                "",
                "lh_" + "x".repeat(32),
                elsewhere,
                "lh_\\u0000",
                "lh_%",
                "' OR ''='",
                "\\ud800",
                "x".repeat(100_000))) {
            bodies.add(open.legacyCall("select_walkthrough", with(handle)).body());
            bodies.add(open.legacyCall("list_walkthroughs", with(handle)).body());
            bodies.add(open.legacyCall("next_walkthrough_step", with(handle)).body());
        }
        assertThat(bodies).containsOnly(bodies.get(0));
        assertThat(bodies.get(0)).contains("LEARNER_NOT_FOUND", "Repeat the call with the learner_handle");
        assertThat(handles.size()).isEqualTo(before);
        assertThat(guide.callers()).hasSize(asked);
        assertThat(document(open.legacyCall("select_walkthrough", "{" + ONE + ",\"learner_handle\":7}"))
                        .path("code")
                        .asString())
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    @DisplayName("never answers 401, whatever token comes, and has no metadata")
    void hasNoSignIn() throws IOException {
        for (String token : List.of("rubbish", token(TestProgram.ACME), token(TestProgram.OPEN))) {
            Reply reply = open.with(token).legacyCall("select_walkthrough", "{" + ONE + "}");
            assertThat(handle(reply)).isNotEmpty();
            assertThat(reply.headers()).doesNotContainKey("www-authenticate");
        }
        assertThat(open.post("Authorization: Bearer", Mcp.request("ping", "{}")).status())
                .isEqualTo(200);
        for (String path : List.of(
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/mcp",
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/mcp",
                "/.well-known/openid-configuration",
                "/oauth2/token",
                "/login",
                "/")) {
            assertThat(wire.send("GET", path, "Host: open.test", new byte[0]).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(wire.send("GET", "/.well-known/oauth-protected-resource/mcp", "Host: acme.test", new byte[0])
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("tells of the handle in the schemas of its tools, and no other server does; its lists are public")
    void tellsOfHandles() throws IOException {
        JsonNode tools = open.modern("tools/list", "").at("/result");
        assertThat(tools.path("cacheScope").asString()).isEqualTo("public");
        assertThat(open.modern("server/discover", "").at("/result/cacheScope").asString())
                .isEqualTo("public");
        assertThat(tools.path("tools")).isNotEmpty().allSatisfy(tool -> {
            assertThat(tool.at("/inputSchema/properties/learner_handle/type").asString())
                    .isEqualTo("string");
            assertThat(tool.at("/inputSchema/required").toString()).doesNotContain("learner_handle");
            assertThat(tool.path("description").asString())
                    .contains("learner_handle")
                    .hasSizeLessThan(2_048);
            assertThat(tool.has("outputSchema"))
                    .isEqualTo(tool.at("/outputSchema/properties").has("learner_handle"));
        });
        Reply elsewhere = anonymous.modern("tools/list", "");
        assertThat(elsewhere.body()).doesNotContain("learner_handle");
        assertThat(elsewhere.at("/result/cacheScope").asString()).isEqualTo("private");
        assertThat(Stream.of(tools, elsewhere.at("/result"))
                        .map(result -> result.path("tools").findValuesAsString("name")))
                .containsOnly(elsewhere.at("/result/tools").findValuesAsString("name"));
    }

    @Test
    @DisplayName("has an argument of that name ignored where learners sign in")
    void isIgnoredElsewhere() throws IOException {
        assertThat(anonymous.legacyCall("select_walkthrough", with("lh_x")).status())
                .isEqualTo(401);
        Reply reply = signedIn.legacyCall("select_walkthrough", with("lh_x"));
        assertThat(document(reply).path("outcome").asString()).isEqualTo("started");
        assertThat(reply.body()).doesNotContain("learner_handle");
    }
}
