package dev.walkthroughs.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.world.FakeGuide;
import dev.walkthroughs.mcp.world.Wire.Reply;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bad argument")
class BadArgumentsTest extends ServedTest {

    private static final String NOT_FOUND = "Not found: nothing with this id is available here.";

    @ParameterizedTest
    @CsvSource({
        "select_walkthrough, {}, walkthrough_id is required and must be a string.",
        "select_walkthrough, {\"walkthrough_id\":null}, walkthrough_id is required and must be a string.",
        "select_walkthrough, {\"walkthrough_id\":7}, walkthrough_id must be a string.",
        "select_walkthrough, '{\"walkthrough_id\":\"wt_tour000000\",\"resume_if_exists\":\"no\"}',"
                + " resume_if_exists must be true or false.",
        "next_walkthrough_step, {\"current_step_id\":[\"ws_first00000\"]}, current_step_id must be a string.",
        "get_walkthrough_status, {\"walkthrough_id\":{}}, walkthrough_id must be a string.",
        "review_walkthrough_step, {}, step_id is required and must be a string.",
        "skip_walkthrough_step, {\"current_step_id\":\"ws_first00000\"}, reason is required and must be a string.",
        "catch_up_walkthrough, {\"walkthrough_id\":7}, walkthrough_id must be a string.",
        "reset_walkthrough_progress, {\"confirm\":true}, walkthrough_id is required and must be a string.",
        "reset_walkthrough_progress, '{\"walkthrough_id\":\"wt_tour000000\",\"confirm\":\"true\"}',"
                + " confirm must be true or false."
    })
    @DisplayName("of a wrong type is a tool refusal that names the argument")
    void namesTheArgument(String tool, String arguments, String message) throws IOException {
        for (Reply reply : new Reply[] {signedIn.legacyCall(tool, arguments), signedIn.modernCall(tool, arguments)}) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/result/isError").asBoolean()).isTrue();
            assertThat(reply.at("/result/content/0/text").asString()).startsWith("INVALID_ARGUMENT: " + message);
            assertThat(reply.at("/result").has("structuredContent")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "7", "\"x\""})
    @DisplayName("in place of the arguments is a protocol error; null and nothing are no arguments")
    void wantsArgumentsAsObject(String arguments) throws IOException {
        Reply reply = anonymous.legacyCall("list_walkthroughs", arguments);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(reply.at("/error/message").asString()).isEqualTo("arguments must be an object.");
        assertThat(anonymous
                        .legacyCall("list_walkthroughs", "null")
                        .at("/result/isError")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wt_unknown0000",
                "",
                " ",
                "wt_\\u0000000000000",
                "\\ud83d\\ude00",
                "\\ud800",
                "' OR 1=1 --",
                "../../etc/passwd",
                "WT_TOUR000000"
            })
    @DisplayName("as an id gets the very answer of an unknown id (R23)")
    void answersOddIdsAlike(String id) throws IOException {
        Reply reply = signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"" + id + "\",\"more\":1}");

        assertThat(reply.at("/result/content").toString())
                .isEqualTo(signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"wt_other00000\"}")
                        .at("/result/content")
                        .toString())
                .contains(NOT_FOUND);
    }

    @Test
    @DisplayName("that is a very long id gets it too")
    void answersLongIdsAlike() throws IOException {
        Reply reply = signedIn.legacyCall("select_walkthrough", "{\"walkthrough_id\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(reply.at("/result/content/0/text").asString()).startsWith("NOT_FOUND: " + NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\":\"no_such_tool\"", "\"name\":7", "\"name\":\"\\ud800\"", "\"x\":1"})
    @DisplayName("as a tool's name is told which tools there are")
    void namesTheTools(String name) throws IOException {
        Reply reply = anonymous.legacy("tools/call", "{" + name + "}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(reply.at("/error/message").asString())
                .startsWith("Unknown tool; this server has list_walkthroughs, select_walkthrough,")
                .doesNotContain("invalid_tool_name", "no_such_tool");
    }

    @Test
    @DisplayName("never reaches the guide unless it is a string where a string belongs")
    void reachesTheGuideAsItIs() throws IOException {
        String id = "odd \\u0000 \\ud83d\\ude00 " + System.nanoTime();
        signedIn.legacyCall("next_walkthrough_step", "{\"current_step_id\":\"" + id + "\"}");

        assertThat(guide.asked()).contains(id.replace("\\u0000", "\0").replace("\\ud83d\\ude00", "\ud83d\ude00"));
        assertThat(FakeGuide.STEPS).hasSize(3);
    }
}
