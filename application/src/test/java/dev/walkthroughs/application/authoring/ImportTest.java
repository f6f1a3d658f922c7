package dev.walkthroughs.application.authoring;

import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.published;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static dev.walkthroughs.application.authoring.Workshop.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection.InvalidContent;
import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.application.source.Finding.Severity;
import dev.walkthroughs.application.source.Rule;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.BrokenChain;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.EmptyWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughRejection.InvalidText;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Importing")
class ImportTest {

    private final Workshop workshop = new Workshop();

    private Rejection refusedWithoutATrace(ImportRequest request) {
        int events = workshop.events.size();
        Map<?, ?> names = workshop.names.claimed();
        Rejection why = refused(workshop.authoring.importAll(request));
        assertThat(workshop.events.size()).as("events after a refusal").isEqualTo(events);
        assertThat(workshop.names.claimed()).as("names after a refusal").isEqualTo(names);
        return why;
    }

    private static SourceWalkthrough single(String body) {
        return source("tour", "Tour", List.of(step("a", body, Optional.empty())));
    }

    @Test
    @DisplayName("creates drafts in the order of the request, and says what it did")
    void creates() {
        OrganizationId acme = workshop.organization("acme");
        List<ImportResult> results = workshop.imported(draft(source("tour", "a", "b"), source("other", "c")));
        assertThat(results).extracting(ImportResult::key).containsExactly("tour", "other");
        assertThat(results.get(0))
                .isEqualTo(new ImportResult(
                        results.get(0).walkthroughId(),
                        "tour",
                        "Title of tour",
                        0,
                        2,
                        true,
                        Optional.empty(),
                        List.of()));
        assertThat(workshop.events.payloads(WalkthroughCreated.class))
                .extracting(WalkthroughCreated::organizationId)
                .containsExactly(acme, acme);
        assertThat(workshop.events.payloads(StepWritten.class))
                .allMatch(step -> step.policyVersion() == MarkdownPolicy.VERSION);
        assertThat(workshop.names.find(Names.Kind.WALKTHROUGH, Optional.of(acme), "tour"))
                .map(Names.Named::target)
                .contains(results.get(0).walkthroughId().value());
    }

    @Test
    @DisplayName("asks for each walkthrough as it takes it in, twice each, and never holds all of them")
    void asksForOneAfterTheOther() {
        workshop.organization("acme");
        int count = 50;
        AtomicInteger asked = new AtomicInteger();
        List<SourceWalkthrough> made = new AbstractList<>() {
            @Override
            public SourceWalkthrough get(int index) {
                asked.incrementAndGet();
                return source("tour-" + index, "a", "b");
            }

            @Override
            public int size() {
                return count;
            }

            @Override
            public Object[] toArray() {
                throw new AssertionError("all of them at once are more than memory may hold");
            }
        };
        assertThat(workshop.imported(
                        new ImportRequest(Optional.of("acme"), made, Optional.of(PublishPolicy.CARRY), List.of())))
                .hasSize(count)
                .allMatch(result -> result.version() == 1);
        assertThat(asked).as("once to check, once to take in").hasValue(2 * count);
    }

    @Test
    @DisplayName("of the same content changes nothing, and says so")
    void importsTheSameForNothing() {
        workshop.organization("acme");
        workshop.server("acme", "desk.test");
        ImportRequest request = new ImportRequest(
                Optional.of("acme"),
                List.of(source("tour", "a", "b")),
                Optional.of(PublishPolicy.CARRY),
                List.of("desk.test"));
        ImportResult first = workshop.imported(request).get(0);
        int events = workshop.events.size();
        ImportResult second = workshop.imported(request).get(0);
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(first.changed()).isTrue();
        assertThat(second)
                .isEqualTo(new ImportResult(
                        first.walkthroughId(), "tour", "Title of tour", 1, 2, false, Optional.empty(), List.of()));
    }

    @Test
    @DisplayName("of a key that exists updates that walkthrough, and its steps keep their ids (R5)")
    void updates() {
        workshop.organization("acme");
        WalkthroughId id =
                workshop.imported(published(source("tour", "a", "b"))).get(0).walkthroughId();
        StepId second = workshop.events.payloads(StepWritten.class).get(1).stepId();

        ImportResult update = workshop.imported(published(source(
                        "tour",
                        "Title of tour",
                        List.of(step("a", "Text of a", Optional.of("b")), step("b", "New text", Optional.empty())))))
                .get(0);
        assertThat(update.walkthroughId()).isEqualTo(id);
        assertThat(update.version()).isEqualTo(2);
        assertThat(update.changed()).isTrue();
        assertThat(workshop.events.payloads(StepWritten.class))
                .hasSize(3)
                .last()
                .satisfies(step -> {
                    assertThat(step.stepId()).isEqualTo(second);
                    assertThat(step.content()).isEqualTo("New text");
                });
    }

