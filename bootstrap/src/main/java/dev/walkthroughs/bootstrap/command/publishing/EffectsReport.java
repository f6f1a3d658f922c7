package dev.walkthroughs.bootstrap.command.publishing;

import dev.walkthroughs.application.plan.Effects;
import dev.walkthroughs.application.plan.Effects.AddedStep;
import dev.walkthroughs.application.plan.Effects.Moved;
import dev.walkthroughs.application.plan.StepName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a version does to learners under way, for programs and for people. */
public final class EffectsReport {

    static final String BEHIND = "These numbers may be behind: see \"projections status\".";

    private EffectsReport() {}

    /** Effects that are told: a first version finds nobody under way. */
    public static Optional<Effects> worthTelling(Optional<Effects> effects) {
        return effects.filter(one -> one.version() > 1);
    }

    /** For programs: effects of a version, whose steps have their ids. */
    public static Map<String, Object> document(Effects effects) {
        return document(effects, true);
    }

    /** For programs; the version's steps are named without ids where those that are new have none yet. */
    static Map<String, Object> document(Effects effects, boolean comingIds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("policy", effects.policy().name().toLowerCase(Locale.ROOT));
        document.put("version", effects.version());
        document.put("running", effects.running());
        document.put("in_place", effects.inPlace());
        document.put("moved", effects.moved());
        document.put("completed", effects.completed());
        document.put("beginning_again", effects.beginningAgain());
        document.put("staying", effects.staying());
        document.put(
                "moves",
                effects.moves().stream().map(one -> document(one, comingIds)).toList());
        document.put(
                "new_steps",
                effects.added().stream().map(one -> document(one, comingIds)).toList());
        document.put("up_to_date", effects.upToDate());
        return document;
    }

    private static Map<String, Object> document(Moved moved, boolean comingIds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", document(moved.from(), true));
        document.put("to", document(moved.to(), comingIds));
        document.put("learners", moved.learners());
        return document;
    }

    private static Map<String, Object> document(AddedStep added, boolean comingIds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("step", document(added.step(), comingIds));
        document.put("offered", added.offered());
        document.put("required", added.required());
        return document;
    }

    static Map<String, Object> document(StepName step, boolean withId) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (withId) {
            document.put("id", step.id().value());
        }
        document.put("key", step.key());
        document.put("title", step.title());
        return document;
    }

    /** For people: a line about those under way, and one for each move and each new step. */
    public static List<String> lines(Effects effects) {
        List<String> lines = new ArrayList<>();
        lines.add(effects.policy().name().toLowerCase(Locale.ROOT) + ": " + sentence(effects));
        effects.moves()
                .forEach(one -> lines.add(
                        "  " + learners(one.learners()) + " from " + name(one.from()) + " to " + name(one.to())));
        effects.added()
                .forEach(one -> lines.add("  new step " + name(one.step()) + ": required of " + learners(one.required())
                        + ", offered to " + learners(one.offered())));
        if (!effects.upToDate()) {
            lines.add("  " + BEHIND);
        }
        return lines;
    }

    private static String sentence(Effects effects) {
        if (effects.running() == 0) {
            return "nobody is under way.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, effects.inPlace(), "goes on where it stands", "go on where they stand");
        add(parts, effects.moved(), "moves to another step", "move to another step");
        add(parts, effects.completed(), "has nothing left to do", "have nothing left to do");
        add(parts, effects.beginningAgain(), "begins again", "begin again");
        add(parts, effects.staying(), "finishes on the version it has", "finish on the version they have");
        return "of " + learners(effects.running()) + " under way, " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int learners, String one, String many) {
        if (learners > 0) {
            parts.add(learners + " " + (learners == 1 ? one : many));
        }
    }

    static String learners(int count) {
        return count == 1 ? "1 learner" : count + " learners";
    }

    static String name(StepName step) {
        return step.key() + " (\"" + step.title() + "\")";
    }
}
