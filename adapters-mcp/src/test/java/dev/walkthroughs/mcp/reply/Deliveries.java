package dev.walkthroughs.mcp.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stops on the third step of a tour, and what is read out of their frames. */
final class Deliveries {

    static final StepId STEP = new StepId("ws_third00000");
    static final StepId CURRENT = new StepId("ws_fourth0000");

    private Deliveries() {}

    static StepPage page(String content) {
        return page(content, "");
    }

    static StepPage page(String content, String agent) {
        return page(standing(Result.ADVANCED, null), content, agent, Optional.of(STEP));
    }

    static StepPage page(Standing standing, String content, String agent, Optional<StepId> current) {
        return new StepPage(standing, STEP, "Look", 3, 12, content, agent, current);
    }

    static Standing standing(Result result, @Nullable Integer updatedFrom) {
        return standing(result, "The tour", "Acme", updatedFrom);
    }

    static Standing standing(Result result, String title, String organization, @Nullable Integer updatedFrom) {
        Tally tally = result == Result.COMPLETED ? new Tally(12, 12, true) : new Tally(2, 12, false);
        return new Standing(result, new WalkthroughId("wt_tour000000"), title, organization, 3, 2, tally, updatedFrom);
    }

    static String markdown(Stop stop) {
        return text(stop, 0);
    }

    static String json(Stop stop) {
        return text(stop, 1);
    }

    private static String text(Stop stop, int block) {
        return ((TextContent) ToolReply.stop(stop).content().get(block)).text();
    }

    static String mark(String text) {
        Matcher mark = Pattern.compile("BEGIN AUTHOR TEXT ([0-9a-f]+) -----").matcher(text);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    /** What stands between the lines of that name: {@code TEXT} or {@code GUIDANCE}. */
    static String between(String name, String text) {
        String begin = "----- BEGIN AUTHOR " + name + " " + mark(text) + " -----\n";
        assertThat(text).containsOnlyOnce(begin);
        return text.substring(
                text.indexOf(begin) + begin.length(),
                text.indexOf("----- END AUTHOR " + name + " " + mark(text) + " -----\n"));
    }
}
