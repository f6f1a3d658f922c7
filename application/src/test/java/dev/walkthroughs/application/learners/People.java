package dev.walkthroughs.application.learners;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.BEN;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.PHONE;
import static dev.walkthroughs.application.ids.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.MemoryNames;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.learners.LearnerName.ById;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.application.writemodel.MemoryWriteModel;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.route.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Three learners of one organization and one of another, who learn from walkthroughs of three steps. Two of them have
 * one address, and so has the one elsewhere. The aggregates are real; transactions can be undone.
 */
final class People {

    static final LearnerId CAT = new LearnerId("mcpu_CatCatCatCat0001");
    static final LearnerId STRANGER = new LearnerId("mcpu_Stranger00000001");

    /** When the operator acts. */
    static final Instant NOW = NOON.plus(Duration.ofDays(1));

    final MemoryEvents events = new MemoryEvents();
    final MemoryLearnerRecords records = new MemoryLearnerRecords(events);
    final Commands commands;
    final LearnerCare care;

    private final Histories histories;
    private int losses;

    People() {
        MemoryWriteModel model =
                new MemoryWriteModel(events, (walkthrough, version) -> new Route(walkthrough, version, steps(3)));
        commands = model.commands();
        histories = model.histories();
        MemoryNames names = new MemoryNames();
        claim(names, "acme", ACME);
        claim(names, "other", OTHER_ORGANIZATION);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        care = new GatewayLearnerCare(commands, histories, records, names, new Undoing(), clock);
        records.add(ADA, ACME, "https://one.test", "ada", "Ada@acme.test");
        records.add(BEN, ACME, "https://two.test", "ada", "ada@ACME.test");
        records.add(CAT, ACME, "https://two.test", "cat", "cat@acme.test");
        records.add(STRANGER, OTHER_ORGANIZATION, "https://one.test", "ada", "ada@acme.test");
    }

    private static void claim(MemoryNames names, String slug, OrganizationId organization) {
        assertThat(names.claim(Kind.ORGANIZATION, new Named(slug, organization, organization.value())))
                .isTrue();
    }

    /** Lets the next transactions lose a race: each is undone and run again. */
    void loseRaces(int times) {
        losses = times;
    }

    /** Begins a walkthrough on the phone and does its first steps, all at one moment. */
    void learns(LearnerId learner, WalkthroughId walkthrough, int steps, Instant at) {
        Call call = new Call(ProgressId.of(ACME, learner, walkthrough), ACME, learner, walkthrough, PHONE, 1, true, at);
        Map<String, String> audit = Map.of("actor", "learner");
        assertThat(commands.send(new SelectWalkthrough(call, true), audit)).isInstanceOf(Outcome.Accepted.class);
        steps(steps).forEach(step -> assertThat(commands.send(new AdvanceStep(call, step), audit))
                .isInstanceOf(Outcome.Accepted.class));
    }

    Progress progress(LearnerId learner, WalkthroughId walkthrough) {
        return histories.progress(ProgressId.of(ACME, learner, walkthrough));
    }

    Outcome<LearnerCare.Link, Rejection> link(LearnerId other, LearnerId into) {
        return care.link(id(other), id(into));
    }

    static LearnerName id(LearnerId learner) {
        return new ById(learner.value());
    }

    /** Sends an operator's command past {@link LearnerCare}. */
    <A> A send(Command<A> command) {
        return commands.send(command, Registry.audit(ACME));
    }

    private final class Undoing implements Transactions {
        @Override
        public <T, R extends Rejection> Outcome<T, R> allOrNothing(Supplier<Outcome<T, R>> work) {
            while (true) {
                int recorded = events.size();
                Runnable undo = records.mark();
                Outcome<T, R> outcome = work.get();
                boolean lost = losses > 0;
                if (!lost && outcome instanceof Outcome.Accepted<T, R>) {
                    return outcome;
                }
                events.backTo(recorded);
                undo.run();
                if (!lost) {
                    return outcome;
                }
                losses--;
            }
        }
    }
}
