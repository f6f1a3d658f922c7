package dev.walkthroughs.persistence.analytics;

import dev.walkthroughs.persistence.analytics.Told.Attempt;
import dev.walkthroughs.persistence.analytics.Told.Client;
import dev.walkthroughs.persistence.analytics.Told.Content;
import dev.walkthroughs.persistence.analytics.Told.Course;
import dev.walkthroughs.persistence.analytics.Told.Fact;
import dev.walkthroughs.persistence.analytics.Told.Move;
import dev.walkthroughs.persistence.analytics.Told.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of every view, by the words of {@code docs/analytics.md}, from what the events told.
 *
 * <p>Longer than other files: a method for each view, and all of them look at the same attempts.
 */
final class Recount {

    private static final int AT_RISK = 7;
    private static final int ABANDONED = 14;

    /** An attempt that counts. */
    record Try(Course course, Attempt attempt, String person) {
        boolean completed() {
            return "completed".equals(attempt.how);
        }

        LocalDate lastDay() {
            return day(attempt.last);
        }
    }

    private final Told told;
    private final LocalDate today;
    private final List<Try> tries = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    private Recount(Told told, LocalDate today) {
        this.told = told;
        this.today = today;
        for (Course course : told.courses.values()) {
            String person = told.person(course.learner);
            for (Attempt attempt : course.attempts.values()) {
                boolean goesOnElsewhere = attempt.ended == null && !person.equals(course.learner);
                if (!goesOnElsewhere && !"linked".equals(attempt.why)) {
                    tries.add(new Try(course, attempt, person));
                }
            }
        }
    }

    /** The rows of each view, by its name. */
    static Map<String, List<Map<String, String>>> of(Told told, LocalDate today) {
        Recount count = new Recount(told, today);
        for (Map.Entry<String, Content> content : told.contents.entrySet()) {
            count.walkthrough(content.getKey(), content.getValue());
        }
        told.courses.values().forEach(count::history);
        return count.rows;
    }

    private void walkthrough(String id, Content content) {
        List<Try> all = tries.stream()
                .filter(one -> one.course().walkthrough.equals(id))
                .toList();
        List<Try> starts = all.stream().filter(one -> !one.attempt().catchesUp).toList();
        List<Map<String, Object>> overview = overview(id, content, all);
        comparisons(content, overview);
        List<Map<String, Object>> funnel = new ArrayList<>();
        content.versions.forEach((version, frozen) -> funnel.addAll(funnel(id, content, version, frozen, starts)));
        if (content.newest() > 0) {
            funnel.addAll(
                    funnel(id, content, 0, Objects.requireNonNull(content.versions.get(content.newest())), starts));
        }
        stuck(funnel);
        days(id, content, all, starts);
        persons(id, content, starts);
        risks(id, content);
        moves(id, content, all);
        clients(id, content, all);
    }

