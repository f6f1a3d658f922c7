package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Events as they were ever stored")
class StoredEventsTest {

    private static final Pattern REVISION = Pattern.compile("[A-Za-z]+-r([0-9]+)(?:-.*)?");

    private final StoredTypes types = new StoredTypes();
    private final Serializer serializer = EventJson.events();
    private final JsonMapper json = new JsonMapper();

    @Test
    @DisplayName("have a sample of each kind in each of its revisions, and each sample has its meaning written down")
    void everyKindAndRevisionHasASample() {
        Set<String> wanted = new TreeSet<>();
        types.events().forEach((name, type) -> IntStream.rangeClosed(StoredTypes.FIRST, newest(name))
                .forEach(revision -> wanted.add(name + " " + revision)));
        assertThat(samples()
                        .map(sample -> kind(sample) + " " + revision(sample))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(samples()).containsExactlyInAnyOrderElementsOf(SampleMeanings.MEANINGS.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("mean what they meant, whatever their revision; in the first release, they noted none")
    void meansWhatItMeant(String sample) {
        assertThat(read(sample, text(sample), Integer.toString(revision(sample))))
                .isEqualTo(meaning(sample));
        if (revision(sample) == StoredTypes.FIRST) {
            assertThat(read(sample, text(sample), null)).isEqualTo(meaning(sample));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("are stored today as they were, with their revision; an earlier one in the shape of today")
    void isStoredAsItWas(String sample) {
        SerializedObject<String> stored = serializer.serialize(meaning(sample), String.class);
        assertThat(stored.getType().getName()).isEqualTo(kind(sample));
        assertThat(stored.getType().getRevision()).isEqualTo(Integer.toString(newest(kind(sample))));
        JsonNode today = json.readTree(stored.getData());
        if (revision(sample) == newest(kind(sample))) {
            assertThat(today).isEqualTo(json.readTree(text(sample)));
        } else {
            assertThat(today).isNotEqualTo(json.readTree(text(sample)));
            assertThat(read(sample, stored.getData(), stored.getType().getRevision()))
                    .isEqualTo(meaning(sample));
        }
    }

    @Test
    @DisplayName("name steps as plain strings, where they are keys too")
    void keysArePlain() {
        SerializedObject<JsonNode> stored = serializer.serialize(meaning("VersionPublished-r2"), JsonNode.class);
        assertThat(stored.getData().path("replaced").propertyNames()).containsExactly("ws_sample-0000c");
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
        assertThat(read(sample, tree.toString(), Integer.toString(revision(sample))))
                .isEqualTo(meaning(sample));
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

    /** As the event store reads a row. */
    private Object read(String sample, String text, @Nullable String revision) {
        GenericDomainEventEntry<String> row = new GenericDomainEventEntry<>(
                "Any", "stream", 0, "id", "2026-03-01T12:00:00Z", kind(sample), revision, text, "{}");
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), serializer, Upcasters.chain())
                .next()
                .getPayload();
    }

    private int newest(String kind) {
        return Integer.parseInt(Objects.requireNonNull(
                types.revisionOf(Objects.requireNonNull(types.events().get(kind)))));
    }

    private static Object meaning(String sample) {
        return Objects.requireNonNull(SampleMeanings.MEANINGS.get(sample));
    }

    private static String kind(String sample) {
        return sample.split("-", 2)[0];
    }

    private static int revision(String sample) {
        Matcher named = REVISION.matcher(sample);
        return named.matches() ? Integer.parseInt(named.group(1)) : StoredTypes.FIRST;
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
