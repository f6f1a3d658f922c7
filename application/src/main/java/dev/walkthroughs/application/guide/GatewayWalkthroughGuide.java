package dev.walkthroughs.application.guide;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.Catalogue.Remembered;
import dev.walkthroughs.application.library.Offer;
import dev.walkthroughs.application.library.OfferAndHeads;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.markdown.MarkdownPolicy;
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
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable;
import dev.walkthroughs.domain.progress.ProgressRejection.FocusUnavailable.Active;
import dev.walkthroughs.domain.progress.ProgressRejection.NothingUnderWay;
import dev.walkthroughs.domain.progress.ProgressRejection.StepIdRequired;
import dev.walkthroughs.domain.progress.Result;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The guide over the command gateway: asks the aggregates, and words what they decided. */
public final class GatewayWalkthroughGuide implements WalkthroughGuide {

    private final Commands commands;
    private final Histories histories;
    private final Offers offers;
    private final Overviews overviews;
    private final Pages pages;
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
        this.offers = new Offers(catalogue);
        this.overviews = overviews;
        this.pages = new Pages(library);
        this.clock = clock;
    }

    @Override
    public List<ListedWalkthrough> list(McpServer server, Optional<LearnerId> learner) {
        return overviews.list(server, learner);
    }

    @Override
    public Outcome<WalkthroughStatus, ProgressRejection> status(Caller caller, String walkthroughId) {
        return offers.named(caller, walkthroughId).map(offered -> overviews.status(caller, offered.offer()));
    }

    @Override
    public Outcome<Stop, ProgressRejection> select(Caller caller, String walkthroughId, boolean resumeIfExists) {
        return offers.named(caller, walkthroughId)
                .flatMap(offered -> open(caller, offered, call -> new SelectWalkthrough(call, resumeIfExists)));
    }

    @Override
    public Outcome<Stop, ProgressRejection> reset(Caller caller, String walkthroughId) {
        return offers.named(caller, walkthroughId).flatMap(offered -> open(caller, offered, ResetProgress::new));
    }

    @Override
    public Outcome<Stop, ProgressRejection> catchUp(Caller caller, String walkthroughId) {
        return offers.named(caller, walkthroughId).flatMap(offered -> open(caller, offered, CatchUp::new));
    }

    /** Sends what chooses a walkthrough, which puts it in the focus. */
    private Outcome<Stop, ProgressRejection> open(
            Caller caller, OfferAndHeads offered, Function<Call, ProgressCommand> wish) {
        return send(caller, offered, wish).map(decision -> {
            focus(caller, offered);
            return pages.stop(caller, offered.offer(), decision);
        });
    }

    @Override
    public Outcome<Stop, ProgressRejection> advance(Caller caller, Optional<String> currentStepId) {
        if (currentStepId.isPresent()) {
            return leave(caller, currentStepId.get(), AdvanceStep::new);
        }
        return caller.server().requiresStepId() ? Outcome.rejected(new StepIdRequired()) : advanceInFocus(caller);
    }

    @Override
    public Outcome<Stop, ProgressRejection> skip(Caller caller, String currentStepId, String reason) {
        String line = MarkdownPolicy.sanitiseLine(reason).text();
        String inert = line.codePoints()
                .limit(Progress.LONGEST_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return leave(caller, currentStepId, (call, step) -> new SkipStep(call, step, inert));
    }

    @Override
    public Outcome<Stop, ProgressRejection> review(Caller caller, String stepId) {
        return offers.step(caller, stepId).flatMap(step -> {
            Progress progress =
                    histories.progress(progressOf(caller, step.offer().id()));
            return pages.review(caller, step.offer(), progress, step.id());
        });
    }

    /** Leaves a step by its id; the focus follows it (R16). First by what is in memory, which mostly is recent. */
    private Outcome<Stop, ProgressRejection> leave(
            Caller caller, String stepId, BiFunction<Call, StepId, ProgressCommand> wish) {
        return offers.inMemory(caller, stepId)
                .flatMap(step -> venture(caller, step.known(), call -> wish.apply(call, step.id())))
                .map(Outcome::<Stop, ProgressRejection>accepted)
                .orElseGet(() -> offers.step(caller, stepId)
                        .flatMap(step -> send(caller, step.offered(), call -> wish.apply(call, step.id()))
                                .map(decision -> left(caller, step.offered(), decision))));
    }

    /** What was recorded is proven. A decision that records nothing, or refuses, has to be made anew on what is so. */
    private Optional<Stop> venture(Caller caller, Remembered known, Function<Call, ProgressCommand> wish) {
        OfferAndHeads offered = known.offered();
        return commands.venture(
                        wish.apply(call(caller, offered.offer())),
                        audit(caller),
                        offered.progressHead(),
                        known.assumption())
                .flatMap(outcome -> outcome.fold(Optional::of, rejection -> Optional.<Decision>empty()))
                .filter(decision -> !decision.events().isEmpty())
                .map(decision -> left(caller, offered, decision));
    }

    private Stop left(Caller caller, OfferAndHeads offered, Decision decision) {
        // A late duplicate leaves nothing (R14, R19), and so draws no one away from what came after it.
        if (!decision.events().isEmpty() && decision.result() != Result.ALREADY_ADVANCED) {
            focus(caller, offered);
        }
        return pages.stop(caller, offered.offer(), decision);
    }

    /** Leaves the pointer as it is now: overlapping duplicates read the same one and advance once (R17). */
    private Outcome<Stop, ProgressRejection> advanceInFocus(Caller caller) {
        Optional<OfferAndHeads> inFocus = histories
                .focus(FocusId.of(caller.learner(), caller.server().id()))
                .walkthrough()
                .flatMap(id -> offers.of(caller, id));
        Progress progress = inFocus.map(offered ->
                        histories.progress(progressOf(caller, offered.offer().id())))
                .orElseGet(Progress.NotStarted::new);
        if (progress instanceof Progress.UnderWay here) {
            OfferAndHeads offered = inFocus.orElseThrow();
            return send(caller, offered, call -> new AdvanceStep(call, here.pointer()))
                    .map(decision -> pages.stop(caller, offered.offer(), decision));
        }
        List<Active> active = overviews.active(caller);
        if (!active.isEmpty()) {
            return Outcome.rejected(new FocusUnavailable(active));
        }
        return progress instanceof Progress.Completed there
                ? Outcome.accepted(pages.finish(caller, inFocus.orElseThrow().offer(), there, null))
                : Outcome.rejected(new NothingUnderWay());
    }

    private Outcome<Decision, ProgressRejection> send(
            Caller caller, OfferAndHeads offered, Function<Call, ProgressCommand> wish) {
        return commands.send(wish.apply(call(caller, offered.offer())), audit(caller), offered.progressHead());
    }

    private Call call(Caller caller, Offer offer) {
        return new Call(
                progressOf(caller, offer.id()),
                caller.server().organizationId(),
                caller.learner(),
                offer.id(),
                caller.server().id(),
                offer.version(),
                offer.open(),
                clock.instant());
    }

    private void focus(Caller caller, OfferAndHeads offered) {
        commands.send(
                new MoveFocus(
                        FocusId.of(caller.learner(), caller.server().id()),
                        caller.server().organizationId(),
                        caller.learner(),
                        caller.server().id(),
                        offered.offer().id(),
                        clock.instant()),
                audit(caller),
                offered.focusHead());
    }

    private static ProgressId progressOf(Caller caller, WalkthroughId walkthrough) {
        return ProgressId.of(caller.server().organizationId(), caller.learner(), walkthrough);
    }

    private static Map<String, String> audit(Caller caller) {
        return Map.of(
                "actor", "learner",
                "channel", "mcp",
                "organization_id", caller.server().organizationId().value(),
                "mcp_server_id", caller.server().id().value(),
                "mcp_server_user_id", caller.learner().value(),
                "client_name", caller.client().name(),
                "client_version", caller.client().version(),
                "protocol_version", caller.client().protocolVersion());
    }
}