    private List<Map<String, Object>> overview(String id, Content content, List<Try> all) {
        Map<List<Object>, List<Try>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Try one : all) {
            for (int version : new int[] {0, one.attempt().startVersion}) {
                for (String server : List.of("", one.attempt().server)) {
                    groups.computeIfAbsent(List.of(version, server), key -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        List<Map<String, Object>> overview = new ArrayList<>();
        groups.forEach((group, attempts) -> {
            int version = (int) group.get(0);
            String server = (String) group.get(1);
            List<Try> starts =
                    attempts.stream().filter(one -> !one.attempt().catchesUp).toList();
            List<Try> done = starts.stream().filter(Try::completed).toList();
            List<Try> unfinished =
                    starts.stream().filter(one -> one.attempt().ended == null).toList();
            long abandoned = count(unfinished, one -> inactive(one) >= ABANDONED);
            List<Long> seconds = done.stream()
                    .map(one -> one.attempt().facts.values().stream()
                            .mapToLong(fact -> fact.seconds)
                            .sum())
                    .toList();
            Map<String, Object> row = row(id, content, true);
            row.put(
                    "scope",
                    version == 0
                            ? server.isEmpty() ? "walkthrough" : "server"
                            : server.isEmpty() ? "version" : "version and server");
            row.put("version", version == 0 ? null : version);
            row.put("mcp_server_id", server.isEmpty() ? null : server);
            row.put("host", told.hosts.get(server));
            row.put("attempts", attempts.size());
            row.put("starts", starts.size());
            row.put("completions", done.size());
            row.put("completion_rate", rate(done.size(), starts.size()));
            row.put("learners", persons(starts));
            row.put("completed_learners", persons(done));
            row.put("learner_completion_rate", rate(persons(done), persons(starts)));
            row.put("running", unfinished.size() - abandoned);
            row.put("abandoned", abandoned);
            row.put("restarted", count(starts, one -> Set.of("restarted", "reset")
                    .contains(how(one))));
            row.put("replaced", count(starts, one -> how(one).equals("new_version")));
            row.put("median_seconds", percentile(seconds, 5));
            row.put("p90_seconds", percentile(seconds, 9));
            add("walkthrough_overview", row);
            overview.add(row);
        });
        return overview;
    }

    private void comparisons(Content content, List<Map<String, Object>> overview) {
        for (Map<String, Object> one : overview) {
            Map<String, Object> row = new TreeMap<>(one);
            row.keySet().removeAll(Set.of("scope", "attempts", "learner_completion_rate"));
            row.put("abandoned_rate", rate(number(one, "abandoned"), number(one, "starts")));
            if (scope(one).equals("server")) {
                Map<String, Object> whole = find(overview, "walkthrough", null).orElseThrow();
                row.put("completion_rate_difference", less(one, whole, "completion_rate"));
                row.put("median_seconds_difference", less(one, whole, "median_seconds"));
                row.keySet().removeAll(Set.of("version", "restarted", "replaced"));
                add("server_comparison", row);
            } else if (scope(one).equals("version")) {
                int version = (int) number(one, "version");
                Map<String, Object> before =
                        find(overview, "version", version - 1).orElse(Map.of());
                row.put("completion_rate_change", less(one, before, "completion_rate"));
                row.put("median_seconds_change", less(one, before, "median_seconds"));
                Version frozen = Objects.requireNonNull(content.versions.get(version));
                row.put("published_at", frozen.at());
                row.put("policy", frozen.policy());
                row.put("step_count", frozen.steps().size());
                row.keySet().removeAll(Set.of("mcp_server_id", "host"));
                add("version_comparison", row);
            }
        }
    }

    private static Optional<Map<String, Object>> find(
            List<Map<String, Object>> overview, String scope, @Nullable Integer version) {
        return overview.stream()
                .filter(one -> scope(one).equals(scope) && Objects.equals(one.get("version"), version))
                .findFirst();
    }

    private static boolean completed(Try one, String step) {
        Fact fact = one.attempt().facts.get(step);
        return (fact != null && fact.completed != null)
                || one.attempt().unseen.contains(step)
                || one.attempt().linked.contains(step);
    }

    private static boolean reached(Try one, String step) {
        return one.attempt().facts.containsKey(step) || completed(one, step);
    }

    private static boolean skipped(Try one, String step) {
        Fact fact = one.attempt().facts.get(step);
        return !completed(one, step) && fact != null && fact.skipped != null;
    }

    private List<Map<String, Object>> funnel(String id, Content content, int counted, Version order, List<Try> starts) {
        List<Map<String, Object>> funnel = new ArrayList<>();
        List<Try> base = starts.stream()
                .filter(one -> counted == 0 || one.attempt().startVersion == counted)
                .toList();
        for (int i = 0; i < order.steps().size(); i++) {
            String step = order.steps().get(i);
            long could = count(
                    base,
                    one -> counted > 0
                            || Objects.requireNonNull(content.versions.get(one.attempt().startVersion))
                                    .steps()
                                    .contains(step)
                            || reached(one, step));
            long reached = count(base, one -> reached(one, step));
            long completed = count(base, one -> completed(one, step));
            long skipped = count(base, one -> skipped(one, step));
            long standing = count(
                    base,
                    one -> reached(one, step)
                            && !completed(one, step)
                            && !skipped(one, step)
                            && one.attempt().ended == null
                            && one.attempt() == one.course().latest()
                            && step.equals(one.course().pointer)
                            && inactive(one) < ABANDONED);
            List<Fact> done = base.stream()
                    .map(one -> one.attempt().facts.get(step))
                    .filter(fact -> fact != null && fact.completed != null)
                    .toList();
            List<Long> seconds = done.stream().map(fact -> fact.seconds).toList();
            long dropped = reached - completed - skipped - standing;
            String before = i == 0 ? "" : order.steps().get(i - 1);
            Map<String, Object> row = row(id, content, true);
            row.put("version", counted == 0 ? null : counted);
            row.put("step_number", i + 1);
            row.put("step_id", step);
            row.put("step_key", order.keys().get(step));
            row.put("step_title", order.titles().get(step));
            row.put("starts", could);
            row.put("reached", reached);
            row.put("completed", completed);
            row.put("skipped", skipped);
            row.put("standing", standing);
            row.put("dropped", dropped);
            row.put("conversion", rate(reached, could));
            row.put(
                    "conversion_from_previous",
                    rate(reached, i == 0 ? could : count(base, one -> reached(one, before))));
            row.put("drop_off_rate", rate(dropped, reached));
            row.put("with_pause", done.stream().filter(fact -> fact.paused).count());
            row.put("median_seconds", percentile(seconds, 5));
            row.put("p90_seconds", percentile(seconds, 9));
            add("step_funnel", row);
            funnel.add(row);
        }
        return funnel;
    }

    private void stuck(List<Map<String, Object>> funnel) {
        for (Map<String, Object> step : funnel) {
            List<Map<String, Object>> own = funnel.stream()
                    .filter(other -> Objects.equals(other.get("version"), step.get("version")))
                    .toList();
            BigDecimal drop = middle(own, "drop_off_rate");
            BigDecimal median = middle(own, "median_seconds");
            Boolean loses = far(step, "drop_off_rate", drop, new BigDecimal("0.1"));
            Boolean slow = far(step, "median_seconds", median, new BigDecimal(30));
            if (number(step, "reached") >= 10 && (Boolean.TRUE.equals(loses) || Boolean.TRUE.equals(slow))) {
                Map<String, Object> row = new TreeMap<>(step);
                row.keySet()
                        .removeAll(Set.of(
                                "step_key",
                                "starts",
                                "completed",
                                "skipped",
                                "standing",
                                "conversion",
                                "conversion_from_previous",
                                "with_pause",
                                "p90_seconds"));
                row.put("walkthrough_drop_off_rate", drop);
                row.put("walkthrough_median_seconds", median);
                row.put("loses_learners", loses);
                row.put("takes_long", slow);
                add("stuck_steps", row);
            }
        }
    }

    /** Unknown, as in SQL, where there is nothing to compare, unless the rest is false already. */
    private static @Nullable Boolean far(
            Map<String, Object> step, String figure, @Nullable BigDecimal middle, BigDecimal least) {
        if (step.get(figure) == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(step.get(figure).toString());
        return value.compareTo(least) >= 0
                && value.compareTo(Objects.requireNonNull(middle).multiply(BigDecimal.valueOf(2))) >= 0;
    }

    private static @Nullable BigDecimal middle(List<Map<String, Object>> steps, String figure) {
        List<BigDecimal> values = steps.stream()
                .map(step -> step.get(figure))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .sorted()
                .toList();
        return values.isEmpty() ? null : values.get((values.size() + 1) / 2 - 1);
    }

    private void days(String id, Content content, List<Try> all, List<Try> starts) {
        Set<LocalDate> days = new TreeSet<>();
        List<Course> courses = courses(id);
        courses.forEach(course -> days.addAll(course.days));
        starts.forEach(one -> days.add(day(one.attempt().started)));
        for (LocalDate day : days) {
            Map<String, Object> row = row(id, content, false);
            row.put("day", day);
            row.put(
                    "active_learners",
                    courses.stream()
                            .filter(course -> course.days.contains(day))
                            .map(course -> told.person(course.learner))
                            .distinct()
                            .count());
            row.put("starts", count(starts, one -> day(one.attempt().started).equals(day)));
            row.put(
                    "completions",
                    count(
                            starts,
                            one -> one.completed()
                                    && day(Objects.requireNonNull(one.attempt().ended))
                                            .equals(day)));
            row.put(
                    "steps_completed",
                    facts(
                            all,
                            fact -> fact.completed != null
                                    && day(fact.completed).equals(day)));
            row.put(
                    "steps_skipped",
                    facts(
                            all,
                            fact -> fact.completed == null
                                    && fact.skipped != null
                                    && day(fact.skipped).equals(day)));
            add("daily_activity", row);
        }
    }

    /** Cohorts and retention, which are about persons and their first start. */
    private void persons(String id, Content content, List<Try> starts) {
        Map<String, LocalDate> first = new TreeMap<>();
        Map<String, LocalDate> done = new TreeMap<>();
        Map<String, Set<LocalDate>> active = new TreeMap<>();
        for (Try one : starts) {
            first.merge(one.person(), day(one.attempt().started), Recount::earlier);
            if (one.completed()) {
                done.merge(one.person(), day(Objects.requireNonNull(one.attempt().ended)), Recount::earlier);
            }
        }
        courses(id).forEach(course -> active.computeIfAbsent(told.person(course.learner), key -> new TreeSet<>())
                .addAll(course.days));
        Set<LocalDate> weeks = new TreeSet<>();
        first.values().forEach(day -> weeks.add(week(day)));
        for (LocalDate week : weeks) {
            List<String> cohort = first.keySet().stream()
                    .filter(person ->
                            week(Objects.requireNonNull(first.get(person))).equals(week))
                    .toList();
            long last = Math.max(0, ChronoUnit.DAYS.between(week, today) / 7);
            for (int offset = 0; offset <= last; offset++) {
                LocalDate from = week.plusWeeks(offset);
                int weeksOn = offset;
                long seen = cohort.stream()
                        .filter(person -> active.getOrDefault(person, Set.of()).stream()
                                .anyMatch(day -> !day.isBefore(from) && day.isBefore(from.plusWeeks(1))))
                        .count();
                Map<String, Object> row = row(id, content, false);
                row.put("cohort_week", week);
                row.put("week_offset", offset);
                row.put("learners", cohort.size());
                row.put("active", seen);
                row.put("active_rate", rate(seen, cohort.size()));
                row.put(
                        "completed",
                        cohort.stream()
                                .filter(person -> weeksTo(week, done.get(person)) == weeksOn)
                                .count());
                row.put(
                        "completed_so_far",
                        cohort.stream()
                                .filter(person ->
                                        done.containsKey(person) && weeksTo(week, done.get(person)) <= weeksOn)
                                .count());
                add("cohorts", row);
            }
        }
        for (int offset : new int[] {1, 3, 7, 14, 30, 60, 90}) {
            List<String> old = first.keySet().stream()
                    .filter(person -> !Objects.requireNonNull(first.get(person)).isAfter(today.minusDays(offset)))
                    .toList();
            if (!old.isEmpty()) {
                long back = old.stream()
                        .filter(person -> active.getOrDefault(person, Set.of())
                                .contains(Objects.requireNonNull(first.get(person))
                                        .plusDays(offset)))
                        .count();
                long stayed = old.stream()
                        .filter(person -> active.getOrDefault(person, Set.of()).stream()
                                .anyMatch(day -> !day.isBefore(Objects.requireNonNull(first.get(person))
                                        .plusDays(offset))))
                        .count();
                Map<String, Object> row = row(id, content, false);
                row.put("day_offset", offset);
                row.put("learners", old.size());
                row.put("returned", back);
                row.put("returned_rate", rate(back, old.size()));
                row.put("retained", stayed);
                row.put("retained_rate", rate(stayed, old.size()));
                add("retention", row);
            }
        }
    }

    private static long weeksTo(LocalDate week, @Nullable LocalDate day) {
        return day == null ? -1 : Math.max(0, ChronoUnit.DAYS.between(week, day) / 7);
    }

    private void risks(String id, Content content) {
        for (Course course : courses(id)) {
            Attempt attempt = course.latest();
            long inactive = ChronoUnit.DAYS.between(day(course.last), today);
            if (attempt.ended == null
                    && !attempt.catchesUp
                    && inactive >= AT_RISK
                    && inactive < ABANDONED
                    && told.person(course.learner).equals(course.learner)
                    && !told.erased.contains(course.learner)) {
                Version order = Objects.requireNonNull(content.versions.get(attempt.version));
                Map<String, Object> row = row(id, content, true);
                row.put("learner_id", course.learner);
                row.put("attempt", attempt.number);
                row.put("version", attempt.version);
                row.put("mcp_server_id", attempt.server);
                row.put("started_at", attempt.started);
                row.put("last_activity_at", course.last);
                row.put("days_inactive", inactive);
                row.put("step_id", course.pointer);
                row.put("step_number", order.steps().indexOf(course.pointer) + 1);
                row.put("step_title", order.titles().get(course.pointer));
                row.put("completed_steps", attempt.done);
                row.put("required_steps", attempt.required);
                row.put("percent", attempt.required == 0 ? 0 : Math.min(99, attempt.done * 100 / attempt.required));
                add("at_risk_learners", row);
            }
        }
    }

    private void moves(String id, Content content, List<Try> all) {
        Map<List<Integer>, long[]> pairs = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Try one : all) {
            for (Move move : one.attempt().moves) {
                long[] n = pairs.computeIfAbsent(List.of(move.from(), move.to()), key -> new long[5]);
                n[0]++;
                n[1] += move.toStep() != null && !move.toStep().equals(move.fromStep()) ? 1 : 0;
                n[2] += move.toStep() == null ? 1 : 0;
                n[3] += one.completed() ? 1 : 0;
            }
            Attempt next = one.course().attempts.get(one.attempt().number + 1);
            if (how(one).equals("new_version") && next != null) {
                pairs.computeIfAbsent(List.of(one.attempt().version, next.startVersion), key -> new long[5])[4]++;
            }
        }
        pairs.forEach((pair, n) -> {
            Version to = Objects.requireNonNull(content.versions.get(pair.get(1)));
            Map<String, Object> row = row(id, content, false);
            row.put("from_version", pair.get(0));
            row.put("to_version", pair.get(1));
            row.put("policy", to.policy());
            row.put("published_at", to.at());
            row.put("moved", n[0]);
            row.put("moved_elsewhere", n[1]);
            row.put("completed_by_it", n[2]);
            row.put("completed_since", n[3]);
            row.put("completed_since_rate", rate(n[3], n[0]));
            row.put("began_again", n[4]);
            add("content_migrations", row);
        });
    }

    private void clients(String id, Content content, List<Try> all) {
        Set<Client> clients = new LinkedHashSet<>();
        all.forEach(one ->
                one.attempt().facts.values().stream().filter(Recount::left).forEach(fact -> clients.add(fact.client)));
        for (Client client : clients) {
            Predicate<Fact> by = fact -> left(fact) && fact.client.equals(client);
            List<Try> theirs = all.stream()
                    .filter(one -> one.attempt().facts.values().stream().anyMatch(by))
                    .toList();
            Map<String, Object> row = row(id, content, false);
            row.put("client_name", client.name());
            row.put("client_version", client.version());
            row.put("protocol_version", client.protocol());
            row.put(
                    "protocol_era",
                    client.protocol().isEmpty()
                            ? ""
                            : client.protocol().compareTo("2026-07-28") >= 0 ? "modern" : "legacy");
            row.put("learners", persons(theirs));
            row.put("attempts", theirs.size());
            row.put("steps_completed", facts(all, by.and(fact -> fact.completed != null)));
            row.put("steps_skipped", facts(all, by.and(fact -> fact.completed == null)));
            add("client_breakdown", row);
        }
    }

    private void history(Course course) {
        Content content = Objects.requireNonNull(told.contents.get(course.walkthrough));
        for (Attempt attempt : course.attempts.values()) {
            happened(
                    course,
                    content,
                    attempt,
                    attempt.started,
                    attempt.catchesUp ? "began to catch up" : "started",
                    attempt.startVersion,
                    null,
                    null,
                    attempt.server);
            if (attempt.ended != null) {
                String how = "completed".equals(attempt.how) ? "completed: " + attempt.why : attempt.how;
                happened(course, content, attempt, attempt.ended, how, attempt.version, null, null, null);
            }
            attempt.facts.forEach((step, fact) -> {
                happened(course, content, attempt, fact.shown, "step shown", null, step, null, null);
                if (fact.completed != null) {
                    happened(
                            course,
                            content,
                            attempt,
                            fact.completed,
                            "step completed",
                            fact.version,
                            step,
                            fact,
                            fact.server);
                }
                if (fact.skipped != null) {
                    happened(
                            course,
                            content,
                            attempt,
                            fact.skipped,
                            "step skipped",
                            fact.version,
                            step,
                            fact,
                            fact.server);
                }
            });
            for (Move move : attempt.moves) {
                happened(
                        course,
                        content,
                        attempt,
                        move.at(),
                        "moved to version " + move.to(),
                        move.to(),
                        move.toStep(),
                        null,
                        move.server());
            }
        }
    }

    private void happened(
            Course course,
            Content content,
            Attempt attempt,
            Instant at,
            @Nullable String what,
            @Nullable Integer version,
            @Nullable String step,
            @Nullable Fact fact,
            @Nullable String server) {
        @Nullable Fact timed = "step completed".equals(what) ? fact : null;
        Map<String, Object> row = row(course.walkthrough, content, true);
        row.put("learner_id", told.person(course.learner));
        row.put("identity_id", course.learner);
        row.put("attempt", attempt.number);
        row.put("at", at);
        row.put("what", what);
        row.put("version", version);
        row.put("step_id", step);
        row.put("step_title", step == null ? null : content.titles.get(step));
        row.put("active_seconds", timed == null ? null : timed.seconds);
        row.put("gap_flagged", timed == null ? null : timed.paused);
        row.put("mcp_server_id", server);
        row.put("client_name", fact == null ? null : fact.client.name());
        row.put("client_version", fact == null ? null : fact.client.version());
        row.put("protocol_version", fact == null ? null : fact.client.protocol());
        add("learner_history", row);
    }

    private List<Course> courses(String walkthrough) {
        return told.courses.values().stream()
                .filter(course -> course.walkthrough.equals(walkthrough))
                .toList();
    }

    private long inactive(Try one) {
        return ChronoUnit.DAYS.between(one.lastDay(), today);
    }

    private static String how(Try one) {
        return one.attempt().how == null ? "" : one.attempt().how;
    }

    private static boolean left(Fact fact) {
        return fact.completed != null || fact.skipped != null;
    }

    private static long facts(List<Try> attempts, Predicate<Fact> which) {
        return attempts.stream()
                .flatMap(one -> one.attempt().facts.values().stream())
                .filter(which)
                .count();
    }

    private static long count(List<Try> attempts, Predicate<Try> which) {
        return attempts.stream().filter(which).count();
    }

    private static long persons(Collection<Try> attempts) {
        Set<String> persons = new HashSet<>();
        attempts.forEach(one -> persons.add(one.person()));
        return persons.size();
    }

    private static @Nullable Long percentile(List<Long> values, int tenths) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * tenths + 9) / 10 - 1);
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal less(Map<String, Object> one, Map<String, Object> other, String figure) {
        return one.get(figure) == null || other.get(figure) == null
                ? null
                : new BigDecimal(one.get(figure).toString())
                        .subtract(new BigDecimal(other.get(figure).toString()));
    }

    private static String scope(Map<String, Object> row) {
        return String.valueOf(row.get("scope"));
    }

    private static long number(Map<String, Object> row, String figure) {
        return Long.parseLong(String.valueOf(row.get(figure)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<String, Object> row(String walkthrough, Content content, boolean named) {
        Map<String, Object> row = new TreeMap<>();
        row.put("organization_id", content.organization);
        row.put("metric_version", 1);
        row.put("walkthrough_id", walkthrough);
        if (named) {
            row.put("walkthrough_key", content.key);
            row.put("walkthrough_title", content.title);
        }
        return row;
    }

    private void add(String view, Map<String, Object> row) {
        Map<String, String> words = new TreeMap<>();
        row.forEach((column, value) -> words.put(column, String.valueOf(value)));
        rows.computeIfAbsent(view, key -> new ArrayList<>()).add(words);
    }
}
