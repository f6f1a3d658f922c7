package dev.walkthroughs.application.plan;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.ImportResult;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Offering;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedImport;
import dev.walkthroughs.application.authoring.Workshop;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Availability;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.Archived;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.NotPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan to publish")
class PlanTest {

    private final Workshop workshop = new Workshop();
    private WalkthroughId tea = new WalkthroughId("wt_notYetImported");

    @BeforeEach
    void sixThreeAndOne() {
        OrganizationId acme = workshop.organization("acme");
        tea = workshop.imported(draft(source("tea", "boil", "pour", "drink")))
                .get(0)
                .walkthroughId();
        accepted(workshop.authoring.publish("acme/tea", PublishPolicy.CARRY));
        Learners learners = new Learners(workshop, acme, tea);
        for (int learner = 0; learner < 10; learner++) {
            learners.walk(learner, learner < 6 ? 0 : learner < 9 ? 1 : 2);
        }
    }

    @Test
    @DisplayName("gives the numbers of the authors' guide, and leaves no event and no name behind")
    void example() {
        int events = workshop.events.size();
        Map<?, ?> names = workshop.names.claimed();
        PlannedImport planned = accepted(workshop.authoring.planImport(
                        draft(source("tea", "boil", "stir", "drink"), source("other", "a"))))
                .get(0);
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(workshop.names.claimed()).isEqualTo(names);

        PublishPlan plan = planned.plan();
        assertThat(planned.changed()).isTrue();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.standing())
                .extracting(one -> one.version() + " " + one.step().key() + " " + one.learners())
                .containsExactly("1 boil 6", "1 pour 3", "1 drink 1");
        assertThat(plan.effects())
                .extracting(PlanTest::numbers)
                .containsExactly("7 3 0 0 0", "0 0 0 0 10", "6 0 0 4 0");
        Effects carry = plan.of(PublishPolicy.CARRY).orElseThrow();
        assertThat(carry.moves())
                .extracting(one -> one.from().key() + ">" + one.to().key() + " " + one.learners())
                .containsExactly("pour>drink 3");
        assertThat(carry.added())
                .extracting(one -> one.step().key() + " " + one.required() + " " + one.offered())
                .containsExactly("stir 6 4");
    }

    private static String numbers(Effects one) {
        return one.inPlace() + " " + one.moved() + " " + one.completed() + " " + one.beginningAgain() + " "
                + one.staying();
    }

    @Test
    @DisplayName("is what an import that publishes says it did")
    void importSaysTheSame() {
        PublishPlan plan = accepted(workshop.authoring.planImport(draft(source("tea", "boil"))))
                .get(0)
                .plan();
        ImportResult result = workshop.imported(new ImportRequest(
                        Optional.empty(), List.of(source("tea", "boil")), Optional.of(PublishPolicy.CARRY), List.of()))
                .get(0);
        assertThat(result.effects()).isPresent().isEqualTo(plan.of(PublishPolicy.CARRY));
        assertThat(numbers(result.effects().orElseThrow())).isEqualTo("6 0 4 0 0");
    }

    @Test
    @DisplayName(
            "says when nothing would change, when a version would only be offered again, and when counts are behind")
    void nothing() {
        PublishPlan same = accepted(workshop.authoring.plan("acme/tea")).plan();
        assertThat(same.changed()).isFalse();
        assertThat(same.version()).isEqualTo(1);
        assertThat(same.effects()).isEmpty();
        assertThat(same.running()).isEqualTo(10);
        workshop.running.caughtUp = false;
        accepted(workshop.authoring.withdraw("acme/tea"));
        PublishPlan again = accepted(workshop.authoring.plan("acme/tea")).plan();
        assertThat(again.reopened()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.upToDate()).isFalse();
    }

    @Test
    @DisplayName("is refused as publishing would be")
    void refusedLikePublishing() {
        assertThat(refused(workshop.authoring.planImport(draft(source("empty")))))
                .isEqualTo(new EmptyWalkthrough("empty"));
        workshop.imported(draft(source("empty")));
        assertThat(refused(workshop.authoring.plan("acme/empty"))).isEqualTo(new EmptyWalkthrough("empty"));
    }

    @Test
    @DisplayName("knows versions that were taken back, each once, and put on offer again")
    void lifeCycle() {
        assertThat(accepted(workshop.authoring.unpublish("acme/tea")))
                .isEqualTo(new Offering(tea, Availability.CLOSED, true));
        assertThat(accepted(workshop.authoring.unpublish(tea.value())).changed())
                .isFalse();
        assertThat(accepted(workshop.authoring.withdraw("acme/tea")).availability())
                .isEqualTo(Availability.WITHDRAWN);
        assertThat(accepted(workshop.authoring.publish("acme/tea", PublishPolicy.PIN)))
                .satisfies(again -> {
                    assertThat(again.changed()).isTrue();
                    assertThat(again.version()).isEqualTo(1);
                    assertThat(again.effects()).isEmpty();
                });
        assertThat(accepted(workshop.authoring.archive("acme/tea")).changed()).isTrue();
        assertThat(accepted(workshop.authoring.archive("acme/tea")).changed()).isFalse();
        assertThat(refused(workshop.authoring.publish("acme/tea", PublishPolicy.CARRY)))
                .isEqualTo(new Archived("tea"));
        workshop.imported(draft(source("fresh", "a")));
        assertThat(refused(workshop.authoring.unpublish("acme/fresh"))).isEqualTo(new NotPublished("fresh"));
    }
}
