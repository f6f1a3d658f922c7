package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * R23 at the commands. An operator may name any organization's things; but what is named together has to belong together,
 * and what does not is refused as if it were not there. The options and parameters come from the commands' own model.
 */
final class CommandWalls {

    /** What an option or a parameter names. */
    private enum Names {
        WALKTHROUGH,
        /** A walkthrough where a path may stand too. */
        PLANNED,
        STEP,
        HOST,
        ORGANIZATION,
        LEARNER,
        EMAIL,
        ISSUER,
        SUBJECT,
        ANALYST
    }

    private static final Map<String, Names> NAMING = Map.ofEntries(
            Map.entry("WALKTHROUGH", Names.WALKTHROUGH),
            Map.entry("PATH|WALKTHROUGH", Names.PLANNED),
            Map.entry("KEY", Names.STEP),
            Map.entry("--after", Names.STEP),
            Map.entry("--walkthrough", Names.WALKTHROUGH),
            Map.entry("--server", Names.HOST),
            Map.entry("--assign", Names.HOST),
            Map.entry("--organization", Names.ORGANIZATION),
            Map.entry("--name", Names.ANALYST),
            Map.entry("LEARNER", Names.LEARNER),
            Map.entry("--learner", Names.EMAIL),
            Map.entry("--from", Names.LEARNER),
            Map.entry("--into", Names.LEARNER),
            Map.entry("--email", Names.EMAIL),
            Map.entry("--issuer", Names.ISSUER),
            Map.entry("--subject", Names.SUBJECT));

    /** What names nothing that is there. What is in none of the two lists fails the test: say what it names. */
    private static final Set<String> PLAIN = Set.of(
            // New names, and words about them.
            "--slug",
            "organization create --name",
            "server create --name",
            "sign-in set --name",
            "analyst create --name",
            "--host",
            "--key",
            "token --email",
            "--access",
            "--closed",
            "--audience",
            "server create --issuer",
            "server update --issuer",
            "--require-step-id",
            "sign-in set --issuer",
            "--client-id",
            "--domain",
            // Files, and how to read, write and show them.
            "PATH",
            "--file",
            "--secret-file",
            "--to",
            "--out",
            "--force",
            "--format",
            "--report",
            "--strict",
            "--exit-code",
            "--json",
            "--help",
            "--version",
            // What to do with what is named.
            "--publish",
            "--policy",
            "--order",
            "--disabled",
            "--only",
            "--count",
            "--valid-for",
            "--fault",
            // A relation is everybody's; whose rows of it, the organization says.
            "--relation",
            "--since",
            "--compromised",
            "--emails",
            "--first",
            "--expect",
            // A projection belongs to no organization, nor does a schema that its tables are shown in.
            "NAME",
            "--until",
            "projections rebuild --into",
            // Another store for all events of all organizations.
            "--to-axon-server",
            "--context");

    /** Right commands, in an order in which each can be run once; every place that names something occurs. */
    private static final List<String> COMMANDS = List.of(
            "diagnose --learner {EMAIL} --walkthrough {WALKTHROUGH} --server {HOST}",
            "import {tea} --organization {ORGANIZATION} --key spare --assign {HOST}",
            "plan {tea} --organization {ORGANIZATION} --key spare",
            "step list {WALKTHROUGH}",
            "step insert {WALKTHROUGH} --file {tea}/../soup/chop.md --after {STEP}",
            "step move {WALKTHROUGH} {STEP} --after {STEP:wait}",
            "step edit {WALKTHROUGH} {STEP} --file {tea}/pour.md",
            "step split {WALKTHROUGH} {STEP:warm} --file {tea}/../bread/mix.md --file {tea}/../bread/knead.md",
            "step merge {WALKTHROUGH} {STEP:pour} {STEP:wait} --file {tea}/../bread/bake.md",
            "step remove {WALKTHROUGH} {STEP}",
            "publish {WALKTHROUGH}",
            "diff {tea} --organization {ORGANIZATION} --key spare",
            "plan {PLANNED}",
            "export {WALKTHROUGH} --to {out}",
            "assign {WALKTHROUGH} --server {HOST}",
            "unassign {WALKTHROUGH} --server {HOST}",
            "unpublish {WALKTHROUGH}",
            "withdraw {WALKTHROUGH}",
            "archive {WALKTHROUGH}",
            "server create --organization {ORGANIZATION} --host new.example.test --name New",
            "server update --server {HOST}",
            "token --server {HOST} --email spare@example.org",
            "keys list --server {HOST}",
            "keys rotate --server {HOST}",
            "sign-in set --organization {ORGANIZATION} --issuer https://provider.example.test --client-id c"
                    + " --secret-file {out}.secret --name P",
            "sign-in show --organization {ORGANIZATION}",
            "sign-in remove --organization {ORGANIZATION}",
            "export-data --organization {ORGANIZATION} --relation walkthrough_attempts --format jsonl --out {out}.jsonl",
            "report --organization {ORGANIZATION} --walkthrough {WALKTHROUGH} --out {out}.html",
            "analyst create --organization {ORGANIZATION} --name new --emails",
            "analyst list --organization {ORGANIZATION}",
            "analyst grant-emails --organization {ORGANIZATION} --name {ANALYST}",
            "analyst withdraw-emails --organization {ORGANIZATION} --name {ANALYST}",
            "analyst revoke --organization {ORGANIZATION} --name {ANALYST}",
            "learner link --from {LEARNER:too} --into {LEARNER}",
            "learner link --from {EMAIL:too} --into {LEARNER} --organization {ORGANIZATION}",
            "learner export {LEARNER}",
            "learner export --organization {ORGANIZATION} --email {EMAIL}",
            "learner export --organization {ORGANIZATION} --issuer {ISSUER} --subject {SUBJECT}",
            "learner erase --organization {ORGANIZATION} --issuer {ISSUER} --subject {SUBJECT:too}",
            "learner erase --organization {ORGANIZATION} --email {EMAIL}",
            "learner erase {LEARNER}");

