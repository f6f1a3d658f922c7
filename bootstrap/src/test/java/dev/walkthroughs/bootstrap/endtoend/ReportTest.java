package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One organization with a history, beside another. {@code -Dreports=FOLDER} makes the history longer, and leaves reports there to
 * be looked at: of this organization, and of one with sixty walkthroughs.
 */
@DisplayName("The report")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final Path REPORTS = Path.of(System.getProperty("reports", ""));
    private static final boolean LONG = !REPORTS.toString().isEmpty();

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> & \"quotes\" 'so' {{policy}} مرحبا بالعالم 🧭 "
                    + "a title that goes on and on, with awordwithoutanyspacethatdoesnotendeitherforalongwhile";
    private static final String FOREIGN = "Of another organization";

    private FiguresWorld world;
    private Path folder;
    private WalkthroughId course;
    private WalkthroughId foreign;
    private String html;
    private ReportPage page;

    @BeforeAll
    void live(@TempDir Path temporary) throws IOException, SQLException {
        folder = temporary;
        world = new FiguresWorld(temporary);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant begin = now.minus(Duration.ofDays(70));
        Instant second = now.minus(Duration.ofDays(30));
        Instant never = now.plus(Duration.ofDays(1));
        OrganizationId lab = world.organization("lab", "Northwind & Partners");
        List<ServerId> servers = Stream.of("docs.lab.example", "start.lab.example", "academy.lab.example")
                .map(host -> world.server("lab", host))
                .toList();
        course = world.publish(lab, "deploying", "From nothing to production", Cohort.STEPS, begin);
        world.publish(lab, "deploying", "From nothing to production", better(), second);
        WalkthroughId odd = world.publish(lab, "oddities", HOSTILE, List.of(HOSTILE, "Second", "Third"), begin);
        world.publish(lab, "untouched", "Not begun by anyone", List.of("Only"), begin);
        OrganizationId other = world.organization("other", "Other");
        ServerId elsewhere = world.server("other", "secret.other.example");
        foreign = world.publish(other, "foreigner", FOREIGN, List.of(FOREIGN, "b"), begin);
        world.organization("empty", "Empty");
        WalkthroughId wide = world.publish(
                lab,
                "widecourse",
                "Everything there is to know",
                IntStream.range(0, LONG ? 200 : 3)
                        .mapToObj(i -> "Chapter " + (i + 1))
                        .toList(),
                begin);
        world.settle();
        Cohort learners = new Cohort(world, lab, "deploying", course, servers);
        learners.live(LONG ? 340 : 36, begin, second, now);
        // Whatever the hour, somebody is at risk.
        learners.beginAndStay(now.minus(Duration.ofDays(9)), second);
        new Cohort(world, lab, "oddities", odd, servers.subList(0, 1)).live(1, begin, never, now);
        new Cohort(world, other, "foreigner", foreign, List.of(elsewhere)).live(3, begin, never, now);
        if (LONG) {
            new Cohort(world, lab, "widecourse", wide, servers).live(40, begin, never, now);
            sixty(begin, never, now);
        }
        world.settle();
        html = report("lab");
        page = new ReportPage(html, world.database());
        if (LONG) {
            Files.writeString(REPORTS.resolve("report.html"), html);
            Files.writeString(REPORTS.resolve("many.html"), report("sixty"));
            Files.writeString(REPORTS.resolve("empty.html"), report("empty"));
        }
    }

    private static List<String> better() {
        return Cohort.STEPS.stream()
                .map(step -> step.startsWith("Configure") ? step + " from a template" : step)
                .toList();
    }

    private void sixty(Instant begin, Instant never, Instant now) {
        OrganizationId owner = world.organization("sixty", "Sixty courses");
        ServerId server = world.server("sixty", "sixty.example");
        for (int i = 0; i < 60; i++) {
            String key = "course-" + (100 + i);
            WalkthroughId id = world.publish(owner, key, "Course number " + (i + 1), List.of("a", "b", "c"), begin);
            world.settle();
            new Cohort(world, owner, key, id, List.of(server)).live(i % 12, begin, never, now);
        }
    }

    @AfterAll
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    private String report(String... arguments) throws IOException {
        Path file = folder.resolve("report-" + System.nanoTime() + ".html");
        FiguresWorld.Ran ran = world.run(
                Stream.concat(Stream.of("report", "--out", file.toString(), "--organization"), Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Wrote a report on ").contains(file.toString());
        return Files.readString(file);
    }

    @Test
    @DisplayName("has in its tables what the views say, row for row, without any script (R33)")
    void agreesWithTheViews() throws SQLException {
        String where = " WHERE walkthrough_id = '" + course.value() + "'";
        page.agrees(course, "funnel", "step_funnel", where + " AND version IS NULL ORDER BY step_number");
        page.agrees(course, "times", "step_funnel", where + " AND version IS NULL ORDER BY step_number");
        page.agrees(course, "servers", "server_comparison", where + " ORDER BY starts DESC, host");
        page.agrees(course, "versions", "version_comparison", where + " ORDER BY version DESC");
        page.agrees(
                course,
                "at-risk",
                "at_risk_learners",
                where + " ORDER BY days_inactive, last_activity_at DESC, learner_id LIMIT 25");
        page.agrees(
                "#overview table",
                "(SELECT f.walkthrough_title, o.starts, o.completions, o.completion_rate, o.learners, o.running,"
                        + " o.abandoned, o.median_seconds, o.p90_seconds FROM analytics.step_funnel f"
                        + " LEFT JOIN analytics.walkthrough_overview o ON o.walkthrough_id = f.walkthrough_id"
                        + " AND o.scope = 'walkthrough' WHERE f.version IS NULL AND f.step_number = 1 AND f.organization_id ="
                        + " (SELECT id FROM walkthrough.organization WHERE slug = 'lab')"
                        + " ORDER BY coalesce(o.starts, 0) DESC, 1, f.walkthrough_id) rows");
    }

    @Test
    @DisplayName("has weeks that are the sums of their days, and cohorts with a shade for each share (R33)")
    void sumsUp() throws SQLException, IOException {
        page.agrees(
                "#" + course.value() + " [data-figure=trend] table",
                "(SELECT week::date AS day, coalesce(sum(starts), 0)::bigint AS starts,"
                        + " coalesce(sum(completions), 0)::bigint AS completions,"
                        + " coalesce(sum(steps_completed), 0)::bigint AS steps_completed,"
                        + " coalesce(sum(steps_skipped), 0)::bigint AS steps_skipped,"
                        + " coalesce(max(active_learners), 0) AS active_learners"
                        + " FROM generate_series((SELECT date_trunc('week', min(day)::timestamp) FROM analytics.daily_activity"
                        + " WHERE walkthrough_id = '" + course.value()
                        + "'), now() AT TIME ZONE 'UTC', interval '7 days') week"
                        + " LEFT JOIN analytics.daily_activity ON day >= week AND day < week + interval '7 days'"
                        + " AND walkthrough_id = '" + course.value() + "' GROUP BY 1 ORDER BY 1) rows");
        List<String> shown = page.all("#" + course.value() + " .heat [class*=shade-] data");
        assertThat(shown)
                .isEqualTo(world.database()
                        .texts(
                                "SELECT active_rate FROM analytics.cohorts WHERE walkthrough_id = ?"
                                        + " ORDER BY cohort_week, week_offset",
                                course.value()))
                .hasSizeGreaterThan(40);
        assertThat(page.document().select(".shade-0 data").eachAttr("value")).containsOnly("0.0000");
    }

    @Test
    @DisplayName("says in its headline what the overview says, and up to which event and moment it is complete")
    void headlines() throws SQLException, IOException {
        for (String figure : List.of(
                "starts",
                "completions",
                "completion_rate",
                "learner_completion_rate",
                "median_seconds",
                "p90_seconds",
                "abandoned")) {
            assertThat(page.all("#" + course.value() + " data[data-figure=" + figure + "]"))
                    .as(figure)
                    .isEqualTo(world.database()
                            .texts(
                                    "SELECT " + figure + " FROM analytics.walkthrough_overview"
                                            + " WHERE scope = 'walkthrough' AND walkthrough_id = ?",
                                    course.value()));
        }
        assertThat(page.all("#" + course.value() + " data[data-figure=at_risk]"))
                .isEqualTo(world.database()
                        .texts(
                                "SELECT count(*) FROM analytics.at_risk_learners WHERE walkthrough_id = ?",
                                course.value()));
        assertThat(page.all(".freshness .complete[data-projection=progress] data.event"))
                .isEqualTo(world.database()
                        .texts("SELECT complete_to_event FROM analytics.freshness f JOIN walkthrough.organization o"
                                + " ON o.id = f.organization_id AND o.slug = 'lab' WHERE projection = 'progress'"));
        assertThat(Instant.parse(page.all(".freshness [data-projection=progress] data.moment")
                        .get(0)))
                .isBefore(Instant.now());
        assertThat(page.document().expectFirst(".top").text()).contains("metric version 1");
    }

    @Test
    @DisplayName("explains itself in the words of the database, which are those of docs/analytics.md")
    void definesItsWords() throws IOException {
        String dictionary = Files.readString(Path.of("..", "docs", "analytics.md"));
        List<String> meanings = page.document().select(".meanings dd").eachText();
        assertThat(meanings).hasSizeGreaterThan(40).allSatisfy(meaning -> assertThat(dictionary)
                .contains("| " + meaning + " |"));
        assertThat(page.document().expectFirst("[data-column=drop_off_rate]").attr("title"))
                .isEqualTo("dropped / reached");
    }

    @Test
    @DisplayName(
            "loads nothing from anywhere, runs what is in it and nothing else, and shows authors' words as words (R26)")
    void isSelfContained() throws Exception {
        Document document = page.document();
        assertThat(document.select("[src], link, img, iframe, object, embed, form, base, [style], svg"))
                .isEmpty();
        assertThat(document.select("[href]").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith("#wt_"));
        assertThat(document.getAllElements().stream()
                        .flatMap(each -> each.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(document.select("style").html()).doesNotContain("url(", "@import", "http");
        String policy =
                document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe", "http", "*");
        assertThat(document.select("script")).hasSize(2);
        for (String tag : List.of("style", "script")) {
            for (Element each : document.select(tag)) {
                assertThat(policy).contains(hash(each.data()));
            }
        }
        assertThat(document.select("bdi").eachText()).contains(HOSTILE);
        assertThat(document.select("h1").text()).isEqualTo("Northwind & Partners");
        assertThat(html).contains("Copyright 2010-2023 Mike Bostock\n\nPermission to use");
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    private static String hash(String text) throws Exception {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    @Test
    @DisplayName("has nothing of another organization, and no word about who a learner is (R23, R24)")
    void keepsToItsOrganization() throws IOException, SQLException {
        assertThat(html)
                .contains("mcpu_deploying-")
                .doesNotContain(FOREIGN, "foreigner", "secret.other.example", "@example");
        String only = report("lab", "--walkthrough", "lab/oddities");
        assertThat(new ReportPage(only, world.database()).document().select("section.walkthrough"))
                .hasSize(1);
        assertThat(only).doesNotContain("From nothing to production");
        for (String[] wrong : new String[][] {
            {"nobody", "lab/oddities", "ORGANIZATION_UNKNOWN", "organization create"},
            {"lab", "lab/nothing", "WALKTHROUGH_UNKNOWN", "organization/key"},
            {"lab", "other/foreigner", "WALKTHROUGH_UNKNOWN", "organization/key"},
            {"lab", foreign.value(), "WALKTHROUGH_UNKNOWN", "organization/key"},
        }) {
            Path file = folder.resolve("refused.html");
            FiguresWorld.Ran ran = world.run(
                    "report", "--organization", wrong[0], "--walkthrough", wrong[1], "--out", file.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).startsWith(wrong[2] + ": ").contains(wrong[3]);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    @DisplayName("says so where there is nothing to report, or little")
    void emptyStates() throws IOException {
        assertThat(report("empty")).contains("Nothing to report yet", "import PATH --organization S --publish");
        Document document = page.document();
        assertThat(document.select("#wt_untouched-0000000000").text())
                .contains("Nobody has started this walkthrough yet", "assign wt_untouched-0000000000 --server H");
        Element odd = document.expectFirst("#wt_oddities-0000000000");
        assertThat(odd.text()).contains("Fewer than 10 starts", "† a share of fewer than 10");
        assertThat(odd.select("[data-figure=versions]")).isEmpty();
    }

    @Test
    @DisplayName("is written as a whole, and in the place of another file only if that is wanted")
    void writesAWhole(@TempDir Path own) throws IOException {
        Path file = own.resolve("report.html");
        Files.writeString(file, "mine");
        FiguresWorld.Ran refused = world.run("report", "--organization", "lab", "--out", file.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("TARGET_OCCUPIED: ").contains("--force");
        assertThat(file).hasContent("mine");
        FiguresWorld.Ran done =
                world.run("report", "--organization", "lab", "--out", file.toString(), "--force", "--json");
        assertThat(done.status()).isZero();
        assertThat(done.out()).contains("\"walkthroughs\":4", "\"is_complete\":true", "\"bytes\":" + Files.size(file));
        assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (Stream<Path> all = Files.list(own)) {
            assertThat(all).containsExactly(file);
        }
        assertThat(world.run("report", "--organization", "lab", "--out", own.toString(), "--force")
                        .err())
                .startsWith("TARGET_OCCUPIED: ");
        assertThat(world.run(
                                "report",
                                "--organization",
                                "lab",
                                "--out",
                                own.resolve("no/where").toString())
                        .err())
                .startsWith("FILE_FAILED: ");
    }
}
