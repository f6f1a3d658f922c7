package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.StepLink;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Events as they were ever stored")
class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_sample-0001");
    private static final ServerId SERVER = new ServerId("mcps_sample-0001");
    private static final WalkthroughId WALKTHROUGH = new WalkthroughId("wt_sample-00001");
    private static final LearnerId LEARNER = new LearnerId("mcpu_sample-0001");
    private static final ProgressId PROGRESS = new ProgressId("wp_sample-00001");
    private static final StepId A = new StepId("ws_sample-0000a");
    private static final StepId B = new StepId("ws_sample-0000b");
    private static final StepId C = new StepId("ws_sample-0000c");

    private static final Map<String, Object> MEANINGS = Map.ofEntries(
            Map.entry("OrganizationCreated", new OrganizationCreated(ORGANIZATION, "acme", "Acme & Söhne", AT)),
            Map.entry(
                    "ServerCreated",
                    new ServerCreated(
                            SERVER, ORGANIZATION, "Help", List.of("help.acme.example", "docs.acme.example"), true, AT)),
            Map.entry(
                    "WalkthroughAssigned",
                    new WalkthroughAssigned(
                            SERVER, ORGANIZATION, new AssignmentId("msw_sample-0001"), WALKTHROUGH, 3, false, AT)),
            Map.entry("WalkthroughUnassigned", new WalkthroughUnassigned(SERVER, WALKTHROUGH, AT)),
            Map.entry("WalkthroughCreated", new WalkthroughCreated(WALKTHROUGH, ORGANIZATION, "first-steps", AT)),
            Map.entry(
                    "WalkthroughDescribed",
                    new WalkthroughDescribed(
                            WALKTHROUGH,
                            new Details("First steps", "What everyone needs.", List.of("start", "basics"), 15),
                            AT)),
            Map.entry(
                    "WalkthroughDescribed-without-minutes",
                    new WalkthroughDescribed(
                            WALKTHROUGH,
                            new Details("First steps", "", List.of(), null),
                            Instant.parse("2026-03-01T12:00:00Z"))),
            Map.entry(
                    "StepWritten",
                    new StepWritten(
                            WALKTHROUGH,
                            A,
                            "open",
                            "Open it",
                            "# Open\n\n`a < b` & \"quoted\" \u2028 \uD83E\uDDED\n",
                            1,
                            AT)),
            Map.entry("StepRemoved", new StepRemoved(WALKTHROUGH, C, AT)),
            Map.entry(
                    "StepsLinked",
                    new StepsLinked(WALKTHROUGH, A, List.of(new StepLink(A, B), new StepLink(B, null)), AT)),
            Map.entry("StepsLinked-empty", new StepsLinked(WALKTHROUGH, null, List.of(), AT)),
            Map.entry("VersionPublished", new VersionPublished(WALKTHROUGH, 2, List.of(A, B), AT)),
            Map.entry(
                    "AttemptStarted",
                    new AttemptStarted(PROGRESS, ORGANIZATION, LEARNER, WALKTHROUGH, SERVER, 1, 2, A, 2, AT)),
            Map.entry("AttemptResumed", new AttemptResumed(PROGRESS, SERVER, 1, AT)),
            Map.entry("StepCompleted", new StepCompleted(PROGRESS, SERVER, 1, 2, A, B, AT)),
            Map.entry("StepCompleted-last", new StepCompleted(PROGRESS, SERVER, 1, 2, B, null, AT)),
            Map.entry("WalkthroughCompleted", new WalkthroughCompleted(PROGRESS, SERVER, 1, 2, AT)),
            Map.entry("AttemptEnded", new AttemptEnded(PROGRESS, SERVER, 1, EndReason.RESTARTED, AT)),
            Map.entry(
                    "FocusMoved",
                    new FocusMoved(new FocusId("wf_sample-00001"), ORGANIZATION, LEARNER, SERVER, WALKTHROUGH, AT)));

    private final Serializer serializer = EventJson.events();
    private final JsonMapper json = new JsonMapper();

    @Test
    @DisplayName("have a sample for each kind, and each sample has its meaning written down")
    void everyKindHasASample() {
        assertThat(samples().map(StoredEventsTest::kind))
                .containsAll(new StoredTypes().events().keySet());
        assertThat(samples()).containsExactlyInAnyOrderElementsOf(MEANINGS.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("mean what they meant")
    void meansWhatItMeant(String sample) {
        assertThat(read(kind(sample), text(sample))).isEqualTo(MEANINGS.get(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("are stored today as they were")
    void isStoredAsItWas(String sample) {
        SerializedObject<String> stored = serializer.serialize(meaning(sample), String.class);
        assertThat(stored.getType().getName()).isEqualTo(kind(sample));
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(json.readTree(stored.getData())).isEqualTo(json.readTree(text(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("may hold more than is known today, as after a return to an older program")
    void unknownFieldsAreIgnored(String sample) {
        JsonNode tree = json.readTree(text(sample));
        tree.findParents("at").forEach(parent -> ((ObjectNode) parent)
                .put("added_later", 1)
                .putObject("added_too")
                .put("x", "y"));
        tree.findParents("title").forEach(parent -> ((ObjectNode) parent).put("added_later", true));
        tree.findParents("next").forEach(parent -> ((ObjectNode) parent).put("added_later", true));
        assertThat(tree).isNotEqualTo(json.readTree(text(sample)));
        assertThat(read(kind(sample), tree.toString())).isEqualTo(meaning(sample));
    }

    @Test
    @DisplayName("are read by their short names and by nothing else's")
    void shortNames() {
        Map<String, Class<?>> kinds = new TreeMap<>(new StoredTypes().events());
        assertThat(kinds).isNotEmpty().allSatisfy((name, type) -> assertThat(name)
                .isEqualTo(type.getSimpleName()));
        assertThat(new StoredTypes().nameOf(String.class)).isEqualTo("java.lang.String");
        assertThat(new StoredTypes().classNameOf("java.lang.String")).isEqualTo("java.lang.String");
    }

    private Object read(String kind, String text) {
        return Objects.requireNonNull(
                serializer.<String, Object>deserialize(new SimpleSerializedObject<>(text, String.class, kind, null)));
    }

    private static Object meaning(String sample) {
        return Objects.requireNonNull(MEANINGS.get(sample));
    }

    private static String kind(String sample) {
        return sample.split("-", 2)[0];
    }

    static Stream<String> samples() {
        try (Stream<Path> files = Files.list(directory())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String sample) {
        try {
            return Files.readString(directory().resolve(sample + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(StoredEventsTest.class.getResource("/events"), "/events")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
