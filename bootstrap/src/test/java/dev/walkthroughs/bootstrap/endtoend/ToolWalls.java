package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * R23 at the tools: every argument that names something, as the tools list themselves, with every id that leads nowhere
 * there, from everybody.
 */
final class ToolWalls {

    /** What an argument names. An argument that is not here fails the test: say what it names. */
    private enum Names {
        WALKTHROUGH("wt_"),
        STEP("ws_"),
        LEARNER("lh_"),
        NOTHING("");

        private final String prefix;

        Names(String prefix) {
            this.prefix = prefix;
        }

        String unknown() {
            return prefix + "A".repeat(this == LEARNER ? 32 : 16);
        }
    }

    private static final Map<String, Names> ARGUMENTS = Map.of(
            "walkthrough_id", Names.WALKTHROUGH,
            "current_step_id", Names.STEP,
            "step_id", Names.STEP,
            "learner_handle", Names.LEARNER,
            "reason", Names.NOTHING,
            "confirm", Names.NOTHING,
            "resume_if_exists", Names.NOTHING);

    private final TwoOrganizations world;
    private final Map<Names, List<String>> right;
    private final List<String> answers = new ArrayList<>();

    ToolWalls(TwoOrganizations world) throws IOException, SQLException {
        this.world = world;
        String tea = world.walkthrough("acme", "tea");
        right = new HashMap<>();
        right.put(Names.WALKTHROUGH, List.of(tea));
        right.put(
                Names.STEP,
                world.database().texts("SELECT id FROM walkthrough.walkthrough_steps WHERE walkthrough_id = ?", tea));
    }

    /** A place in a call for an id; the rest of the call is right. */
    private record Position(String tool, String argument, Names names, Map<String, Object> rest) {

        String message(String id) {
            Map<String, Object> arguments = new LinkedHashMap<>(rest);
            arguments.put(argument, id);
            return Agent.message(tool, arguments);
        }
    }

    /** All such places on a host, by its {@code tools/list}. */
    private List<Position> positions(String host) throws IOException {
        JsonNode listed = new Agent(world.port(), host, null)
                .post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .json()
                .at("/result/tools");
        List<Position> positions = new ArrayList<>();
        for (JsonNode tool : listed) {
            String name = tool.path("name").asString();
            JsonNode properties = tool.at("/inputSchema/properties");
            assertThat(ARGUMENTS.keySet())
                    .as("what the arguments of %s name is said here", name)
                    .containsAll(properties.propertyNames());
            Map<String, Object> all = new LinkedHashMap<>();
            properties.propertyStream().forEach(each -> all.put(each.getKey(), value(each.getKey(), each.getValue())));
            for (String argument : properties.propertyNames()) {
                Names names = ARGUMENTS.getOrDefault(argument, Names.NOTHING);
                if (names != Names.NOTHING) {
                    Map<String, Object> rest = new LinkedHashMap<>(all);
                    rest.remove(argument);
                    positions.add(new Position(name, argument, names, rest));
                }
            }
        }
        assertThat(positions).as("on %s", host).hasSizeGreaterThanOrEqualTo(7);
        return positions;
    }

    private Object value(String argument, JsonNode schema) {
        Names names = ARGUMENTS.getOrDefault(argument, Names.NOTHING);
        return schema.path("type").asString().equals("boolean")
                ? true
                : names == Names.NOTHING
                        ? "a word"
                        : right.getOrDefault(names, List.of("none")).get(0);
    }

    private void alike(Agent agent, List<Position> positions, boolean everything, String code) throws Exception {
        for (Position position : positions) {
            Names names = position.names();
            List<String> all = new ArrayList<>(
                    everything
                            ? Nowhere.idsBut(world.database(), rightIn(names))
                            : Nowhere.someBut(world.database(), rightIn(names)));
            if (everything) {
                all.addAll(Nowhere.malformed(names.prefix, rightIn(names).get(0)));
            }
            Agent.Answer unknown = new Agent.Answer(agent.post(position.message(names.unknown())));
            assertThat(unknown.code()).as("%s", position).isEqualTo(code);
            for (String id : all) {
                Wire.Reply reply = agent.post(position.message(id));
                assertThat(reply.body())
                        .as("%s with %s", position, id.length() > 99 ? "a long id" : id)
                        .isEqualTo(unknown.reply().body());
                assertThat(reply.status()).isEqualTo(200);
            }
            answers.add(unknown.reply().body());
        }
    }

    private List<String> rightIn(Names names) {
        return right.getOrDefault(names, List.of());
    }

