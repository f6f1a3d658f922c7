package dev.walkthroughs.persistence.eventstore;

import dev.walkthroughs.domain.focus.FocusEvent.FocusMoved;
import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerErased;
import dev.walkthroughs.domain.learner.LearnerEvent.LearnerLinked;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.progress.Marks;
import dev.walkthroughs.domain.progress.Move;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptCarried;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptEnded;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptResumed;
import dev.walkthroughs.domain.progress.ProgressEvent.AttemptStarted;
import dev.walkthroughs.domain.progress.ProgressEvent.CompletionReason;
import dev.walkthroughs.domain.progress.ProgressEvent.EndReason;
import dev.walkthroughs.domain.progress.ProgressEvent.ProgressUnited;
import dev.walkthroughs.domain.progress.ProgressEvent.StepCompleted;
import dev.walkthroughs.domain.progress.ProgressEvent.StepSkipped;
import dev.walkthroughs.domain.progress.ProgressEvent.WalkthroughCompleted;
import dev.walkthroughs.domain.progress.Replacement;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.server.ServerEvent.AccessChanged;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughAssigned;
import dev.walkthroughs.domain.server.ServerEvent.WalkthroughUnassigned;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.StepLink;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepRemoved;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepWritten;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.StepsLinked;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.VersionPublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughArchived;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughCreated;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughDescribed;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughReopened;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughUnpublished;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent.WalkthroughWithdrawn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stored samples mean today, by the names of their files. */
final class SampleMeanings {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_sample-0001");
    private static final ServerId SERVER = new ServerId("mcps_sample-0001");
    private static final WalkthroughId WALKTHROUGH = new WalkthroughId("wt_sample-00001");
    private static final LearnerId LEARNER = new LearnerId("mcpu_sample-0001");
    private static final ProgressId PROGRESS = new ProgressId("wp_sample-00001");
    private static final StepId A = new StepId("ws_sample-0000a");
    private static final StepId B = new StepId("ws_sample-0000b");
    private static final StepId C = new StepId("ws_sample-0000c");
    private static final StepId D = new StepId("ws_sample-0000d");
    private static final StepId E = new StepId("ws_sample-0000e");
    private static final StepId F = new StepId("ws_sample-0000f");