    private static final String SPARE = "spare.example.test";

    private final TwoOrganizations world;
    private final Database database;
    private final Map<String, String> right = new HashMap<>();
    private final Map<Names, List<String>> unknown = new EnumMap<>(Names.class);
    private final Map<Names, List<String>> foreign = new EnumMap<>(Names.class);

    CommandWalls(TwoOrganizations world, Path out) throws IOException, SQLException {
        this.world = world;
        this.database = world.database();
        String tea = Samples.path("kitchen").resolve("tea").toString();
        right.putAll(Map.of("tea", tea, "out", out.resolve("exported").toString()));
        Files.writeString(out.resolve("exported.secret"), "a secret");
        world.done("server", "create", "--organization", "acme", "--host", SPARE, "--name", "Spare");
        world.done("import", tea, "--organization", "acme", "--key", "spare");
        world.done("publish", "acme/spare");
        world.done("assign", "acme/spare", "--server", SPARE);
        world.done("analyst", "create", "--organization", "acme", "--name", "spare");
        world.done("analyst", "create", "--organization", "globex", "--name", "there");
        world.settle();
        for (String email : List.of("spare@example.org", "too@example.org")) {
            world.agent(SPARE, email).list();
        }
        world.agent(TwoOrganizations.FOREIGN, "there@example.org").list();
        right.putAll(Map.of(
                "{WALKTHROUGH}",
                "acme/spare",
                "{STEP}",
                "boil",
                "{HOST}",
                SPARE,
                "{ORGANIZATION}",
                "acme",
                "{LEARNER}",
                column("id", "spare@example.org"),
                "{LEARNER:too}",
                column("id", "too@example.org"),
                "{EMAIL}",
                "spare@example.org",
                "{EMAIL:too}",
                "too@example.org",
                "{ISSUER}",
                column("issuer", "spare@example.org"),
                "{SUBJECT}",
                column("subject", "spare@example.org")));
        right.put("{PLANNED}", "acme/spare");
        right.put("{ANALYST}", "spare");
        right.put("{SUBJECT:too}", column("subject", "too@example.org"));
        List.of("pour", "wait", "warm").forEach(key -> right.put("{STEP:" + key + "}", key));

        unknown.put(
                Names.WALKTHROUGH,
                List.of(
                        "wt_AAAAAAAAAAAAAAAA",
                        "acme/ramen",
                        "nobody/tea",
                        "acme/",
                        "wt_A",
                        "",
                        "wt_abc\0defghijklm",
                        world.firstStep("acme", "tea")));
        unknown.put(Names.PLANNED, List.of("wt_AAAAAAAAAAAAAAAA", "acme/ramen", "nobody/tea"));
        unknown.put(Names.STEP, List.of("nothing"));
        unknown.put(Names.HOST, List.of("nowhere.example.test", "no\0where", "a' or 'a'='a"));
        unknown.put(Names.ORGANIZATION, List.of("nobody", "no\0body"));
        unknown.put(
                Names.LEARNER,
                List.of("mcpu_AAAAAAAAAAAAAAAA", "", "mcpu_abc\0defghijk", world.walkthrough("acme", "tea")));
        unknown.put(Names.EMAIL, List.of("nobody@example.org", "nobody@example.org\0"));
        unknown.put(Names.ANALYST, List.of("nobody", "", "no\0body", "a' or 'a'='a"));
        unknown.put(Names.ISSUER, List.of("https://nobody.example.test", "\0"));
        unknown.put(Names.SUBJECT, List.of("nobody", "\0"));
        foreign.put(Names.WALKTHROUGH, List.of("globex/ramen", world.walkthrough("globex", "tea")));
        foreign.put(Names.STEP, List.of("chop"));
        foreign.put(Names.HOST, List.of(TwoOrganizations.FOREIGN));
        foreign.put(Names.ORGANIZATION, List.of("globex"));
        foreign.put(Names.LEARNER, List.of(column("id", "there@example.org")));
        foreign.put(Names.EMAIL, List.of("there@example.org"));
        foreign.put(Names.ANALYST, List.of("there"));
        foreign.put(Names.ISSUER, List.of());
        foreign.put(Names.SUBJECT, List.of(column("subject", "there@example.org")));
    }

