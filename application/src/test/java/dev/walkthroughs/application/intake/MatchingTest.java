package dev.walkthroughs.application.intake;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.published;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static dev.walkthroughs.application.authoring.Workshop.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedImport;
import dev.walkthroughs.application.authoring.Workshop;
import dev.walkthroughs.application.plan.Learners;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An import tells of its steps")
class MatchingTest {

    private static final String LONG = "Boil a litre of water in the kettle and wait until it sings loudly";

    private final Workshop workshop = new Workshop();

    @BeforeEach
    void publishOne() {
        OrganizationId acme = workshop.organization("acme");
        WalkthroughId tour = workshop.imported(published(source(
                        "tour",
                        "Tour",
                        List.of(
                                step("a", "Text of a", Optional.of("b")),
                                step("b", LONG, Optional.of("c")),
                                step("c", "Text of c", Optional.empty())))))
                .get(0)
                .walkthroughId();
        Learners learners = new Learners(workshop, acme, tour);
        learners.walk(1, 1);
        learners.walk(2, 1);
        learners.select(3);
    }

    private static SourceWalkthrough withSecond(SourceStep second) {
        return source(
                "tour",
                "Tour",
                List.of(
                        step("a", "Text of a", Optional.of(second.key())),
                        second,
                        step("c", "Text of c", Optional.empty())));
    }

    private List<String> findings(SourceWalkthrough content) {
        PlannedImport planned =
                accepted(workshop.authoring.planImport(draft(content))).get(0);
        List<Finding> findings = workshop.imported(draft(content)).get(0).findings();
        assertThat(planned.findings()).as("the plan tells the same").isEqualTo(findings);
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    @DisplayName("that one took another's place, having its title")
    void sameTitle() {
        SourceStep renamed = new SourceStep("boil", "Title of b", "Another text", "boil.md", 4, "c");
        assertThat(findings(withSecond(renamed)))
                .containsExactly("boil.md:4: Step boil took the place of b: same title.");
    }

    @Test
    @DisplayName("that one looks renamed, and that learners stand on the one that is gone")
    void probableRename() {
        SourceStep renamed = new SourceStep("boil", "Boiling", LONG + " and clearly", "boil.md", 4, "c");
        assertThat(findings(withSecond(renamed)))
                .containsExactly(
                        "boil.md:4: Step boil (\"Boiling\") is probably step b (\"Title of b\") renamed: 93 % of their words"
                                + " are the same. Keep the key b, or say replaces: [b].",
                        "tour/walkthrough.yaml: Step b (\"Title of b\") is gone, and 2 learners stand on it. If another step"
                                + " takes its place, say replaces: [b] there; else, under the policy carry, they go on"
                                + " with what is left of the steps behind it.");
    }

    @Test
    @DisplayName("nothing of those whose author has said what they replace")
    void spokenFor() {
        SourceStep replacing = new SourceStep("boil", "Boiling", LONG, "boil.md", 4, "c")
                .with(new StepNotes("", null, List.of("b"), false));
        assertThat(findings(withSecond(replacing))).isEmpty();
    }

    @Test
    @DisplayName("nothing if nobody stands on what is gone, and nothing looks like it")
    void gone() {
        assertThat(findings(source("tour", "a", "b"))).isEmpty();
    }
}
