package dev.walkthroughs.bootstrap.command.publishing;

import dev.walkthroughs.application.plan.ProbableRename;
import dev.walkthroughs.application.plan.PublishPlan;
import dev.walkthroughs.application.plan.PublishPlan.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What publishing would do, for programs and for people. */
public final class PlanReport {

    /** Most steps shown to a person; programs are given all. */
    private static final int SHOWN = 20;

    private PlanReport() {}

    /** For programs: a plan for a draft, whose steps have their ids. */
    public static Map<String, Object> document(PublishPlan plan) {
        return document(plan, true);
    }

    /** For programs: a plan for files. Steps of the coming version have no ids in it; new ones get theirs by import. */
    public static Map<String, Object> documentOfFiles(PublishPlan plan) {
        return document(plan, false);
    }

    private static Map<String, Object> document(PublishPlan plan, boolean comingIds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", plan.version());
        document.put("changed", plan.changed());
        document.put("reopened", plan.reopened());
        document.put("running", plan.running());
        document.put(
                "standing", plan.standing().stream().map(PlanReport::document).toList());
        document.put(
                "policies",
                plan.effects().stream()
                        .map(one -> EffectsReport.document(one, comingIds))
                        .toList());
        document.put(
                "renames",
                plan.renames().stream().map(one -> document(one, comingIds)).toList());
        document.put("up_to_date", plan.upToDate());
        return document;
    }

    private static Map<String, Object> document(Standing standing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", standing.version());
        document.put("step", EffectsReport.document(standing.step(), true));
        document.put("learners", standing.learners());
        return document;
    }

    /** A probable rename in files, for programs. */
    public static Map<String, Object> document(ProbableRename rename) {
        return document(rename, false);
    }

    private static Map<String, Object> document(ProbableRename rename, boolean comingIds) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("gone", EffectsReport.document(rename.gone(), true));
        document.put("new", EffectsReport.document(rename.fresh(), comingIds));
        document.put("percent", rename.percent());
        return document;
    }

    /**
     * For people.
     *
     * @param name the walkthrough's
     */
    public static List<String> lines(String name, PublishPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(head(name, plan));
        plan.standing().stream()
                .limit(SHOWN)
                .forEach(one -> lines.add("  " + EffectsReport.learners(one.learners()) + " on "
                        + EffectsReport.name(one.step()) + " of version " + one.version()));
        if (plan.standing().size() > SHOWN) {
            lines.add("  … and on " + (plan.standing().size() - SHOWN) + " more steps; --json lists all.");
        }
        plan.effects().forEach(one -> lines.addAll(EffectsReport.lines(one)));
        plan.renames().forEach(one -> lines.add(one.advice()));
        if (!plan.upToDate()) {
            lines.add(EffectsReport.BEHIND);
        }
        return lines;
    }

    private static String head(String name, PublishPlan plan) {
        String what = plan.changed()
                ? "Publishing " + name + " would make version " + plan.version()
                : plan.reopened()
                        ? "Publishing " + name + " would put version " + plan.version() + " on offer again"
                        : "Publishing " + name + " would change nothing: version " + plan.version()
                                + " is what the draft is";
        return what + ". " + EffectsReport.learners(plan.running()) + " under way"
                + (plan.running() == 0 ? "." : ", now:");
    }
}
