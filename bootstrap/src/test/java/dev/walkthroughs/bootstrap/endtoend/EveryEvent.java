package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.focus.FocusEvent;
import dev.walkthroughs.domain.learner.LearnerEvent;
import dev.walkthroughs.domain.organization.OrganizationEvent;
import dev.walkthroughs.domain.progress.ProgressEvent;
import dev.walkthroughs.domain.server.ServerEvent;
import dev.walkthroughs.domain.walkthrough.WalkthroughEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** R35: a life in which every kind of event happens, and what each says about who did it, where and by what. */
final class EveryEvent {

    private static final String HOST = "audited.example.test";

    private static final List<Class<?>> FAMILIES = List.of(
            OrganizationEvent.class,
            ServerEvent.class,
            WalkthroughEvent.class,
            ProgressEvent.class,
            FocusEvent.class,
            LearnerEvent.class);

    /** What learners do; everything else an operator does. */
    private static final Set<String> BY_LEARNERS = Set.of(
            "FocusMoved",
            "AttemptStarted",
            "AttemptResumed",
            "AttemptCarried",
            "AttemptEnded",
            "StepCompleted",
            "StepSkipped",
            "WalkthroughCompleted");

    private final TwoOrganizations world;
    private final Path kitchen = Samples.path("kitchen");

    EveryEvent(TwoOrganizations world) {
        this.world = world;
    }

    void check() throws IOException, SQLException {
        Database database = world.database();
        long before =
                Long.parseLong(database.text("SELECT coalesce(max(global_index), 0) FROM eventstore.domain_events"));
        live();
        world.settle();
        String since = " FROM eventstore.domain_events WHERE global_index > " + before;
        Set<String> all = FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(database.texts("SELECT DISTINCT payload_type" + since))
                .as("every kind of event there is happened")
                .containsExactlyInAnyOrderElementsOf(all);
        String server = database.text("SELECT id FROM walkthrough.mcp_servers WHERE ? = ANY (hosts)", HOST);
        String organization = database.text("SELECT id FROM walkthrough.organization WHERE slug = 'audited'");
        for (String type : all) {
            List<String> said = database.texts("SELECT DISTINCT (meta_data - 'mcp_server_user_id' - 'traceId'"
                    + " - 'correlationId')::text" + since + " AND payload_type = '" + type + "'");
            Map<String, String> expected = BY_LEARNERS.contains(type)
                    ? Map.of(
                            "actor", "learner",
                            "channel", "mcp",
                            "organization_id", organization,
                            "mcp_server_id", server,
                            "client_name", "endtoend",
                            "client_version", "1",
                            "protocol_version", "2025-06-18")
                    : Map.of("actor", "operator", "channel", "command", "organization_id", organization);
            assertThat(said).as(type).hasSize(1);
            assertThat(fields(said.get(0))).as(type).containsExactlyInAnyOrderEntriesOf(expected);
        }
        assertThat(database.texts("SELECT DISTINCT meta_data ->> 'mcp_server_user_id'" + since
                        + " AND meta_data ->> 'actor' = 'learner'"))
                .as("who learned is told by the pseudonym")
                .containsExactlyInAnyOrderElementsOf(database.texts(
                        "SELECT id FROM walkthrough.mcp_server_user WHERE organization_id = ?", organization));
        assertThat(database.texts(
                        "SELECT payload_type" + since + " AND (time_stamp IS NULL OR payload ->> 'at' IS NULL)"))
                .as("when")
                .isEmpty();
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new TreeMap<>();
        JsonMapper.builder()
                .build()
                .readTree(json)
                .propertyStream()
                .forEach(each -> fields.put(each.getKey(), each.getValue().asString()));
        return fields;
    }

    private void live() throws IOException, SQLException {
        String tour = "audited/tour";
        world.done("organization", "create", "--slug", "audited", "--name", "Audited");
        world.done("server", "create", "--organization", "audited", "--host", HOST, "--name", "Audited");
        world.done("server", "update", "--server", HOST, "--closed");
        world.done(
                "import",
                kitchen + "/tea",
                "--organization",
                "audited",
                "--key",
                "tour",
                "--publish",
                "--assign",
                HOST);
        world.settle();
        String id = world.walkthrough("audited", "tour");
        Agent ann = world.agent(HOST, "ann@example.org");
        Agent bea = world.agent(HOST, "bea@example.org");
        String second = ann.next(ann.select(id).stepId()).stepId();
        ann.call("skip_walkthrough_step", Map.of("current_step_id", second, "reason", "warm already"));
        bea.next(bea.next(bea.select(id).stepId()).stepId());
        world.later(Duration.ofMinutes(31));
        assertThat(ann.select(id).outcome()).isEqualTo("resumed");

        world.done("step", "insert", tour, "--file", kitchen + "/soup/chop.md", "--after", "wait");
        world.done("step", "remove", tour, "warm");
        world.done("publish", tour);
        world.settle();
        assertThat(ann.next(ann.select(id).stepId()).outcome()).isEqualTo("advanced");
        ann.restart(id);
        assertThat(ann.finish(id).outcome()).isEqualTo("completed");

        String into = learner("ann@example.org");
        world.done("learner", "link", "--from", learner("bea@example.org"), "--into", into);
        world.done("learner", "erase", into);
        world.done("unassign", tour, "--server", HOST);
        world.done("unpublish", tour);
        world.done("publish", tour);
        world.done("withdraw", tour);
        world.done("archive", tour);
    }

    private String learner(String email) throws IOException, SQLException {
        return world.database()
                .text(
                        "SELECT u.id FROM walkthrough.mcp_server_user u JOIN walkthrough.organization o"
                                + " ON o.id = u.organization_id WHERE o.slug = 'audited' AND u.email = ?",
                        email);
    }
}
