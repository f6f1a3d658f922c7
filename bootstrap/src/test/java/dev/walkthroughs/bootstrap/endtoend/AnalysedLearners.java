package dev.walkthroughs.bootstrap.endtoend;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Learners who together give every view of schema {@code analytics} a row, in both organizations. */
final class AnalysedLearners {

    /** A title that a spreadsheet would calculate, and that separates, ends and quotes in all formats. */
    private static final String FORMULA = "=HYPERLINK(\"https://example.org\";\"a, b\")\r\n'tea' \u2603 \t";

    private AnalysedLearners() {}

    static void learn(TwoOrganizations world) throws IOException, SQLException {
        String tea = world.walkthrough("acme", "tea");
        // Enough of them for a step that is stuck, and long enough ago to have given up.
        world.later(Duration.ofDays(-20));
        for (int i = 0; i < 10; i++) {
            world.agent(TwoOrganizations.OWN, "early" + i + "@example.org").select(tea);
        }
        Agent moves = world.agent(TwoOrganizations.OWN, "moves@example.org");
        moves.next(moves.select(tea).stepId());
        world.later(Duration.ofDays(11));
        Agent risks = world.agent(TwoOrganizations.OWN, "risks@example.org");
        String second = risks.next(risks.select(tea).stepId()).stepId();
        risks.call("skip_walkthrough_step", Map.of("current_step_id", second, "reason", "no kettle"));
        String bread = world.walkthrough("acme", "bread");
        world.agent(TwoOrganizations.SIBLING, "bakes@example.org").finish(bread);
        world.later(Duration.ofDays(9));
        Agent drinks = world.agent(TwoOrganizations.OWN, "drinks@example.org");
        drinks.finish(tea);
        drinks.restart(tea);
        String foreign = world.walkthrough("globex", "tea");
        world.agent(TwoOrganizations.FOREIGN, "there@example.org").finish(foreign);
        world.done(
                "step",
                "insert",
                "acme/tea",
                "--file",
                Samples.path("kitchen").resolve("soup").resolve("chop.md").toString(),
                "--after",
                "boil");
        world.done("publish", "acme/tea", "--policy", "carry");
        world.settle();
        moves.select(tea);
        world.agent(TwoOrganizations.OWN, "late@example.org").select(tea);
        world.settle();
        try (Connection connection = world.database().connect();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE walkthrough.walkthroughs SET title = ? WHERE id = ?")) {
            statement.setString(1, FORMULA);
            statement.setString(2, tea);
            statement.executeUpdate();
        }
    }
}
