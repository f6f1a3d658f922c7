package dev.walkthroughs.bootstrap.format.exchange;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.bootstrap.format.data.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of an export's steps. References that make one chain through all steps win; otherwise {@code displayOrder}
 * counts and, where that does not tell, the order of the file. Whatever contradicts the order taken is a warning.
 */
public final class StepOrder {

    private final List<ExportedStep> steps;
    private final String file;
    private final List<Finding> findings;

    private StepOrder(List<ExportedStep> steps, String file, List<Finding> findings) {
        this.steps = steps;
        this.file = file;
        this.findings = findings;
    }

    /** The steps in their order; every one of them once. */
    public static List<ExportedStep> of(List<ExportedStep> steps, String file, List<Finding> findings) {
        StepOrder order = new StepOrder(steps, file, findings);
        return order.order().stream().map(steps::get).toList();
    }

    private List<Integer> order() {
        List<@Nullable Integer> next = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            next.add(reference(i));
        }
        Optional<List<Integer>> chain = chain(next);
        List<Integer> displayed = displayed(chain.isPresent());
        if (chain.isEmpty()) {
            if (steps.stream().anyMatch(ExportedStep::hasNext)) {
                warn(
                        steps.get(0).line(),
                        "The values of \"nextStepReference\" do not lead through every step once, so \"displayOrder\" counts"
                                + " instead. Correct the references.");
            }
            return displayed;
        }
        boolean ordered = steps.stream().allMatch(step -> step.displayOrder().isPresent());
        for (int i = 0; ordered && i + 1 < displayed.size(); i++) {
            int at = displayed.get(i);
            Integer follows = next.get(at);
            if (!displayed.get(i + 1).equals(follows)) {
                String leads = follows == null ? "ends the walkthrough" : "leads to " + name(follows);
                warn(
                        line(at),
                        "\"nextStepReference\" of " + name(at) + " " + leads + ", but by \"displayOrder\" "
                                + name(displayed.get(i + 1))
                                + " follows. The reference counts. Correct one of the two.");
            }
        }
        return chain.get();
    }

    private @Nullable Integer reference(int at) {
        Optional<Value.Whole> written = steps.get(at).next();
        if (written.isEmpty()) {
            return null;
        }
        long number = written.get().number();
        if (number == at) {
            warn(
                    line(at),
                    "\"nextStepReference\" of " + name(at) + " leads to the step itself, and is ignored. Correct it.");
            return null;
        }
        if (number < 0 || number >= steps.size()) {
            warn(
                    line(at),
                    "\"nextStepReference\" of " + name(at) + " is " + number + ", out of the range 0 to "
                            + (steps.size() - 1) + ", and is ignored. Correct it, or write null at the end.");
            return null;
        }
        return (int) number;
    }

    /** The one chain that the references make; empty if they make none, or several. */
    private static Optional<List<Integer>> chain(List<@Nullable Integer> next) {
        boolean[] follows = new boolean[next.size()];
        for (Integer to : next) {
            if (to != null) {
                follows[to] = true;
            }
        }
        List<Integer> chain = new ArrayList<>();
        Integer at = IntStream.range(0, next.size())
                .filter(i -> !follows[i])
                .boxed()
                .findFirst()
                .orElse(null);
        while (at != null && chain.size() < next.size()) {
            chain.add(at);
            at = next.get(at);
        }
        boolean whole = at == null && chain.size() == next.size();
        return whole ? Optional.of(chain) : Optional.empty();
    }

    private List<Integer> displayed(boolean silently) {
        Map<Long, Integer> first = new HashMap<>();
        int without = 0;
        for (int i = 0; i < steps.size(); i++) {
            Optional<Long> place = steps.get(i).displayOrder();
            without += place.isEmpty() ? 1 : 0;
            Integer twin = place.isEmpty() ? null : first.putIfAbsent(place.get(), i);
            if (twin != null && !silently) {
                warn(
                        steps.get(i).line(),
                        "\"displayOrder\" of " + name(twin) + " and of " + name(i)
                                + " is the same; they stay in the order of the file. Correct one.");
            }
        }
        List<Integer> inFile = IntStream.range(0, steps.size()).boxed().toList();
        if (without > 0) {
            if (without < steps.size() && !silently) {
                warn(
                        steps.get(0).line(),
                        "Some steps have no \"displayOrder\", so all stay in the order of the file. Add it.");
            }
            return inFile;
        }
        return inFile.stream()
                .sorted(Comparator.comparing(i -> steps.get(i).displayOrder().orElseThrow()))
                .toList();
    }

    private int line(int at) {
        return steps.get(at).next().map(Value.Whole::line).orElse(steps.get(at).line());
    }

    private String name(int at) {
        String title = steps.get(at).title().map(Value.Text::text).orElse("untitled");
        return "step " + at + " (\"" + title.strip() + "\")";
    }

    private void warn(int line, String message) {
        findings.add(Finding.warning(file, line, message));
    }
}