    private String column(String column, String email) throws SQLException {
        return database.text("SELECT " + column + " FROM walkthrough.mcp_server_user WHERE email = ?", email);
    }

    void check() throws SQLException {
        Set<String> missing = new LinkedHashSet<>();
        missing(world.tool(new StringWriter(), new StringWriter()).getCommandSpec(), "", missing);
        assertThat(missing)
                .as("options and parameters that no right command here names, and no list explains")
                .isEmpty();

        world.settle();
        Traces before = Traces.in(database);
        SoftAssertions.assertSoftly(
                all -> COMMANDS.forEach(command -> all.check(() -> refusedAlike(List.of(command.split(" ", -1))))));
        assertThat(Traces.in(database)).isEqualTo(before);
        SoftAssertions.assertSoftly(all -> COMMANDS.stream()
                // One person can be found and erased once.
                .filter(command -> !command.startsWith("learner erase --organization"))
                .forEach(command -> all.check(() -> world.done(filled(List.of(command.split(" ", -1)), -1, "")))));
    }

    private static void missing(CommandSpec command, String path, Set<String> missing) {
        command.subcommands()
                .forEach((name, inner) -> missing(inner.getCommandSpec(), (path + " " + name).strip(), missing));
        for (ArgSpec each : command.args()) {
            String name = each instanceof OptionSpec option ? option.longestName() : each.paramLabel();
            boolean plain = PLAIN.contains(name) || PLAIN.contains(path + " " + name);
            String wanted = each.isOption() ? name + " {" : "{" + NAMING.get(name);
            boolean named = NAMING.containsKey(name)
                    && COMMANDS.stream()
                            .filter(line -> line.startsWith(path + " "))
                            .anyMatch(line -> line.contains(wanted));
            if (!plain && !named) {
                missing.add(path + " " + name);
            }
        }
    }

    private void refusedAlike(List<String> command) {
        List<Integer> places = IntStream.range(0, command.size())
                .filter(i -> command.get(i).matches("\\{[A-Z].*"))
                .boxed()
                .toList();
        Set<String> expected = new LinkedHashSet<>();
        for (int place : places) {
            Set<String> refusals = new LinkedHashSet<>();
            unknown.getOrDefault(names(command, place), List.of())
                    .forEach(value -> refusals.add(refusal(command, place, value)));
            assertThat(refusals).as("%s, at %s", command, place).hasSize(1);
            expected.addAll(refusals);
        }
        for (int place : places) {
            List<Names> others = places.stream()
                    .filter(each -> each != place)
                    .map(each -> names(command, each))
                    .toList();
            if (belongsTogether(names(command, place), others)) {
                foreign.getOrDefault(names(command, place), List.of())
                        .forEach(value -> assertThat(refusal(command, place, value))
                                .as("%s, with %s", command, value)
                                .isIn(expected));
            }
        }
    }

    /** Whether another organization's thing is wrong in a place; alone, an operator may name anybody's. */
    private static boolean belongsTogether(Names names, List<Names> others) {
        return switch (names) {
            case STEP, EMAIL, ISSUER, SUBJECT, PLANNED, ANALYST -> true;
            case WALKTHROUGH ->
                others.stream()
                        .anyMatch(
                                Set.of(Names.HOST, Names.EMAIL, Names.SUBJECT, Names.ANALYST, Names.ORGANIZATION)
                                        ::contains);
            case ORGANIZATION ->
                others.stream()
                        .anyMatch(
                                Set.of(Names.HOST, Names.EMAIL, Names.SUBJECT, Names.ANALYST, Names.WALKTHROUGH)
                                        ::contains);
            case HOST -> others.contains(Names.WALKTHROUGH) || others.contains(Names.ORGANIZATION);
            case LEARNER -> others.contains(Names.LEARNER) || others.contains(Names.EMAIL);
        };
    }

    private static Names names(List<String> command, int place) {
        return Names.valueOf(command.get(place).replaceAll("[{}]|:.*", ""));
    }

    /** How a command is refused, without the words that were sent. */
    private String refusal(List<String> command, int place, String value) {
        TwoOrganizations.Ran ran = world.run(filled(command, place, value));
        assertThat(ran.status()).as("%s with %s: %s", command, value, ran).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).as("%s with %s", command, value).doesNotContain("Exception", "globex", "\tat ");
        String said = ran.err();
        List<String> sent = Stream.of(filled(command, place, value))
                // What is shown has its control characters made visible.
                .map(word -> word.replace('\0', '?'))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : sent) {
            said = said.replace(word, "…");
        }
        return said;
    }

    private String[] filled(List<String> command, int place, String value) {
        return IntStream.range(0, command.size())
                .mapToObj(i -> i == place ? value : filled(command.get(i)))
                .toArray(String[]::new);
    }

    private String filled(String word) {
        return right.getOrDefault(word, word)
                .replace("{tea}", right.getOrDefault("tea", ""))
                .replace("{out}", right.getOrDefault("out", ""));
    }
}
