package dev.walkthroughs.application.learners;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.learners.LearnerName.ByEmail;
import dev.walkthroughs.application.learners.LearnerName.ById;
import dev.walkthroughs.application.learners.LearnerName.BySubject;
import dev.walkthroughs.application.learners.LearnerRecords.Begun;
import dev.walkthroughs.application.learners.LearnerRecords.Known;
import dev.walkthroughs.application.learners.NameRejection.LearnerAmbiguous;
import dev.walkthroughs.application.learners.NameRejection.LearnerUnknown;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.learner.LearnerCommand.EraseLearner;
import dev.walkthroughs.domain.learner.LearnerCommand.LinkLearner;
import dev.walkthroughs.domain.learner.LearnerRejection;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.UniteProgress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Care for learners over the command gateway: what is said about them and who they are changes in one transaction. */
public final class GatewayLearnerCare implements LearnerCare {

    private final Commands commands;
    private final Histories histories;
    private final LearnerRecords records;
    private final Registry registry;
    private final Transactions transactions;
    private final Clock clock;

    /** Puts it together; the clock gives the moment of every event. */
    public GatewayLearnerCare(
            Commands commands,
            Histories histories,
            LearnerRecords records,
            Names names,
            Transactions transactions,
            Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.records = records;
        this.registry = new Registry(names);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome<Link, Rejection> link(LearnerName other, LearnerName into) {
        return transactions.allOrNothing(
                () -> find(other).flatMap(from -> find(into).flatMap(to -> link(from, to))));
    }

    private Outcome<Link, Rejection> link(Known from, Known to) {
        OrganizationId organization = to.organization();
        if (!from.organization().equals(organization)) {
            return Outcome.rejected(new LearnerUnknown());
        }
        if (from.erased() || to.erased()) {
            // A pseudonym that leads to nobody must not lead to somebody again.
            return Outcome.rejected(new LearnerRejection.Gone());
        }
        LearnerId kept = to.root();
        boolean again = from.root().equals(kept) && !from.id().equals(kept);
        if (again) {
            return Outcome.accepted(new Link(kept, false, unite(organization, List.of(from.id()), kept)));
        }
        List<LearnerId> moved = records.actingAs(organization, from.root());
        Outcome<Boolean, LearnerRejection> linked = commands.once(
                new LinkLearner(from.root(), organization, kept, clock.instant()), Registry.audit(organization));
        return linked.<Outcome<Link, Rejection>>fold(
                changed -> {
                    records.link(organization, from.root(), kept);
                    return Outcome.accepted(new Link(kept, true, unite(organization, moved, kept)));
                },
                Outcome::rejected);
    }

    /** Takes in what some learners did; answers in how many walkthroughs that was news. */
    private int unite(OrganizationId organization, List<LearnerId> others, LearnerId kept) {
        int united = 0;
        for (LearnerId other : others) {
            for (Begun begun : records.begun(other)) {
                ProgressId theirs = ProgressId.of(organization, other, begun.walkthrough());
                Call call = new Call(
                        ProgressId.of(organization, kept, begun.walkthrough()),
                        organization,
                        kept,
                        begun.walkthrough(),
                        begun.server(),
                        // A union looks at the versions that the two are on, and at no newer one.
                        1,
                        true,
                        clock.instant());
                boolean news = commands.once(
                                new UniteProgress(call, theirs, histories.progress(theirs), begun.at()),
                                Registry.audit(organization))
                        .fold(decision -> !decision.events().isEmpty(), why -> false);
                united += news ? 1 : 0;
            }
        }
        return united;
    }

    @Override
    public Outcome<File, Rejection> export(LearnerName name) {
        return transactions.allOrNothing(() -> find(name).map(known -> {
            List<LearnerId> ids = records.actingAs(known.organization(), known.root());
            return new File(ids, records.file(known.organization(), ids));
        }));
    }

    @Override
    public Outcome<List<LearnerId>, Rejection> erase(LearnerName name) {
        return transactions.allOrNothing(() -> {
            Outcome<List<LearnerId>, Rejection> erased = find(name).map(this::erase);
            // An account of the address that nobody learned with: no learner leads to it.
            Optional<OrganizationId> account =
                    name instanceof ByEmail address && isSettled(erased) ? accountOf(address) : Optional.empty();
            if (account.isEmpty()) {
                return erased;
            }
            records.eraseAccount(account.get(), ((ByEmail) name).email(), clock.instant());
            return Outcome.accepted(erased.<List<LearnerId>>fold(ids -> ids, why -> List.of()));
        });
    }

    private List<LearnerId> erase(Known known) {
        List<LearnerId> ids = records.actingAs(known.organization(), known.root());
        for (LearnerId id : ids) {
            commands.once(
                    new EraseLearner(id, known.organization(), clock.instant()), Registry.audit(known.organization()));
        }
        records.erase(known.organization(), ids, clock.instant());
        return ids;
    }

    /** Whether nobody else can be meant by the address. */
    private static boolean isSettled(Outcome<List<LearnerId>, Rejection> erased) {
        return erased.<Boolean>fold(ids -> true, why -> why instanceof LearnerUnknown);
    }

    private Optional<OrganizationId> accountOf(ByEmail address) {
        return registry.organization(Optional.of(address.organization()))
                .fold(named -> Optional.of(named.organization()), why -> Optional.<OrganizationId>empty())
                .filter(organization ->
                        canBeKept(address.email()) && records.hasAccount(organization, address.email()));
    }

    private Outcome<Known, Rejection> find(LearnerName name) {
        if (name instanceof ById named) {
            return one(records.byId(named.id()).stream());
        }
        if (name instanceof ByEmail named) {
            return registry.organization(Optional.of(named.organization()))
                    .flatMap(owner -> one(Stream.of(named.email())
                            .filter(GatewayLearnerCare::canBeKept)
                            .flatMap(email -> records.byEmail(owner.organization(), email).stream())));
        }
        BySubject named = (BySubject) name;
        return registry.organization(Optional.of(named.organization()))
                .flatMap(owner -> one(Stream.of(named)
                        .filter(each -> canBeKept(each.issuer()) && canBeKept(each.subject()))
                        .flatMap(each ->
                                records.bySubject(owner.organization(), each.issuer(), each.subject()).stream())));
    }

    /** No text that is kept holds a NUL (R23), and no text with one can be asked for. */
    private static boolean canBeKept(String text) {
        return text.indexOf('\0') < 0;
    }

    private static Outcome<Known, Rejection> one(Stream<Known> found) {
        List<Known> all = found.toList();
        if (all.isEmpty()) {
            return Outcome.rejected(new LearnerUnknown());
        }
        List<LearnerId> roots = all.stream().map(Known::root).distinct().toList();
        return roots.size() == 1 ? Outcome.accepted(all.get(0)) : Outcome.rejected(new LearnerAmbiguous(roots));
    }
}
