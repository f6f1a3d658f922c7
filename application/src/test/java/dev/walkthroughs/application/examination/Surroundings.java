package dev.walkthroughs.application.examination;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.ADA;
import static dev.walkthroughs.application.ids.Ids.DESK;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static dev.walkthroughs.application.ids.Ids.OTHER_ORGANIZATION;
import static dev.walkthroughs.application.ids.Ids.OTHER_TOUR;
import static dev.walkthroughs.application.ids.Ids.TOUR;
import static dev.walkthroughs.application.ids.Ids.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.MemoryNames;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.MemoryEvents;
import dev.walkthroughs.application.writemodel.MemoryWriteModel;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.walkthrough.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One server that offers a tour of three steps to Ada, until a test changes that. The aggregates are real; tables are fields. */
final class Surroundings implements Circumstances {

    static final String ADDRESS = "ada@acme.test";

    final List<Identity> identities = new ArrayList<>(List.of(new Identity(ADA, ADA, "walkthroughs", false, false)));
    final List<PublishPolicy> versions = new ArrayList<>(List.of(PublishPolicy.CARRY));
    final List<Letter> letters = new ArrayList<>();
    boolean account = true;
    boolean shown = true;
    Access access = Access.OPEN;
    Programs programs = new Programs(0, Optional.empty());
    Availability availability = Availability.OPEN;
    Optional<Assignment> assignment = Optional.of(new Assignment(2, true));
    List<Lag> lags = List.of(new Lag("catalogue", 0, true), new Lag("progress", 0, true));
    long left = 7;

    private final MemoryNames names = new MemoryNames();
    private final Commands commands;
    private final Diagnosis diagnosis;

    Surroundings() {
        claim(Kind.ORGANIZATION, "acme", ACME, ACME.value());
        claim(Kind.HOST, "desk.test", ACME, DESK.value());
        claim(Kind.WALKTHROUGH, "tour", ACME, TOUR.value());
        claim(Kind.WALKTHROUGH, "foreign", OTHER_ORGANIZATION, OTHER_TOUR.value());
        Library library = new Library();
        MemoryWriteModel model = new MemoryWriteModel(new MemoryEvents(), library);
        commands = model.commands();
        diagnosis = new Diagnosis(
                new Registry(names),
                host -> shown ? Optional.of(server()) : Optional.empty(),
                this,
                new Place(this, model.histories(), library),
                (server, learner) -> List.of(new CallsLeft.Left("calls of the learner", left, 9)));
    }

    private void claim(Kind kind, String name, OrganizationId organization, String target) {
        assertThat(names.claim(kind, new Named(name, organization, target))).isTrue();
    }

    private McpServer server() {
        return new McpServer(DESK, ACME, "Acme", "Desk", List.of("desk.test"), false, access);
    }

    Outcome<Diagnosed, Rejection> ask() {
        return ask(ADDRESS, TOUR.value(), "DESK.test");
    }

    Outcome<Diagnosed, Rejection> ask(String learner, String walkthrough, String host) {
        return diagnosis.of(learner, walkthrough, host);
    }

    /** Begins the tour at a version, and does its first steps. */
    void learns(int version, StepId... done) {
        Call call = new Call(ProgressId.of(ACME, ADA, TOUR), ACME, ADA, TOUR, DESK, version, true, NOON);
        send(new SelectWalkthrough(call, true));
        for (StepId step : done) {
            send(new AdvanceStep(call, step));
        }
    }

    private void send(ProgressCommand command) {
        assertThat(commands.send(command, Map.of("actor", "learner"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Override
    public List<Identity> identities(OrganizationId organization, String idOrAddress) {
        return idOrAddress.equals(ADDRESS) ? identities : List.of();
    }

    @Override
    public boolean hasAccount(OrganizationId organization, String address) {
        return account && address.equals(ADDRESS);
    }

    @Override
    public Programs programs(OrganizationId organization, ServerId server, LearnerId root) {
        return programs;
    }

    @Override
    public Optional<Content> content(OrganizationId organization, WalkthroughId walkthrough) {
        return Optional.of(new Content("Tour", availability, versions.size()));
    }

    @Override
    public Optional<Assignment> assignment(OrganizationId organization, ServerId server, WalkthroughId walkthrough) {
        return assignment;
    }

    @Override
    public List<Lag> projections() {
        return lags;
    }

    @Override
    public List<Letter> waiting(List<String> streams) {
        return letters.stream().filter(one -> streams.contains(one.stream())).toList();
    }

    private final class Library implements StepLibrary {
        @Override
        public PublishedVersion version(WalkthroughId walkthrough, int version) {
            return new PublishedVersion(
                    new Route(walkthrough, version, steps(3), versions.get(version - 1), Map.of(), Set.of()),
                    "Tour",
                    "",
                    steps(3).stream()
                            .map(step -> new PublishedStep(step, "Title of " + step, "", ""))
                            .toList());
        }
    }
}
