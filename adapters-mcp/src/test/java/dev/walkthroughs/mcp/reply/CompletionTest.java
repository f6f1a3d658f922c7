package dev.walkthroughs.mcp.reply;

import static dev.walkthroughs.mcp.reply.Deliveries.json;
import static dev.walkthroughs.mcp.reply.Deliveries.markdown;
import static dev.walkthroughs.mcp.reply.Deliveries.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.guide.NewsCount;
import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.domain.progress.Result;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A completion")
class CompletionTest {

    private static final String AGAIN = "list_walkthroughs for another, or select_walkthrough with resume_if_exists"
            + " false to begin it again.\"}";

    @Test
    @DisplayName("congratulates, sums up, and says how to go on")
    void congratulates() {
        Finish finish = new Finish(standing(Result.COMPLETED, null));

        assertThat(markdown(finish))
                .contains("Congratulations", "12 of 12 steps done (100 %)", "attempt 2", "list_walkthroughs")
                .contains("select_walkthrough with walkthrough_id \"wt_tour000000\" and resume_if_exists false")
                .doesNotContain("is available", "catch_up_walkthrough", "updated");
        assertThat(json(finish))
                .isEqualTo("{\"outcome\":\"completed\",\"status\":\"completed\",\"walkthrough_id\":\"wt_tour000000\","
                        + "\"walkthrough_title\":\"The tour\",\"version\":3,\"attempt\":2,\"completed_steps\":12,"
                        + "\"required_steps\":12,\"progress_percent\":100,\"next_action\":\"The walkthrough is complete;"
                        + " call " + AGAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 2 new steps",
        "1, 0, 1 new step",
        "0, 1, 1 changed step",
        "1, 2, 1 new step and 2 changed steps",
        "3, 1, 3 new steps and 1 changed step"
    })
    @DisplayName("says what is new since, and how to catch up with it (R7, R13)")
    void saysWhatIsNew(int fresh, int changed, String words) {
        Finish finish = new Finish(standing(Result.COMPLETED, null), Optional.of(new NewsCount(4, fresh, changed)));

        assertThat(markdown(finish))
                .contains("on version 3. Version 4 is available: " + words + ".\n")
                .contains("call catch_up_walkthrough with walkthrough_id \"wt_tour000000\"");
        assertThat(json(finish)).endsWith("call catch_up_walkthrough for the " + words + " of version 4, " + AGAIN);
    }

    @Test
    @DisplayName("that a new version brought about says that nothing was left to do (R2)")
    void saysWhyItIsComplete() {
        Finish finish = new Finish(standing(Result.COMPLETED, 1));

        assertThat(markdown(finish))
                .contains("The walkthrough's content was updated from version 1 to version 3, and nothing was left to"
                        + " do: the walkthrough is complete. 12 of 12 steps done")
                .doesNotContain("Congratulations");
        assertThat(json(finish)).contains("\"progress_percent\":100,\"content_updated_from\":1,\"next_action\"");
    }
}
