package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Stop.Finish;
import dev.walkthroughs.application.guide.Stop.News;
import dev.walkthroughs.application.guide.Stop.StepPage;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.focus.FocusCommand.MoveFocus;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable.Active;
import dev.walkthroughs.domain.progress.ProgressRejection.NotAvailableHere;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepIdRequired;
import dev.walkthroughs.domain.progress.Result;
import dev.walkthroughs.domain.progress.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guide over the command gateway: asks the aggregates, and words what they decided. */
public final class GatewayWalkthroughGuide implements WalkthroughGuide {

    private final Commands commands;
    private final Histories histories;
    private final Catalogue catalogue;
    private final StepLibrary library;
    private final Overviews overviews;
    private final Clock clock;

    /** Puts the guide together; the clock gives the moment of every event. */
    public GatewayWalkthroughGuide(
            Commands commands,
            Histories histories,
            Catalogue catalogue,
            StepLibrary library,
            Overviews overviews,
            Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.catalogue = catalogue;
        this.library = library;
        this.overviews = overviews;
        this.clock = clock;
    }

    @Override
    public List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        return overviews.list(server, learner);
    }

    @Override
    public Outcome<WalkthroughStatus, ProgressRejection> status(Caller caller, String walkthroughId) {
        return offered(caller, walkthroughId).map(offer -> overviews.status(caller, offer));
    }

    @Override
    public Outcome<Stop, ProgressRejection> select(Caller caller, String walkthroughId, boolean resumeIfExists) {
        return offered(caller, walkthroughId).map(offer -> {
            Decision decision = commands.send(
                    new SelectWalkthrough(
                            progressOf(caller, offer.id()),
                            caller.server().organizationId(),
                            caller.learner(),
                            offer.id(),
                            caller.server().id(),
                            offer.version(),
                            resumeIfExists,
                            now()),
                    audit(caller));
            focus(caller, offer.id());
            return stop(caller, decision);
        });
    }

    @Override
    public Outcome<Stop, ProgressRejection> advance(Caller caller, Optional<String> currentStepId) {
        if (currentStepId.isPresent()) {
            return advanceFrom(caller, currentStepId.get());
        }
        return caller.server().requiresStepId() ? Outcome.rejected(new StepIdRequired()) : advanceInFocus(caller);
    }

    /** The id decides which walkthrough is meant, and the focus follows it (R16). */
    private Outcome<Stop, ProgressRejection> advanceFrom(Caller caller, String stepId) {
        Optional<StepId> step = StepId.parse(stepId);
        Optional<WalkthroughId> walkthrough =
                step.flatMap(id -> catalogue.walkthroughOf(caller.server().organizationId(), id));
        if (step.isEmpty()
                || walkthrough
                        .flatMap(id -> catalogue.offered(caller.server().id(), id))
                        .isEmpty()) {
            return Outcome.rejected(new NotAvailableHere());
        }
        return leave(caller, walkthrough.get(), step.get()).map(decision -> {
            // A late duplicate records nothing (R14, R19), and so draws no one away from what came after it.
            if (!decision.events().isEmpty()) {
                focus(caller, walkthrough.get());
            }
            return stop(caller, decision);
        });
    }

    /** Leaves the pointer as it is now: overlapping duplicates read the same one and advance once (R17). */
    private Outcome<Stop, ProgressRejection> advanceInFocus(Caller caller) {
        Optional<WalkthroughId> inFocus = histories
                .focus(FocusId.of(caller.learner(), caller.server().id()))
                .walkthrough()
                .filter(id -> catalogue.offered(caller.server().id(), id).isPresent());
        Progress progress =
                inFocus.map(id -> histories.progress(progressOf(caller, id))).orElseGet(Progress.NotStarted::new);
        if (progress instanceof Progress.UnderWay here) {
            return leave(caller, here.walkthroughId(), here.pointer()).map(decision -> stop(caller, decision));
        }
        List<Active> active = overviews.active(caller);
        if (!active.isEmpty()) {
            return Outcome.rejected(new FocusUnavailable(active));
        }
        if (progress instanceof Progress.Completed) {
            return Outcome.accepted(stop(caller, new Decision(Result.COMPLETED, List.of(), progress)));
        }
        return Outcome.rejected(new NothingUnderWay());
    }

    private Outcome<Decision, ProgressRejection> leave(Caller caller, WalkthroughId walkthrough, StepId leaving) {
        return commands.send(
                new AdvanceStep(
                        progressOf(caller, walkthrough),
                        leaving,
                        caller.server().id(),
                        now()),
                audit(caller));
    }

    private void focus(Caller caller, WalkthroughId walkthrough) {
        commands.send(
                new MoveFocus(
                        FocusId.of(caller.learner(), caller.server().id()),
                        caller.server().organizationId(),
                        caller.learner(),
                        caller.server().id(),
                        walkthrough,
                        now()),
                audit(caller));
    }

    private Outcome<Offer, ProgressRejection> offered(Caller caller, String walkthroughId) {
        return WalkthroughId.parse(walkthroughId)
                .flatMap(id -> catalogue.offered(caller.server().id(), id))
                .map(Outcome::<Offer, ProgressRejection>accepted)
                .orElseGet(() -> Outcome.rejected(new NotAvailableHere()));
    }

    private Stop stop(Caller caller, Decision decision) {
        if (decision.state() instanceof Progress.UnderWay here) {
            PublishedVersion version = library.version(here.walkthroughId(), here.version());
            Tally tally = Overviews.tally(here, version.route());
            PublishedStep step = version.step(here.pointer());
            return new StepPage(
                    standing(caller, decision.result(), version, here.attempt(), tally),
                    step.id(),
                    step.title(),
                    version.route().placeOf(step.id()).orElseThrow(),
                    version.route().size(),
                    step.content());
        }
        if (decision.state() instanceof Progress.Completed there) {
            PublishedVersion version = library.version(there.walkthroughId(), there.version());
            Tally tally = new Tally(there.done().size(), there.done().size(), true);
            return new Finish(standing(caller, Result.COMPLETED, version, there.attempt(), tally), news(caller, there));
        }
        throw new IllegalStateException("an accepted decision left no attempt behind");
    }

    /** What is new since a completion, which itself stays a fact about its version (R7, R13). */
    private Optional<News> news(Caller caller, Progress.Completed there) {
        return catalogue
                .offered(caller.server().id(), there.walkthroughId())
                .filter(offer -> offer.version() > there.version())
                .map(offer -> {
                    List<StepId> steps =
                            library.version(offer.id(), offer.version()).route().steps();
                    int done =
                            (int) steps.stream().filter(there.done()::contains).count();
                    return new News(offer.version(), steps.size() - done);
                });
    }

    private static Standing standing(Caller caller, Result result, PublishedVersion version, int attempt, Tally tally) {
        return new Standing(
                result,
                version.route().walkthroughId(),
                version.title(),
                caller.server().organizationName(),
                version.route().version(),
                attempt,
                tally);
    }

    private static ProgressId progressOf(Caller caller, WalkthroughId walkthrough) {
        return ProgressId.of(caller.server().organizationId(), caller.learner(), walkthrough);
    }

    /** Microseconds, which is what the tables keep: an event and its row then tell the same moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, String> audit(Caller caller) {
        return Map.of(
                "organization_id", caller.server().organizationId().value(),
                "mcp_server_id", caller.server().id().value(),
                "mcp_server_user_id", caller.learner().value(),
                "client_name", caller.client().name(),
                "client_version", caller.client().version(),
                "protocol_version", caller.client().protocolVersion());
    }
}
