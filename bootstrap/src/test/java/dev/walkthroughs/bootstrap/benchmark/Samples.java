package dev.walkthroughs.bootstrap.benchmark;

import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Content as authors write it: walkthroughs of ten steps, each about 2 kB of prose, lists, code, a table and links. */
final class Samples {

    /** Steps of each. */
    static final int STEPS = 10;

    private static final String PARAGRAPH =
            "Open the settings of the project and look for the section *Connections*. It lists every service that the"
                    + " project may call, with the name of the account and the time of the last call. If yours is not"
                    + " there, add it with **New connection**; the [guide](https://example.com/guide?page=2) says which"
                    + " rights the account needs.\n\n";

    private Samples() {}

    /** The Markdown of a step. */
    static String body(int number) {
        return "In step " + number + " you connect the service & check that it answers.\n\n"
                + PARAGRAPH.repeat(4)
                + "1. Copy the key, which is shown `<once>`.\n2. Paste it into `config/service.yaml`.\n3. Restart.\n\n"
                + "```yaml\nservice:\n  url: https://example.com/api\n  key: ${SERVICE_KEY}\n  retries: 3\n```\n\n"
                + "| Setting | Meaning | Default |\n|---|---|---|\n| `url` | where it is | none |\n"
                + "| `retries` | how often it is tried | 3 |\n\n"
                + "- [ ] The log says `connected`.\n- [ ] No warning is left.\n\n"
                + "> If it does not answer, wait a minute: keys take a while to be known everywhere.\n";
    }

    /** A walkthrough as it is read from its files. */
    static SourceWalkthrough walkthrough(String key) {
        List<SourceStep> steps = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            steps.add(new SourceStep(
                    "step-" + i, "Step number " + i, body(i), i + ".md", 1, i == STEPS ? null : "step-" + (i + 1)));
        }
        return new SourceWalkthrough(key, "Connect " + key, "How to connect.", List.of(), null, key, "step-1", steps);
    }

    /** Writes walkthroughs as folders of Markdown files. */
    static void write(Path folder, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            Path one = Files.createDirectories(folder.resolve("connect-" + number));
            Files.writeString(one.resolve("walkthrough.yaml"), "title: Connect service " + number + "\n");
            for (int step = 1; step <= STEPS; step++) {
                Files.writeString(
                        one.resolve(step / 10 + "" + step % 10 + "-step.md"),
                        "---\nkey: step-" + step + "\n---\n# Step number " + step + "\n\n" + body(step));
            }
        }
    }
}
