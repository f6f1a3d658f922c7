package dev.walkthroughs.bootstrap.format;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.bootstrap.format.exchange.AgentTexts;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Walkthroughs that are awkward to write: each text is one that some notation would take for something else. */
final class Samples {

    /** One line each, without blanks at the ends, as titles are. */
    static final List<String> TITLES = List.of(
            "Plain",
            "2024",
            "0x1F",
            "1e3",
            "yes",
            "NULL",
            "~",
            "2024-01-01",
            "- dash",
            "? key",
            "a: b",
            "a #b",
            "# heading",
            "#",
            "it's \"quoted\"",
            "'",
            "\"",
            "\\n",
            "[list]",
            "{{ name }}",
            "<placeholder>",
            "`code` and *stars*",
            "&anchor",
            "*alias",
            "!tag",
            "%",
            "@at",
            "|",
            ">",
            "Über Straße — 安装 🎉",
            "Step 3: go on",
            "[text](https://example.org)",
            "closing #",
            "a\tb",
            "x".repeat(200),
            "\u200Bzero\u200D",
            "line\u2028line",
            "next\u0085line",
            "bell\u0007",
            "&amp; entity");

    static final List<String> BODIES = List.of(
            "Text.",
            "",
            " ",
            "\n",
            "Text.\n",
            "Text.\n\n\n",
            "\n\nText.",
            "    indented\n\ntext",
            "---",
            "---\n---\n",
            "---\nkey: x\n---\nText.",
            "***\n---",
            "# Plain\n\nText.",
            "# Plain",
            "# Other\n\nText.",
            "Plain\n=====\n\nText.",
            "a\r\nb\r\n",
            "a\rb",
            "a\nb\r\n",
            "\r\n",
            "trailing blanks  \nmore\t\n",
            "```js\nconst a = <b c={d}>{{ e }}</b>;\n```",
            "{{ name }} and <placeholder>",
            "\uFEFFmark",
            "é 安装 🎉 \u2028 \u0085 \u00A0",
            "nul \u0000 bell \u0007 escape \u001B",
            "~~~\n---\n~~~\n",
            "<!-- comment -->\n");

    static final List<String> AGENTS = List.of(
            "",
            " ",
            "\n",
            "\n\n",
            "Ask first.",
            "Ask first.\n",
            "Ask.\n\n\n",
            "\n\nAsk.",
            "  Ask.\n    more\n",
            "\tAsk.\n\tmore",
            "a  \nb\t\n",
            "---\na\n---\n",
            "true",
            "7",
            "a: b\n# c\n",
            "a\r\nb\r\n",
            "a\rb",
            "\u2028\u0085\uFEFF",
            "nul \u0000\n",
            "- a\n- b",
            "é 安装 🎉\n{{ x }} <y>\n",
            "word ".repeat(60) + "\n\n" + "x".repeat(300),
            "## Context for the agent",
            "## Context for the agent\n\nText.",
            "## Introduction for the agent\n\nText.\n\n## Operations for the agent\n\nMore.",
            "## Operations for the agent\n\nText.\n\n## Introduction for the agent\n\nMore.",
            "## Context for the agents\n\nText.",
            "## Context for the agent ##\n\n## Context for the agent #\n\nText.");

    private static final List<String> KEYS = List.of(
            "con",
            "nul",
            "com1.x",
            "readme",
            "license.2",
            "01-first",
            "2024",
            "a.md",
            "a.",
            "a-",
            "step-con",
            "walkthrough",
            "x".repeat(100),
            "plain",
            "a_b",
            "a-b",
            "changelog",
            "prn",
            "notice");

    private Samples() {}

    /** The texts for the agent to be met in exports; null is one. */
    static List<@Nullable String> agentTexts() {
        List<@Nullable String> texts = new ArrayList<>(AGENTS);
        texts.add(null);
        return texts;
    }

    static SourceStep withAgent(String key, @Nullable String next, String agent) {
        return new SourceStep(key, "T", "Text.", "f", 1, next).with(new StepNotes(agent, null, List.of(), false));
    }

    static SourceWalkthrough walkthrough(String key, SourceStep... steps) {
        return new SourceWalkthrough(
                key, "T", "", List.of(), null, "f", steps.length == 0 ? null : steps[0].key(), List.of(steps));
    }

    /** A walkthrough of every awkward thing, put together otherwise for every seed, and the steps not in their order. */
    static SourceWalkthrough walkthrough(int seed) {
        Random random = new Random(seed);
        int count = random.nextInt(KEYS.size() + 1);
        List<SourceStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StepNotes notes = new StepNotes(
                    random.nextBoolean() ? one(AGENTS, random) : composed(random),
                    random.nextBoolean() ? null : 1 + random.nextInt(10080),
                    KEYS.subList(0, random.nextInt(4)),
                    random.nextBoolean());
            steps.add(new SourceStep(
                            KEYS.get(i),
                            one(TITLES, random),
                            one(BODIES, random),
                            "f",
                            1,
                            i + 1 < count ? KEYS.get(i + 1) : null)
                    .with(random.nextInt(3) == 0 ? StepNotes.NONE : notes));
        }
        Collections.shuffle(steps, random);
        return new SourceWalkthrough(
                one(KEYS, random),
                one(TITLES, random),
                random.nextBoolean() ? "" : one(TITLES, random),
                random.nextBoolean() ? List.of() : TITLES.subList(random.nextInt(10), 10 + random.nextInt(10)),
                random.nextBoolean() ? null : 1 + random.nextInt(10080),
                "f",
                count == 0 ? null : KEYS.get(0),
                steps);
    }

    private static String composed(Random random) {
        return new AgentTexts(one(AGENTS, random), one(AGENTS, random), null).toMarkdown();
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
