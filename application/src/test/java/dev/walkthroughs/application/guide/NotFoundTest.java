package dev.walkthroughs.application.guide;

import static dev.walkthroughs.application.guide.World.ELSEWHERE;
import static dev.walkthroughs.application.guide.World.ON_DESK;
import static dev.walkthroughs.application.guide.World.ON_PHONE;
import static dev.walkthroughs.application.guide.World.adaOn;
import static dev.walkthroughs.application.guide.World.refused;
import static dev.walkthroughs.application.guide.World.steps;
import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.step;
import static dev.walkthroughs.application.ids.Ids.walkthrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.Code;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An id that is not available here")
class NotFoundTest {

    private static final NotAvailableHere NOT_FOUND = new NotAvailableHere();
    private static final StepId FOREIGN = step(31);
    private static final StepId NOT_OFFERED = step(21);

    private final World world = new World();

    @BeforeEach
    void publish() {
        world.tables.publish(ACME, TOUR, "Tour", steps(1, 3));
        world.tables.publish(ACME, OTHER_TOUR, "Not offered", List.of(NOT_OFFERED));
        world.tables.publish(OTHER_ORGANIZATION, walkthrough(3), "Foreign", List.of(FOREIGN));
        world.tables.offer(ON_DESK, TOUR);
        world.tables.offer(ON_PHONE, TOUR, OTHER_TOUR);
        world.tables.offer(ELSEWHERE, walkthrough(3));
    }

    /** Every way of not being an id that is available on the desk. */
    private static List<String> malformed(String prefix) {
        return List.of(
                "",
                " ",
                prefix,
                prefix + "short",
                prefix + "a".repeat(65),
                prefix + "a".repeat(100_000),
                prefix + "0123456789\0",
                "\0",
                prefix + "0123456789\n",
                prefix + "012345678😀",
                prefix + "\uD800123456789",
                "'; DROP TABLE walkthroughs; --",
                "../../etc/passwd",
                "mcps_0123456789");
    }

    private void isNotFound(Outcome<?, ProgressRejection> outcome, String id) {
        ProgressRejection why = refused(outcome);
        assertThat(why).as(id).isEqualTo(NOT_FOUND);
        assertThat(why.code()).isEqualTo(Code.NOT_FOUND);
        assertThat(why.message()).isEqualTo("Not found: nothing with this id is available here.");
    }

    @Test
    @DisplayName("is refused by whatever takes a walkthrough in one and the same way, and nothing is recorded (R23)")
    void refusesWalkthroughs() {
        world.select(adaOn(ON_PHONE), OTHER_TOUR);
        world.select(adaOn(ELSEWHERE), walkthrough(3));
        int before = world.events.size();
        List<String> ids = new ArrayList<>(malformed("wt_"));
        ids.add(walkthrough(4).value());
        ids.add(walkthrough(3).value());
        ids.add(OTHER_TOUR.value());
        ids.add(step(1).value());
        for (String id : ids) {
            isNotFound(world.guide.select(adaOn(ON_DESK), id, true), id);
            isNotFound(world.guide.select(adaOn(ON_DESK), id, false), id);
            isNotFound(world.guide.status(adaOn(ON_DESK), id), id);
            isNotFound(world.guide.reset(adaOn(ON_DESK), id), id);
            isNotFound(world.guide.catchUp(adaOn(ON_DESK), id), id);
        }
        assertThat(world.events.size()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "is refused by whatever takes a step in that very way, whatever is under way, and nothing is recorded (R23)")
    void refusesSteps() {
        world.select(adaOn(ON_PHONE), OTHER_TOUR);
        world.select(adaOn(ELSEWHERE), walkthrough(3));
        List<String> ids = new ArrayList<>(malformed("ws_"));
        ids.add(step(999).value());
        ids.add(FOREIGN.value());
        ids.add(NOT_OFFERED.value());
        ids.add(TOUR.value());
        for (boolean underWay : new boolean[] {false, true}) {
            if (underWay) {
                world.select(adaOn(ON_DESK), TOUR);
            }
            int before = world.events.size();
            for (String id : ids) {
                isNotFound(world.guide.advance(adaOn(ON_DESK), Optional.of(id)), id);
                isNotFound(world.guide.skip(adaOn(ON_DESK), id, "why"), id);
                isNotFound(world.guide.review(adaOn(ON_DESK), id), id);
            }
            assertThat(world.events.size()).isEqualTo(before);
        }
    }
}