    static final Map<String, Object> MEANINGS = Map.ofEntries(
            Map.entry("OrganizationCreated", new OrganizationCreated(ORGANIZATION, "acme", "Acme & Söhne", AT)),
            Map.entry(
                    "ServerCreated",
                    new ServerCreated(
                            SERVER, ORGANIZATION, "Help", List.of("help.acme.example", "docs.acme.example"), true, AT)),
            Map.entry("AccessChanged", access(new Access(Access.Mode.OAUTH, true, null, null))),
            Map.entry("AccessChanged-anonymous", access(Access.ANONYMOUS)),
            Map.entry(
                    "AccessChanged-external",
                    access(new Access(
                            Access.Mode.EXTERNAL, false, "https://login.acme.example/tenant", "walkthroughs"))),
            Map.entry(
                    "WalkthroughAssigned",
                    new WalkthroughAssigned(
                            SERVER, ORGANIZATION, new AssignmentId("msw_sample-0001"), WALKTHROUGH, 3, false, AT)),
            Map.entry("WalkthroughUnassigned", new WalkthroughUnassigned(SERVER, WALKTHROUGH, AT)),
            Map.entry("WalkthroughCreated", new WalkthroughCreated(WALKTHROUGH, ORGANIZATION, "first-steps", AT)),
            Map.entry(
                    "WalkthroughDescribed",
                    new WalkthroughDescribed(
                            WALKTHROUGH,
                            new Details("First steps", "What everyone needs.", List.of("start", "basics"), 15),
                            AT)),
            Map.entry(
                    "WalkthroughDescribed-without-minutes",
                    new WalkthroughDescribed(
                            WALKTHROUGH,
                            new Details("First steps", "", List.of(), null),
                            Instant.parse("2026-03-01T12:00:00Z"))),
            Map.entry(
                    "StepWritten",
                    new StepWritten(
                            WALKTHROUGH,
                            A,
                            "open",
                            "Open it",
                            "# Open\n\n`a < b` & \"quoted\" \u2028 \uD83E\uDDED\n",
                            1,
                            "",
                            null,
                            List.of(),
                            false,
                            AT)),
            Map.entry(
                    "StepWritten-r2",
                    new StepWritten(
                            WALKTHROUGH,
                            C,
                            "all",
                            "All of it",
                            "Do it.",
                            1,
                            "Wait for the user.\n",
                            7,
                            List.of(B, A),
                            true,
                            AT)),
            Map.entry(
                    "StepWritten-r2-plain",
                    new StepWritten(WALKTHROUGH, A, "open", "Open it", "Do it.", 1, "", null, List.of(), false, AT)),
            Map.entry("StepRemoved", new StepRemoved(WALKTHROUGH, C, AT)),
            Map.entry(
                    "StepsLinked",
                    new StepsLinked(WALKTHROUGH, A, List.of(new StepLink(A, B), new StepLink(B, null)), AT)),
            Map.entry("StepsLinked-empty", new StepsLinked(WALKTHROUGH, null, List.of(), AT)),
            Map.entry(
                    "VersionPublished",
                    new VersionPublished(WALKTHROUGH, 2, List.of(A, B), PublishPolicy.PIN, Map.of(), Set.of(), AT)),
            Map.entry(
                    "VersionPublished-r2",
                    new VersionPublished(
                            WALKTHROUGH,
                            3,
                            List.of(C, D),
                            PublishPolicy.CARRY,
                            Map.of(C, new LinkedHashSet<>(List.of(A, B))),
                            Set.of(D),
                            AT)),
            Map.entry(
                    "VersionPublished-r2-restart",
                    new VersionPublished(WALKTHROUGH, 1, List.of(A), PublishPolicy.RESTART, Map.of(), Set.of(), AT)),
            Map.entry("WalkthroughUnpublished", new WalkthroughUnpublished(WALKTHROUGH, AT)),
            Map.entry("WalkthroughWithdrawn", new WalkthroughWithdrawn(WALKTHROUGH, AT)),
            Map.entry("WalkthroughReopened", new WalkthroughReopened(WALKTHROUGH, AT)),
            Map.entry("WalkthroughArchived", new WalkthroughArchived(WALKTHROUGH, AT)),
            Map.entry("AttemptStarted", attempt(1, 2, A, List.of(), null)),
            Map.entry("AttemptStarted-r2", attempt(2, 3, A, List.of(), B)),
            Map.entry("AttemptStarted-r2-catching-up", attempt(2, 3, D, List.of(D, C), null)),
            Map.entry("AttemptResumed", new AttemptResumed(PROGRESS, SERVER, 1, AT)),
            Map.entry("StepCompleted", new StepCompleted(PROGRESS, SERVER, 1, 2, A, B, AT)),
            Map.entry("StepCompleted-last", new StepCompleted(PROGRESS, SERVER, 1, 2, B, null, AT)),
            Map.entry("WalkthroughCompleted", completed(CompletionReason.ACKNOWLEDGED)),
            Map.entry("WalkthroughCompleted-r2", completed(CompletionReason.ACKNOWLEDGED)),
            Map.entry("WalkthroughCompleted-r2-content-change", completed(CompletionReason.CONTENT_CHANGE)),
            Map.entry("WalkthroughCompleted-r2-skipped", completed(CompletionReason.SKIPPED)),
            Map.entry("StepSkipped", new StepSkipped(PROGRESS, SERVER, 1, 2, A, B, "I know this already.", AT)),
            Map.entry("StepSkipped-last", new StepSkipped(PROGRESS, SERVER, 1, 2, B, null, "Not for me.", AT)),
            Map.entry(
                    "AttemptCarried",
                    carried(new Move(
                            1, 3, D, B, List.of(new Replacement(C, List.of(A))), List.of(E), List.of(F), 1, 3))),
            Map.entry(
                    "AttemptCarried-nothing-left",
                    carried(new Move(1, 2, null, B, List.of(), List.of(), List.of(), 1, 1))),
            Map.entry("AttemptCarried-typo", carried(new Move(1, 2, B, null, List.of(), List.of(), List.of(), 1, 2))),
            Map.entry(
                    "ProgressUnited",
                    united(B, new Marks(Set.of(A), Set.of(C), Set.of(D), Set.of(), Set.of(E), Set.of(F)), 2, null)),
            Map.entry(
                    "ProgressUnited-completed",
                    united(
                            null,
                            new Marks(Set.of(A), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                            1,
                            Instant.parse("2026-02-02T12:00:00Z"))),
            Map.entry("LearnerLinked", new LearnerLinked(LEARNER, ORGANIZATION, new LearnerId("mcpu_sample-0002"), AT)),
            Map.entry("LearnerErased", new LearnerErased(LEARNER, ORGANIZATION, AT)),
            Map.entry("AttemptEnded", new AttemptEnded(PROGRESS, SERVER, 1, EndReason.RESTARTED, AT)),
            Map.entry("AttemptEnded-reset", new AttemptEnded(PROGRESS, SERVER, 1, EndReason.RESET, AT)),
            Map.entry("AttemptEnded-new-version", new AttemptEnded(PROGRESS, SERVER, 1, EndReason.NEW_VERSION, AT)),
            Map.entry(
                    "FocusMoved",
                    new FocusMoved(new FocusId("wf_sample-00001"), ORGANIZATION, LEARNER, SERVER, WALKTHROUGH, AT)));

    private SampleMeanings() {}

    private static AttemptStarted attempt(
            int attempt, int version, StepId first, List<StepId> only, @Nullable StepId insteadOf) {
        return new AttemptStarted(
                PROGRESS, ORGANIZATION, LEARNER, WALKTHROUGH, SERVER, attempt, version, first, 2, only, insteadOf, AT);
    }

    private static ProgressUnited united(
            @Nullable StepId pointer, Marks marks, int required, @Nullable Instant completedAt) {
        return new ProgressUnited(
                PROGRESS,
                ORGANIZATION,
                LEARNER,
                WALKTHROUGH,
                SERVER,
                new ProgressId("wp_sample-00002"),
                Instant.parse("2026-02-01T12:00:00Z"),
                1,
                2,
                pointer,
                marks,
                required,
                completedAt,
                AT);
    }

    private static AccessChanged access(Access access) {
        return new AccessChanged(SERVER, ORGANIZATION, access, AT);
    }

    private static WalkthroughCompleted completed(CompletionReason reason) {
        return new WalkthroughCompleted(PROGRESS, SERVER, 1, 2, reason, AT);
    }

    private static AttemptCarried carried(Move move) {
        return new AttemptCarried(PROGRESS, SERVER, 1, move, AT);
    }
}
