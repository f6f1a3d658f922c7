package dev.walkthroughs.bootstrap.format.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts for the agent")
class AgentTextsTest {

    private static final List<@Nullable String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "\n",
            "\n\n",
            "Text.",
            "\n\nText.\n\n",
            "## Introduction for the agent",
            "## Context for the agent",
            "\n## Operations for the agent\n",
            "## Context for the agent\n\nText.\n\n## Operations for the agent\n\nText.",
            "## Context for the agent #\n\nText.",
            "Text.\r\n  ## Context for the agent ###\r\nText.",
            "## Context for the agents",
            "## Context\n\n### Context for the agent");

    @Test
    @DisplayName("come back exactly as they were, in every combination")
    void comeBack() {
        List<AgentTexts> without = new ArrayList<>();
        for (String introduction : TEXTS) {
            for (String context : TEXTS) {
                for (String operations : TEXTS) {
                    AgentTexts texts = new AgentTexts(introduction, context, operations);
                    String markdown = texts.toMarkdown();
                    if (markdown.isEmpty()) {
                        without.add(texts);
                    } else {
                        assertThat(AgentTexts.of(markdown)).isEqualTo(texts);
                    }
                }
            }
        }
        assertThat(without).hasSize(8);
        assertThat(AgentTexts.of("")).isEqualTo(new AgentTexts("", "", ""));
    }

    @Test
    @DisplayName("read well")
    void readWell() {
        assertThat(new AgentTexts("Hello.", "", "Ask.\n\n## Operations for the agent").toMarkdown())
                .isEqualTo("""
                ## Introduction for the agent #

                Hello.

                ## Context for the agent #

                ## Operations for the agent #

                Ask.

                ## Operations for the agent""");
        assertThat(new AgentTexts(null, "Hello.", null).toMarkdown()).isEqualTo("Hello.");
    }

    @Test
    @DisplayName("that were written by an author are wholly the context")
    void leaveAuthorsTextAlone() {
        for (String text : List.of(
                "Ask.",
                "Ask.\n\n## Context for the agent\n\nMore.",
                "## Context for the agent\n\nA context alone needs no heading.",
                "## Context for the agent\nNo empty line.",
                "## Operations for the agent\n\nX\n\n## Context for the agent\n\nThe wrong order.",
                "## Introduction for the agent ##\n\nMore marks than needed.")) {
            assertThat(AgentTexts.of(text)).isEqualTo(new AgentTexts(null, text, null));
        }
    }
}
