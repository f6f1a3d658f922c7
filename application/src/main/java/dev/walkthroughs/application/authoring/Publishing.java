package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Offering;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.PlannedPublication;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring.Publication;
import dev.walkthroughs.application.manuscript.Manuscript;
import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.application.plan.Forecast;
import dev.walkthroughs.application.plan.PublishPlan;
import dev.walkthroughs.application.plan.RunningAttempts;
import dev.walkthroughs.application.plan.RunningAttempts.Group;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.Recorded;
import dev.walkthroughs.domain.walkthrough.Walkthrough;
import dev.walkthroughs.domain.walkthrough.Walkthrough.Written;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;

/** Publishing, and taking back what was published, inside a transaction of the caller. */
final class Publishing {

    private final Commands commands;
    private final Histories histories;
    private final RunningAttempts running;
    private final Clock clock;

    Publishing(Commands commands, Histories histories, RunningAttempts running, Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.running = running;
        this.clock = clock;
    }

    /** The attempts under way, of which there are none before a version. */
    List<Group> running(WalkthroughId id, Manuscript manuscript) {
        return manuscript.versions().isEmpty() ? List.of() : running.of(id);
    }

    Outcome<Publication, Rejection> publish(Names.Named named, PublishPolicy policy, boolean upToDate) {
        Manuscript manuscript = Manuscript.of(histories.walkthrough(new WalkthroughId(named.target())));
        return publish(named, policy, manuscript, upToDate);
    }

    /**
     * Publishes a draft.
     *
     * @param manuscript as the draft stands
     * @param upToDate whether the counts of attempts are
     */
    Outcome<Publication, Rejection> publish(
            Names.Named named, PublishPolicy policy, Manuscript manuscript, boolean upToDate) {
        WalkthroughId id = new WalkthroughId(named.target());
        PublishWalkthrough command = new PublishWalkthrough(id, named.organization(), policy, clock.instant());
        Optional<Effects> effects = new Forecast(manuscript, running(id, manuscript), upToDate).of(command);
        return send(command)
                .map(recorded -> decidedOn(manuscript.state(), command, recorded))
                .map(recorded ->
                        new Publication(id, ((Written) recorded.state()).version(), recorded.changed(), effects));
    }

    Outcome<PlannedPublication, Rejection> plan(Names.Named named, boolean upToDate) {
        WalkthroughId id = new WalkthroughId(named.target());
        Manuscript manuscript = Manuscript.of(histories.walkthrough(id));
        return plan(named, manuscript, upToDate).map(plan -> new PlannedPublication(id, named.name(), plan));
    }

    Outcome<PublishPlan, Rejection> plan(Names.Named named, Manuscript manuscript, boolean upToDate) {
        WalkthroughId id = new WalkthroughId(named.target());
        return new Forecast(manuscript, running(id, manuscript), upToDate)
                .plan(new PublishWalkthrough(id, named.organization(), PublishPolicy.CARRY, clock.instant()));
    }

    /** Unpublishes, withdraws or archives. */
    Outcome<Offering, Rejection> offer(WalkthroughCommand command) {
        return send(command)
                .map(recorded -> new Offering(
                        command.walkthroughId(), ((Written) recorded.state()).availability(), recorded.changed()));
    }

    private static Recorded decidedOn(Walkthrough read, PublishWalkthrough command, Recorded recorded) {
        List<WalkthroughEvent> events = read.decide(command).fold(Function.identity(), why -> List.of());
        return decidedOn(read, events, recorded);
    }

    /**
     * What was recorded, if it was decided on the state that was read before.
     *
     * @throws ConcurrencyException if another author came between the two, so that the transaction begins again
     */
    static Recorded decidedOn(Walkthrough read, List<WalkthroughEvent> events, Recorded recorded) {
        Walkthrough expected = read;
        for (WalkthroughEvent event : events) {
            expected = expected.evolve(event);
        }
        if (!recorded.state().equals(expected)) {
            throw new ConcurrencyException("the walkthrough was changed between reading and writing");
        }
        return recorded;
    }

    private Outcome<Recorded, Rejection> send(WalkthroughCommand command) {
        return commands.once(command, Registry.audit(command.organizationId()))
                .fold(Outcome::accepted, Outcome::rejected);
    }
}
