package dev.walkthroughs.mcp.world;

import static dev.walkthroughs.mcp.world.FakeGuide.STEPS;
import static dev.walkthroughs.mcp.world.FakeGuide.TOUR;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.ListedWalkthrough;
import dev.walkthroughs.application.guide.NewsCount;
import dev.walkthroughs.application.guide.ProgressStatus;
import dev.walkthroughs.application.guide.Standing;
import dev.walkthroughs.application.guide.Stop;
import dev.walkthroughs.application.guide.WalkthroughStatus;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepLine;
import dev.walkthroughs.application.guide.WalkthroughStatus.StepState;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the one walkthrough looks like after so many steps; no number of steps means that it was not begun. */
final class FakeTour {

    private FakeTour() {}

    static ListedWalkthrough row(McpServer server, Optional<Integer> steps, Optional<NewsCount> news) {
        ProgressStatus status = status(steps.orElse(-1));
        return new ListedWalkthrough(
                TOUR,
                "The tour of " + server.organizationName(),
                "What there is to see.",
                STEPS.size(),
                1,
                status,
                steps.map(n -> tally(n).percent()).orElse(0),
                status == ProgressStatus.COMPLETED ? news : Optional.empty());
    }

    static WalkthroughStatus status(Optional<Integer> begun) {
        int steps = begun.orElse(0);
        List<StepLine> lines = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            StepState state = i < steps
                    ? StepState.COMPLETED
                    : i == steps && begun.isPresent() ? StepState.CURRENT : StepState.UPCOMING;
            lines.add(new StepLine(STEPS.get(i), title(i), i + 1, state));
        }
        return new WalkthroughStatus(
                TOUR,
                "The tour",
                "What there is to see.",
                status(begun.orElse(-1)),
                1,
                1,
                begun.isPresent() ? 1 : 0,
                tally(steps),
                lines.stream().filter(line -> line.state() == StepState.CURRENT).findFirst(),
                lines,
                List.of(),
                List.of());
    }

    static Stop stop(Caller caller, Result result, int steps, Optional<NewsCount> news) {
        return steps == STEPS.size()
                ? new Stop.Finish(standing(caller, Result.COMPLETED, steps), news)
                : page(standing(caller, result, steps), steps, Optional.of(STEPS.get(steps)));
    }

    static Standing standing(Caller caller, Result result, int steps) {
        return new Standing(result, TOUR, "The tour", caller.server().organizationName(), 1, 1, tally(steps), null);
    }

    static Stop page(Standing standing, int place, Optional<StepId> current) {
        return new Stop.StepPage(
                standing,
                STEPS.get(place),
                title(place),
                place + 1,
                STEPS.size(),
                "Look around, place " + (place + 1) + ".\n\n```sh\necho \"Step 9 of 9\" \\\n  \t\n```\n",
                "",
                current);
    }

    private static ProgressStatus status(int steps) {
        return steps < 0
                ? ProgressStatus.NOT_STARTED
                : steps == STEPS.size() ? ProgressStatus.COMPLETED : ProgressStatus.IN_PROGRESS;
    }

    private static String title(int place) {
        return "Place " + (place + 1);
    }

    private static Tally tally(int steps) {
        return new Tally(steps, STEPS.size(), steps == STEPS.size());
    }
}
