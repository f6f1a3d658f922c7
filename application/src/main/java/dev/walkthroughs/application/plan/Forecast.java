package dev.walkthroughs.application.plan;

import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.PublishPlan.Standing;
import dev.walkthroughs.application.plan.RunningAttempts.Group;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks ahead: decides on publishing as the command would, and asks the domain what the version then does to each group
 * of attempts. A plan and what comes of it agree because both are the same decisions.
 */
public final class Forecast {

    private final Manuscript manuscript;
    private final List<Group> running;
    private final boolean upToDate;

    /**
     * Looks ahead from a draft.
     *
     * @param manuscript with the draft that is to be published
     * @param running all attempts under way, of any version
     * @param upToDate whether those are all there are, see {@link RunningAttempts#caughtUp}
     */
    public Forecast(Manuscript manuscript, List<Group> running, boolean upToDate) {
        this.manuscript = manuscript;
        this.running = List.copyOf(running);
        this.upToDate = upToDate;
    }

    /**
     * What publishing would do.
     *
     * @param command with any policy; a draft that could not be published is refused with the same reason     */
    public Outcome<PublishPlan, Rejection> plan(PublishWalkthrough command) {
        List<Effects> effects = new ArrayList<>();
        boolean reopened = false;
        for (PublishPolicy policy : PublishPolicy.values()) {
            Outcome<List<WalkthroughEvent>, Rejection> decided = decide(
                    new PublishWalkthrough(command.walkthroughId(), command.organizationId(), policy, command.at()));
            if (decided instanceof Outcome.Rejected<List<WalkthroughEvent>, Rejection> no) {
                return Outcome.rejected(no.why());
            }
            List<WalkthroughEvent> events = decided.fold(Function.identity(), why -> List.of());
            Optional<Effects> one = effects(events);
            one.ifPresent(effects::add);
            reopened |= one.isEmpty() && !events.isEmpty();
        }
        return Outcome.accepted(new PublishPlan(
                effects.isEmpty() ? version() : effects.get(0).version(),
                !effects.isEmpty(),
                reopened,
                standing(),
                effects,
                renames(),
                upToDate));
    }

    /** What publishing with this policy does to those under way; empty if it makes no version, or is refused. */
    public Optional<Effects> of(PublishWalkthrough command) {
        return decide(command).fold(this::effects, why -> Optional.empty());
    }

    /** Steps of the newest version that look renamed in the draft. */
    public List<ProbableRename> renames() {
        return manuscript
                .newest()
                .map(newest -> Renames.between(newest.words().steps().values(), manuscript.draftInOrder()))
                .orElse(List.of());
    }

    private int version() {
        return manuscript.state() instanceof Written written ? written.version() : 0;
    }

    private Outcome<List<WalkthroughEvent>, Rejection> decide(PublishWalkthrough command) {
        return manuscript
                .state()
                .decide(command)
                .<Outcome<List<WalkthroughEvent>, Rejection>>fold(Outcome::accepted, Outcome::rejected);
    }

    private Optional<Effects> effects(List<WalkthroughEvent> events) {
        Manuscript after = manuscript.after(events);
        if (after.versions().size() == manuscript.versions().size()) {
            return Optional.empty();
        }
        Count count = new Count(after, upToDate);
        running.forEach(count::add);
        return Optional.of(count.effects());
    }

    private List<Standing> standing() {
        Map<Integer, Map<StepId, Integer>> counts = running.stream()
                .collect(Collectors.groupingBy(
                        Group::version, Collectors.groupingBy(Group::pointer, Collectors.summingInt(Group::learners))));
        List<Standing> all = new ArrayList<>();
        counts.forEach((version, steps) -> steps.forEach(
                (step, learners) -> all.add(new Standing(version, StepName.in(manuscript, version, step), learners))));
        all.sort(Comparator.comparingInt(Standing::version).thenComparingInt(one -> place(one.version(), one.step())));
        return all;
    }

    private int place(int version, StepName step) {
        return manuscript.versions().get(version - 1).route().placeOf(step.id()).orElseThrow();
    }
}