    @Test
    @DisplayName("counts as a change when only the publishing or only the assigning was missing")
    void changesByPublishing() {
        workshop.organization("acme");
        workshop.server("acme", "desk.test");
        workshop.imported(draft(source("tour", "a")));
        assertThat(workshop.imported(draft(source("tour", "a"))).get(0).changed())
                .isFalse();
        ImportResult published =
                workshop.imported(published(source("tour", "a"))).get(0);
        assertThat(published.changed()).isTrue();
        assertThat(published.version()).isEqualTo(1);
        ImportRequest assigning = new ImportRequest(
                Optional.empty(), List.of(source("tour", "a")), Optional.empty(), List.of("desk.test"));
        assertThat(workshop.imported(assigning).get(0).changed()).isTrue();
        assertThat(workshop.imported(assigning).get(0)).satisfies(again -> {
            assertThat(again.changed()).isFalse();
            assertThat(again.version()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("puts walkthroughs on servers in their order, one behind the other")
    void assigns() {
        workshop.organization("acme");
        workshop.server("acme", "desk.test");
        workshop.server("acme", "phone.test");
        workshop.imported(new ImportRequest(
                Optional.empty(),
                List.of(source("tour", "a"), source("other", "b")),
                Optional.of(PublishPolicy.CARRY),
                List.of("Desk.Test", "phone.test")));
        assertThat(workshop.events.payloads(WalkthroughAssigned.class))
                .extracting(WalkthroughAssigned::displayOrder)
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    @DisplayName("takes the only organization there is, and asks which if there is none or several")
    void findsTheOrganization() {
        assertThat(refusedWithoutATrace(draft(source("tour", "a"))))
                .isEqualTo(new OrganizationUnknown("There is no organization yet."));
        OrganizationId acme = workshop.organization("acme");
        workshop.imported(draft(source("tour", "a")));
        OrganizationId rival = workshop.organization("rival");
        assertThat(refusedWithoutATrace(draft(source("tour", "a"))))
                .isEqualTo(new OrganizationUnknown("There are several organizations; name the one that is meant."));
        assertThat(refusedWithoutATrace(new ImportRequest(
                        Optional.of("nobody"), List.of(source("tour", "a")), Optional.empty(), List.of())))
                .isEqualTo(new OrganizationUnknown("There is no organization nobody."));

        workshop.imported(
                new ImportRequest(Optional.of("rival"), List.of(source("tour", "a")), Optional.empty(), List.of()));
        assertThat(workshop.events.payloads(WalkthroughCreated.class))
                .as("the same key in two organizations is two walkthroughs")
                .extracting(WalkthroughCreated::organizationId)
                .containsExactly(acme, rival);
    }

    @Test
    @DisplayName("sanitises what it takes in and tells each change with its file and line (R26)")
    void tellsWhatItChanged() {
        workshop.organization("acme");
        ImportResult result = workshop.imported(draft(source(
                        "tour",
                        "A <b>bold</b> title",
                        List.of(step("a", "Fine\n\n<script>alert(1)</script>\n", Optional.empty())))))
                .get(0);
        assertThat(result.title()).doesNotContain("<");
        assertThat(result.changed()).isTrue();
        assertThat(workshop.events.payloads(StepWritten.class).get(0).content()).doesNotContain("<script");
        assertThat(result.findings()).hasSize(2).allMatch(finding -> finding.severity() == Severity.NOTICE);
        assertThat(result.findings()).extracting(Finding::rule).containsOnly(Rule.RAW_HTML);
        assertThat(result.findings().get(0).toString()).startsWith("tour/walkthrough.yaml: ");
        // The body begins on line 7, and the tag is on its third line.
        assertThat(result.findings().get(1).toString())
                .startsWith("a.md:9: <script> is text now; raw HTML is not rendered. 1 more on this line.");
    }

    @Test
    @DisplayName("warns of what it left alone but an author should look at, with its file and line (R26)")
    void warnsOfWhatItLeftAlone() {
        workshop.organization("acme");
        String hidden = "Fine\n\n```\nrm -rf \u202Etxt\n```\n";
        assertThat(MarkdownPolicy.sanitise(hidden).warnings()).hasSize(1);
        ImportResult result = workshop.imported(draft(single(hidden))).get(0);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.file()).isEqualTo("a.md");
            assertThat(finding.line()).isEqualTo(10);
        });
        assertThat(workshop.events.payloads(StepWritten.class).get(0).content()).contains("\u202E");
    }

    @Test
    @DisplayName("refuses a step above 64 KiB, naming file, line and size, and takes one of 64 KiB (R25)")
    void refusesTheLarge() {
        workshop.organization("acme");
        String most = "é".repeat(32 * 1024);
        Rejection why = refusedWithoutATrace(draft(single(most + "x")));
        assertThat(why)
                .isEqualTo(new InvalidContent(List.of(Finding.of(
                        Rule.STEP_TOO_LARGE,
                        "a.md",
                        7,
                        "The step holds 65537 bytes of text; a step may hold 65536. Split it into several steps."))));
        assertThat(why.message()).startsWith("a.md:7: The step holds 65537 bytes");
        assertThat(workshop.imported(draft(single(most))).get(0).changed()).isTrue();
    }

    @Test
    @DisplayName("warns above about 8,000 tokens a step and goes on (R25)")
    void warnsOfTheLong() {
        workshop.organization("acme");
        assertThat(workshop.imported(draft(single("x".repeat(32_000)))).get(0).findings())
                .isEmpty();
        assertThat(workshop.imported(draft(single("x".repeat(32_001)))).get(0).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.toString()).startsWith("a.md:7: The step is about 8001 tokens long");
                });
    }

