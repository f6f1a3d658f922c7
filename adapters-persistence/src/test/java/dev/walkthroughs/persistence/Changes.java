package dev.walkthroughs.persistence;

import dev.walkthroughs.domain.progress.ProgressCommand.CatchUp;
import dev.walkthroughs.domain.progress.ProgressCommand.ResetProgress;
import dev.walkthroughs.domain.progress.ProgressCommand.SelectWalkthrough;
import dev.walkthroughs.domain.progress.ProgressCommand.SkipStep;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.walkthrough.StepNotes;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.ArchiveWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.UnpublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WithdrawWalkthrough;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A history in which versions change under learners, who skip, begin again and catch up (R1 to R8). */
public final class Changes {

    /** When the first learner begins. */
    public static final Instant BEGIN = Instant.parse("2026-04-01T09:00:00Z");

    private static final Map<String, StepNotes> NOTES = Map.of(
            "b1", new StepNotes("Say hello.", 3, List.of("b"), false),
            "b2", new StepNotes("", null, List.of("b"), false),
            "c", new StepNotes("", null, List.of(), true));

    private final Tenant beta;

    private Changes(Tenant beta) {
        this.beta = beta;
    }

    /** Tells it. */
    public static Tenant tell(Node node) {
        Changes story = new Changes(new Tenant(node, "beta").with("tour", "a", "b", "c", "d"));
        story.firstVersion();
        story.carried();
        story.begunAgain();
        story.caughtUpAndPinned();
        story.takenBack();
        node.awaitCaughtUp();
        return story.beta;
    }

    private void firstVersion() {
        for (String learner : List.of("ann", "bob", "cyd", "dan")) {
            beta.select(learner, "tour", 1, true, at(0));
        }
        for (String learner : List.of("ann", "bob", "cyd")) {
            beta.advance(learner, "tour", "a", at(10));
        }
        for (String learner : List.of("bob", "cyd")) {
            beta.advance(learner, "tour", "b", at(20));
        }
        beta.select("bob", "tour", 1, true, at(2000));
        skip("bob", 1, "c", "No time.", at(2010));
        beta.advance("cyd", "tour", "c", at(30));
        beta.advance("cyd", "tour", "d", at(40));
    }

    /** Step b becomes two, c matters anew, d goes, n and e are new. */
    private void carried() {
        publish(2, PublishPolicy.CARRY, NOTES, "a", "n", "b1", "b2", "c=new", "e");
        beta.call("ann", "tour", 2, at(3000), call -> new SelectWalkthrough(call, true));
        skip("ann", 2, "b1", "Seen it.", at(3010));
        beta.call("bob", "tour", 2, at(3020), call -> new SelectWalkthrough(call, true));
        beta.call("cyd", "tour", 2, at(3030), CatchUp::new);
        beta.advance("cyd", "tour", "n", at(3040));
        skip("cyd", 2, "c", "Fine as it was.", at(3050));
        beta.advance("cyd", "tour", "e", at(3060));
    }

    private void begunAgain() {
        publish(3, PublishPolicy.RESTART, NOTES, "a", "n", "b1", "b2", "c=new", "e", "f");
        beta.call("ann", "tour", 3, at(4000), call -> new SelectWalkthrough(call, true));
        beta.call("dan", "tour", 3, at(4010), call -> new SelectWalkthrough(call, true));
        beta.call("cyd", "tour", 3, at(4020), CatchUp::new);
    }

    private void caughtUpAndPinned() {
        publish(4, PublishPolicy.CARRY, NOTES, "a", "n", "b1", "b2", "c=new", "e", "f", "g");
        beta.call("cyd", "tour", 4, at(5000), call -> new SelectWalkthrough(call, true));
        beta.advance("cyd", "tour", "f", at(5010));
        beta.advance("cyd", "tour", "g", at(5020));
        beta.select("eve", "tour", 4, true, at(5030));
        beta.select("fay", "tour", 4, true, at(5040));
        beta.advance("fay", "tour", "a", at(5050));
        publish(5, PublishPolicy.PIN, Map.of(), "a");
        beta.call("eve", "tour", 5, at(6000), call -> new SelectWalkthrough(call, true));
        beta.call("fay", "tour", 5, at(6010), ResetProgress::new);
        beta.select("hal", "tour", 5, true, at(6020));
        skip("hal", 5, "a", "All of it.", at(6030));
    }

    private void takenBack() {
        for (String key : List.of("closed", "stopped", "again", "gone")) {
            beta.draft(key, at(7000), "x").publish(key, at(7010)).assign(key, "main", null, true);
        }
        beta.offer("closed", (id, owner) -> new UnpublishWalkthrough(id, owner, at(7020)))
                .offer("stopped", (id, owner) -> new UnpublishWalkthrough(id, owner, at(7020)))
                .offer("stopped", (id, owner) -> new WithdrawWalkthrough(id, owner, at(7030)))
                .offer("again", (id, owner) -> new WithdrawWalkthrough(id, owner, at(7020)))
                .publish("again", at(7030))
                .offer("gone", (id, owner) -> new ArchiveWalkthrough(id, owner, at(7020)));
    }

    private void publish(int version, PublishPolicy policy, Map<String, StepNotes> notes, String... steps) {
        Instant published = at(version * 1000 + 500);
        beta.draft("tour", published, notes, steps).publish("tour", policy, published);
        // Decisions rely on published content, which they read from the tables.
        beta.node().awaitCaughtUp();
    }

    private void skip(String learner, int version, String step, String reason, Instant at) {
        beta.call(learner, "tour", version, at, call -> new SkipStep(call, beta.step("tour", step), reason));
    }

    private static Instant at(int seconds) {
        return BEGIN.plusSeconds(seconds);
    }
}
