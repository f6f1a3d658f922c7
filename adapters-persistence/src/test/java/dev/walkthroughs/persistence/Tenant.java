package dev.walkthroughs.persistence;

import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.progress.Decision;
import dev.walkthroughs.domain.progress.Progress;
import dev.walkthroughs.domain.progress.Progress.Completed;
import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.progress.ProgressCommand;
import dev.walkthroughs.domain.progress.ProgressCommand.AdvanceStep;
import dev.walkthroughs.domain.progress.ProgressCommand.Call;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressRejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.ServerCommand.AssignWalkthrough;
import dev.walkthroughs.domain.server.ServerCommand.CreateServer;
import dev.walkthroughs.domain.server.ServerCommand.UnassignWalkthrough;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization, its content and its learners, all with ids that tell what they are. */
public record Tenant(Node node, String name) {

    /** When everything happens unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** The organization's id. */
    public OrganizationId organization() {
        return new OrganizationId("org_" + padded(name));
    }

    /** An MCP server's id. */
    public ServerId server(String server) {
        return new ServerId("mcps_" + padded(name + "-" + server));
    }

    /** A walkthrough's id. */
    public WalkthroughId walkthrough(String key) {
        return new WalkthroughId("wt_" + padded(name + "-" + key));
    }

    /** A step's id. */
    public StepId step(String key, String step) {
        return new StepId("ws_" + padded(name + "-" + key + "-" + step));
    }

    /** A learner's id. */
    public LearnerId learner(String learner) {
        return new LearnerId("mcpu_" + padded(name + "-" + learner));
    }

    /** A learner's progress in a walkthrough. */
    public ProgressId progress(String learner, String key) {
        return ProgressId.of(organization(), learner(learner), walkthrough(key));
    }

    private static String padded(String text) {
        return text + "_".repeat(Math.max(0, 10 - text.length()));
    }

    /** The organization itself. */
    public Tenant create() {
        accepted(send(new CreateOrganization(organization(), name, "The " + name, NOON)));
        return this;
    }

    /** A server on hosts. */
    public Tenant serve(String server, String... hosts) {
        accepted(send(
                new CreateServer(server(server), organization(), "Server " + server, List.of(hosts), false, NOON)));
        return this;
    }

    /** A draft whose steps follow each other; each holds {@code "text of "} and its key, or what stands behind an equals sign. */
    public Tenant draft(String key, Instant at, String... steps) {
        return draft(key, at, Map.of(), steps);
    }

    /** A draft with notes on some of its steps. */
    public Tenant draft(String key, Instant at, Map<String, StepNotes> notes, String... steps) {
        List<DraftStep> drafts = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            String[] parts = steps[i].split("=", 2);
            String next = i + 1 < steps.length ? steps[i + 1].split("=", 2)[0] : null;
            drafts.add(new DraftStep(
                    step(key, parts[0]),
                    parts[0],
                    "Step " + parts[0],
                    parts.length > 1 ? parts[1] : "text of " + parts[0],
                    1,
                    next,
                    notes.getOrDefault(parts[0], StepNotes.NONE)));
        }
        Details details = new Details("About " + key, "All of " + key + " " + steps.length, List.of("a", "b"), 5);
        accepted(send(new WriteDraft(
                walkthrough(key),
                organization(),
                key,
                details,
                drafts.isEmpty() ? null : drafts.get(0).key(),
                drafts,
                at)));
        return this;
    }

    /** Freezes the draft; running attempts go over to it. */
    public Tenant publish(String key, Instant at) {
        return publish(key, PublishPolicy.CARRY, at);
    }

    /** Freezes the draft. */
    public Tenant publish(String key, PublishPolicy policy, Instant at) {
        accepted(send(new PublishWalkthrough(walkthrough(key), organization(), policy, at)));
        return this;
    }

    /** Puts a walkthrough on a server. */
    public Tenant assign(String key, String server, @Nullable Integer order, boolean enabled) {
        accepted(send(new AssignWalkthrough(
                server(server), walkthrough(key), organization(), order, enabled, NOON.plusSeconds(1))));
        return this;
    }

    /** Takes it off. */
    public Tenant unassign(String key, String server) {
        accepted(send(new UnassignWalkthrough(server(server), walkthrough(key), NOON.plusSeconds(2))));
        return this;
    }

    /** Everything a learner needs: a server and a published walkthrough, visible to readers. */
    public Tenant with(String key, String... steps) {
        create().serve("main", name + ".example").draft(key, NOON, steps).publish(key, NOON);
        assign(key, "main", null, true);
        node.awaitCaughtUp();
        return this;
    }

    /** Changes what learners may do with a walkthrough. */
    public Tenant offer(String key, BiFunction<WalkthroughId, OrganizationId, WalkthroughCommand> command) {
        accepted(send(command.apply(walkthrough(key), organization())));
        return this;
    }

    /** Begins, resumes or begins again. */
    public Decision select(String learner, String key, int version, boolean resume, Instant at) {
        return accepted(on(node, select(learner, key, "main", version, resume, at)));
    }

    /** The command to begin, resume or begin again. */
    public SelectWalkthrough select(
            String learner, String key, String server, int version, boolean resume, Instant at) {
        return new SelectWalkthrough(call(learner, key, server, version, at), resume);
    }

    /** Leaves a step, of the version the attempt runs on. */
    public Decision advance(String learner, String key, String leaving, Instant at) {
        return accepted(on(node, advance(learner, key, "main", leaving, at)));
    }

    /** The command to leave a step, from a caller that knows of no newer version than the attempt's. */
    public AdvanceStep advance(String learner, String key, String server, String leaving, Instant at) {
        Progress here = node.get(Histories.class).progress(progress(learner, key));
        int version = here instanceof UnderWay running
                ? running.version()
                : here instanceof Completed there ? there.version() : 1;
        return new AdvanceStep(call(learner, key, server, version, at), step(key, leaving));
    }

    /** What every call of a learner says: at newest version, which takes new attempts. */
    public Call call(String learner, String key, String server, int version, Instant at) {
        return new Call(
                progress(learner, key),
                organization(),
                learner(learner),
                walkthrough(key),
                server(server),
                version,
                true,
                at);
    }

    /** What every call on the main server says, then the command made of it. */
    public Decision call(
            String learner, String key, int version, Instant at, Function<Call, ? extends ProgressCommand> command) {
        return accepted(on(node, command.apply(call(learner, key, "main", version, at))));
    }

    /** The decision of an accepted outcome. */
    public static Decision decision(Outcome<Decision, ProgressRejection> outcome) {
        return accepted(outcome);
    }

    /** Sends a command through another node, with what a call notes about itself. */
    public <A> A on(Node other, Command<A> command) {
        return other.commands()
                .send(
                        command,
                        Map.of(
                                "organization_id", organization().value(),
                                "client_name", "tester",
                                "client_version", "1.2",
                                "not_for_the_audit", "x"));
    }

    /** Sends any command through this node. */
    public <A> A send(Command<A> command) {
        return on(node, command);
    }

    private static <T> T accepted(Outcome<T, ?> outcome) {
        return outcome.fold(value -> value, why -> {
            throw new AssertionError("refused: " + why);
        });
    }
}