    @Test
    @DisplayName("refuses two walkthroughs of one key, naming the second file")
    void refusesRepeatedKeys() {
        workshop.organization("acme");
        assertThat(refusedWithoutATrace(draft(source("tour", "a"), source("tour", "b"))))
                .isEqualTo(new InvalidContent(List.of(Finding.error(
                        "tour/walkthrough.yaml", 0, "Another walkthrough of this import has the key tour."))));
    }

    @Test
    @DisplayName("tells all that stops it at once")
    void tellsAllFaults() {
        workshop.organization("acme");
        SourceStep large = step("a", "x".repeat(70_000), Optional.empty());
        InvalidContent why = (InvalidContent)
                refusedWithoutATrace(draft(source("tour", "T", List.of(large)), source("tour", "T", List.of(large))));
        assertThat(why.findings()).hasSize(3).allMatch(Finding::stops);
        assertThat(why.message().lines()).hasSize(3);
        assertThat(workshop.transactions()).as("the organization's").isEqualTo(1);
    }

    @Test
    @DisplayName("takes in all or nothing: one that is refused takes the others with it")
    void isOneTransaction() {
        workshop.organization("acme");
        workshop.server("acme", "desk.test");
        SourceWalkthrough good = source("good", "a");
        assertThat(refusedWithoutATrace(published(good, source("empty")))).isEqualTo(new EmptyWalkthrough("empty"));
        assertThat(refusedWithoutATrace(
                        published(good, source("loop", "T", List.of(step("a", "x", Optional.of("a")))))))
                .isInstanceOf(BrokenChain.class);
        assertThat(refusedWithoutATrace(draft(good, source("Bad Key", "a")))).isInstanceOf(InvalidText.class);
        assertThat(refusedWithoutATrace(new ImportRequest(
                        Optional.empty(),
                        List.of(good),
                        Optional.of(PublishPolicy.CARRY),
                        List.of("desk.test", "gone.test"))))
                .isEqualTo(new ServerUnknown("gone.test"));

        int before = workshop.transactions();
        assertThat(workshop.imported(published(good)).get(0).version()).isEqualTo(1);
        assertThat(workshop.transactions()).isEqualTo(before + 1);
        assertThat(workshop.events.payloads(VersionPublished.class)).hasSize(1);
    }

    @Test
    @DisplayName("puts nothing on another organization's server (R23)")
    void refusesAForeignServer() {
        workshop.organization("acme");
        workshop.organization("rival");
        workshop.server("rival", "rival.test");
        assertThat(refusedWithoutATrace(new ImportRequest(
                        Optional.of("acme"),
                        List.of(source("tour", "a")),
                        Optional.of(PublishPolicy.CARRY),
                        List.of("rival.test"))))
                .isEqualTo(new ServerUnknown("rival.test"));
    }
}