    /** Where people sign in: the callers are somebody under way, somebody else under way, and somebody who never began. */
    void withTokens() throws Exception {
        Agent ann = world.agent(TwoOrganizations.OWN, "ann@example.org");
        Agent bea = world.agent(TwoOrganizations.OWN, "bea@example.org");
        Agent zoe = world.agent(TwoOrganizations.OWN, "zoe@example.org");
        Agent foreign = world.agent(TwoOrganizations.FOREIGN, "ann@example.org");
        Agent sibling = world.agent(TwoOrganizations.SIBLING, "ann@example.org");
        Agent last = world.agent(TwoOrganizations.FOREIGN_SIBLING, "ann@example.org");
        String tea = rightIn(Names.WALKTHROUGH).get(0);
        String pointer = ann.next(ann.select(tea).stepId()).stepId();
        right.computeIfPresent(Names.STEP, (names, steps) -> {
            List<String> first = new ArrayList<>(List.of(pointer));
            steps.stream().filter(step -> !step.equals(pointer)).forEach(first::add);
            return first;
        });
        bea.select(tea);
        foreign.select(world.walkthrough("globex", "tea"));
        last.select(world.walkthrough("globex", "ramen"));
        sibling.select(world.walkthrough("acme", "bread"));
        zoe.list();
        world.settle();
        Traces before = Traces.in(world.database());
        List<Position> positions = positions(TwoOrganizations.OWN);
        alike(ann, positions, true, "NOT_FOUND");
        alike(bea, positions, false, "NOT_FOUND");
        alike(zoe, positions, false, "NOT_FOUND");
        assertThat(Set.copyOf(answers))
                .as("the same for all tools and everybody")
                .hasSize(1);
        String expired = world.done(
                "token", "--server", TwoOrganizations.OWN, "--email", "ann@example.org", "--fault", "expired");
        for (Optional<String> token : List.of(
                Optional.<String>empty(),
                Optional.of(expired),
                Optional.ofNullable(sibling.token()),
                Optional.ofNullable(foreign.token()),
                Optional.ofNullable(last.token()))) {
            knowsNothing(new Agent(world.port(), TwoOrganizations.OWN, token.orElse(null)), positions);
        }
        assertThat(Traces.in(world.database())).isEqualTo(before);
    }

    /** Without a token that is right, right ids and wrong ones are answered alike, by a challenge. */
    private void knowsNothing(Agent agent, List<Position> positions) throws Exception {
        for (Position position : positions) {
            Wire.Reply unknown = agent.post(position.message(position.names().unknown()));
            assertThat(unknown.status()).as("%s", position).isEqualTo(401);
            List<String> ids = new ArrayList<>(rightIn(position.names()));
            ids.add(world.walkthrough("globex", "tea"));
            ids.add(world.firstStep("globex", "tea"));
            for (String id : ids) {
                assertThat(agent.post(position.message(id)))
                        .usingRecursiveComparison()
                        .ignoringFields("headers.date", "headers.x-request-id")
                        .isEqualTo(unknown);
            }
        }
    }

    /** Where nobody signs in: handles are ids like others, and a wrong id in a first call leaves no learner behind. */
    void withHandles() throws Exception {
        Agent open = new Agent(world.port(), TwoOrganizations.OPEN, null);
        String handle = handle(open, world.walkthrough("acme", "tea"));
        String foreign = handle(
                new Agent(world.port(), TwoOrganizations.FOREIGN_OPEN, null), world.walkthrough("globex", "tea"));
        right.put(Names.LEARNER, List.of(handle));
        world.settle();
        Traces before = Traces.in(world.database());
        List<Position> positions = positions(TwoOrganizations.OPEN);
        List<Position> others =
                positions.stream().filter(each -> each.names() != Names.LEARNER).toList();
        List<Position> handles =
                positions.stream().filter(each -> each.names() == Names.LEARNER).toList();
        alike(open, others, false, "NOT_FOUND");
        List<Position> first = new ArrayList<>();
        for (Position each : others) {
            Map<String, Object> rest = new LinkedHashMap<>(each.rest());
            rest.remove("learner_handle");
            first.add(new Position(each.tool(), each.argument(), each.names(), rest));
        }
        alike(open, first, false, "NOT_FOUND");
        assertThat(Set.copyOf(answers))
                .as("the same for all tools, with a handle and without")
                .hasSize(1);
        answers.clear();
        assertThat(handles).as("every tool takes a handle").hasSizeGreaterThanOrEqualTo(8);
        alike(open, handles.subList(0, 2), true, "LEARNER_NOT_FOUND");
        alike(open, handles, false, "LEARNER_NOT_FOUND");
        for (Position each : handles) {
            answers.add(open.post(each.message(foreign)).body());
        }
        assertThat(Set.copyOf(answers)).as("the same for all tools").hasSize(1);
        assertThat(Traces.in(world.database())).isEqualTo(before);
    }

    private static String handle(Agent open, String walkthrough) throws IOException {
        return open.select(walkthrough).document().path("learner_handle").asString();
    }
}
