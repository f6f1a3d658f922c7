package dev.walkthroughs.bootstrap.command.upkeep;

import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Letters;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Projection;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Rebuilt;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin.Retried;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said about projections, for programs and for people. */
final class StatusReport {

    private StatusReport() {}

    static Map<String, Object> document(Projection projection) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", projection.name());
        document.put("position", projection.position());
        document.put("head", projection.head());
        document.put("lag", projection.lag());
        document.put("running", projection.running());
        Letters letters = projection.letters();
        document.put("letters", letters.count());
        if (letters.count() > 0) {
            document.put("streams", letters.streams());
            document.put("first_stream", letters.firstStream());
            document.put("first_cause", letters.firstCause());
        }
        return document;
    }

    static String line(Projection projection) {
        String lag = projection.lag() == 0 ? "up to date" : projection.lag() + " events behind";
        return projection.name() + ": " + lag + " (" + projection.position() + " of " + projection.head() + ")"
                + (projection.running() ? "" : ", not running") + letters(projection.letters());
    }

    private static String letters(Letters letters) {
        return letters.count() == 0
                ? ""
                : ", " + letters.count() + " events of " + letters.streams() + " streams wait: first in "
                        + letters.firstStream() + " (" + letters.firstCause() + ")";
    }

    static Map<String, Object> document(Rebuilt rebuilt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", rebuilt.name());
        document.put("events", rebuilt.events());
        document.put("removed", rebuilt.removed());
        document.put("written", rebuilt.written());
        document.put("letters", rebuilt.letters());
        return document;
    }

    static String line(Rebuilt rebuilt) {
        String corrected = rebuilt.removed() + rebuilt.written() == 0
                ? "no row was wrong"
                : rebuilt.removed() + " rows removed, " + rebuilt.written() + " written";
        return "Rebuilt " + rebuilt.name() + " from " + rebuilt.events() + " events: " + corrected + waiting(rebuilt)
                + ".";
    }

    /** The tables of a projection as they were at a moment. */
    static String filled(Rebuilt rebuilt, String schema) {
        return "Filled " + schema + " with " + rebuilt.name() + " from " + rebuilt.events() + " events"
                + waiting(rebuilt) + ".";
    }

    private static String waiting(Rebuilt rebuilt) {
        return rebuilt.letters() == 0 ? "" : "; " + rebuilt.letters() + " events could not be shown";
    }

    static Map<String, Object> document(Retried retried) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", retried.name());
        document.put("done", retried.done());
        document.put("left", retried.left());
        return document;
    }

    static String line(Retried retried) {
        return retried.done() == 0
                ? retried.name() + ": no event waits."
                : retried.name() + ": " + retried.done() + " events show now, none waits.";
    }
}
