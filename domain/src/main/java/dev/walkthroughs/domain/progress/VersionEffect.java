package dev.walkthroughs.domain.progress;

import dev.walkthroughs.domain.progress.Progress.UnderWay;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.domain.route.Routes;

/**
 * What versions published since do to a running attempt at its learner's next call (R1). The same attempt, routes and
 * version always give the same effect, so a plan made before publishing and the call that comes after it agree.
 */
public sealed interface VersionEffect {

    /** It goes on as it is: nothing was published since, or what was leaves running attempts alone. */
    record Stays() implements VersionEffect {}

    /** It goes over to a newer version. */
    record Moves(Move move) implements VersionEffect {}

    /** It ends, and another begins on the newest version. */
    record BeginsAgain() implements VersionEffect {}

    /**
     * The effect on an attempt.
     *
     * @param newest the newest published version, not below the attempt's
     */
    static VersionEffect on(UnderWay here, int newest, Routes routes) {
        int target = here.version();
        for (int version = here.version() + 1; version <= newest; version++) {
            Route next = routes.of(here.walkthroughId(), version);
            if (next.policy() == PublishPolicy.RESTART) {
                return standsAtTheBeginning(here, routes.of(here.walkthroughId(), newest))
                        ? new Moves(Carrying.of(here, newest, routes))
                        : new BeginsAgain();
            }
            if (next.policy() == PublishPolicy.PIN) {
                // It finishes on the version it had then, whatever is published later.
                break;
            }
            target = version;
        }
        return target == here.version() ? new Stays() : new Moves(Carrying.of(here, target, routes));
    }

    /** An attempt that is what a new one would be need not end: a repeated call would then leave its first step twice. */
    private static boolean standsAtTheBeginning(UnderWay here, Route newest) {
        return here.marks().untouched()
                && here.marks().only().isEmpty()
                && here.marks().offered().isEmpty()
                && here.pointer().equals(newest.first());
    }
}
