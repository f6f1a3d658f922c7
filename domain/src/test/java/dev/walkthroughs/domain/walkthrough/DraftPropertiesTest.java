package dev.walkthroughs.domain.walkthrough;

import static dev.walkthroughs.domain.walkthrough.Drafts.accepted;
import static dev.walkthroughs.domain.walkthrough.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("For every sequence of drafts")
class DraftPropertiesTest {

    /** Steps by key with their text, in order. */
    record Sketch(List<String> keys, int texts) {

        WriteDraft draft(Drafts author) {
            List<DraftStep> steps = author.chained(keys.toArray(String[]::new)).stream()
                    .map(step -> Drafts.withContent(step, "Text " + (step.key().charAt(0) * 31 % texts)))
                    .toList();
            return author.draft(Drafts.DETAILS, keys.isEmpty() ? null : keys.get(0), steps);
        }
    }

    @Property(tries = 500)
    @Label("the result is the last draft, a second time it changes nothing, and steps keep their ids (R5)")
    void endsAsDrafted(@ForAll("sketches") List<Sketch> sketches) {
        Drafts author = new Drafts();
        Walkthrough state = new Walkthrough.Unwritten();
        for (Sketch sketch : sketches) {
            Map<String, StepId> before = ids(state);
            List<WalkthroughEvent> events = accepted(state.decide(sketch.draft(author)));
            assertThat(events.stream().filter(StepsLinked.class::isInstance)).hasSizeLessThanOrEqualTo(1);
            assertThat(events.stream().filter(StepWritten.class::isInstance).map(event -> ((StepWritten) event).key()))
                    .doesNotHaveDuplicates();
            state = Drafts.after(state, events);

            assertThat(inOrder(state)).isEqualTo(sketch.keys());
            assertThat(texts(state)).isEqualTo(texts(written(sketch.draft(author))));
            Map<String, StepId> now = ids(state);
            before.keySet().retainAll(now.keySet());
            assertThat(now).containsAllEntriesOf(before);
            assertThat(accepted(state.decide(sketch.draft(author)))).isEmpty();
        }
    }

    private static Map<String, StepId> ids(Walkthrough state) {
        Map<String, StepId> ids = new HashMap<>();
        if (state instanceof Written here) {
            here.draft().steps().forEach((id, step) -> ids.put(step.key(), id));
        }
        return ids;
    }

    private static Map<String, String> texts(Walkthrough state) {
        Map<String, String> texts = new TreeMap<>();
        for (Draft.Step step : ((Written) state).draft().steps().values()) {
            texts.put(step.key(), step.fingerprint());
        }
        return texts;
    }

    private static List<String> inOrder(Walkthrough state) {
        Written here = (Written) state;
        List<String> keys = new ArrayList<>();
        for (StepId at = here.draft().first(); at != null; ) {
            Draft.Step step = Objects.requireNonNull(here.draft().steps().get(at), "linked, but not there");
            keys.add(step.key());
            assertThat(keys).hasSizeLessThanOrEqualTo(here.draft().steps().size());
            at = step.next();
        }
        assertThat(keys).hasSameSizeAs(here.draft().steps().keySet());
        return keys;
    }

    @Provide
    Arbitrary<List<Sketch>> sketches() {
        Arbitrary<List<String>> keys = Arbitraries.of("a", "b", "c", "d", "e", "f")
                .list()
                .uniqueElements()
                .ofMaxSize(6);
        return keys.flatMap(some -> Arbitraries.integers().between(1, 3).map(texts -> new Sketch(some, texts)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
