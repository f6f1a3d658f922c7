package dev.walkthroughs.application.plan;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.draft;
import static dev.walkthroughs.application.authoring.Workshop.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.Workshop;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.Effects.AddedStep;
import dev.walkthroughs.application.plan.Effects.Moved;
import dev.walkthroughs.application.source.SourceStep;
import dev.walkthroughs.application.source.SourceWalkthrough;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What is planned is what happens: learners walk at random, and are counted by what their next call then did. */
@Label("The plan")
class PlanAgreesTest {

    private static final int LEARNERS = 15;

    @Property(tries = 40)
    @Label("says under every policy what publishing says, and what the next calls of all learners do (R1 to R5)")
    void planAndOutcomeAgree(@ForAll long seed) {
        Random random = new Random(seed);
        Workshop workshop = new Workshop();
        OrganizationId acme = workshop.organization("acme");
        List<String> keys = new ArrayList<>(List.of("k0", "k1", "k2", "k3", "k4", "k5"));
        WalkthroughId tour =
                workshop.imported(draft(content(keys, Map.of()))).get(0).walkthroughId();
        accepted(workshop.authoring.publish("acme/tour", PublishPolicy.CARRY));
        Learners learners = new Learners(workshop, acme, tour);
        for (int version = 2; version <= 4; version++) {
            walk(learners, random);
            rewrite(workshop, keys, version, random);
            PublishPolicy chosen = List.of(PublishPolicy.values()).get(random.nextInt(3));
            PublishPlan plan = accepted(workshop.authoring.plan("acme/tour")).plan();
            assertThat(plan.running()).isEqualTo(learners.underWay().size());
            for (PublishPolicy policy : plan.changed() ? PublishPolicy.values() : new PublishPolicy[0]) {
                int before = workshop.events.size();
                assertThat(accepted(workshop.authoring.publish("acme/tour", policy))
                                .effects())
                        .isEqualTo(plan.of(policy));
                Effects happened = outcome(workshop, tour, learners, policy);
                assertThat(happened)
                        .as("%s of %d", policy, version)
                        .isEqualTo(plan.of(policy).orElseThrow());
                workshop.events.backTo(before);
            }
            accepted(workshop.authoring.publish("acme/tour", chosen));
        }
    }

    private static void walk(Learners learners, Random random) {
        for (int learner = 0; learner < LEARNERS; learner++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    // Stays away, and may have several versions to catch up with.
                }
                case 1 -> learners.skip(learner);
                default -> learners.walk(learner, random.nextInt(5));
            }
        }
    }

    /** Takes steps out, puts others in, turns the order round, lets some replace others: as an author may. */
    private static void rewrite(Workshop workshop, List<String> keys, int version, Random random) {
        Map<String, List<String>> replaces = new HashMap<>();
        for (int i = random.nextInt(3); i > 0 && keys.size() > 1; i--) {
            String gone = keys.remove(random.nextInt(keys.size()));
            if (random.nextBoolean() && !gone.startsWith("v" + version)) {
                String fresh = "v" + version + "r" + i;
                keys.add(random.nextInt(keys.size() + 1), fresh);
                replaces.put(fresh, List.of(gone));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            keys.add(random.nextInt(keys.size() + 1), "v" + version + "n" + i);
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(keys, random);
        }
        replaces.keySet().retainAll(keys);
        workshop.imported(draft(content(keys, replaces)));
    }

    private static SourceWalkthrough content(List<String> keys, Map<String, List<String>> replaces) {
        SourceWalkthrough plain = source("tour", keys.toArray(String[]::new));
        List<SourceStep> steps = plain.steps().stream()
                .map(step -> step.with(new StepNotes("", null, replaces.getOrDefault(step.key(), List.of()), false)))
                .toList();
        return source("tour", "Tour", steps);
    }

    /** Everyone under way comes back; what their calls recorded is counted. */
    private static Effects outcome(Workshop workshop, WalkthroughId tour, Learners learners, PublishPolicy policy) {
        Manuscript now = workshop.manuscript(tour);
        int newest = now.versions().size();
        Map<ProgressId, UnderWay> before = learners.underWay();
        int inPlace = 0;
        int completed = 0;
        int again = 0;
        int staying = 0;
        Map<List<StepName>, Integer> moves = new HashMap<>();
        Map<StepId, Integer> offered = new HashMap<>();
        Map<StepId, Integer> required = new HashMap<>();
        for (int learner = 0; learner < LEARNERS; learner++) {
            UnderWay was = before.get(learners.progress(learner));
            if (was == null) {
                continue;
            }
            var decision = learners.select(learner);
            if (decision.state() instanceof Completed done) {
                completed += done.version() == newest ? 1 : 0;
                staying += done.version() == newest ? 0 : 1;
                continue;
            }
            UnderWay is = (UnderWay) decision.state();
            if (is.attempt() > was.attempt()) {
                again++;
                continue;
            }
            if (is.version() < newest) {
                staying++;
                continue;
            }
            if (is.pointer().equals(was.pointer())) {
                inPlace++;
            } else {
                moves.merge(
                        List.of(StepName.in(now, was.version(), was.pointer()), StepName.in(now, newest, is.pointer())),
                        1,
                        Integer::sum);
            }
            for (ProgressEvent event : decision.events()) {
                AttemptCarried carried = (AttemptCarried) event;
                carried.move().offered().stream()
                        .filter(step -> !was.marks().offered().contains(step))
                        .forEach(step -> offered.merge(step, 1, Integer::sum));
                carried.move().added().forEach(step -> required.merge(step, 1, Integer::sum));
            }
        }
        List<Moved> moved = moves.entrySet().stream()
                .map(one -> new Moved(one.getKey().get(0), one.getKey().get(1), one.getValue()))
                .sorted(Comparator.comparingInt(Moved::learners)
                        .reversed()
                        .thenComparing(one -> one.from().key())
                        .thenComparing(one -> one.to().key()))
                .collect(Collectors.toList());
        List<AddedStep> added = now.versions().get(newest - 1).route().steps().stream()
                .filter(step -> offered.containsKey(step) || required.containsKey(step))
                .map(step -> new AddedStep(
                        StepName.in(now, newest, step), offered.getOrDefault(step, 0), required.getOrDefault(step, 0)))
                .toList();
        return new Effects(
                policy,
                newest,
                before.size(),
                inPlace,
                moved.stream().mapToInt(Moved::learners).sum(),
                completed,
                again,
                staying,
                moved,
                added,
                true);
    }
}
