package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("An author at a running service")
class PlanAndPublishTest {

    private static final String HOST = "guides.example.test";

    @Test
    @DisplayName("plans, edits, publishes and exports, and every number is what learners then see")
    void planAndPublish(@TempDir Path fresh) throws Exception {
        try (Installation product = Installation.in(fresh)) {
            product.done("organization", "create", "--slug", "acme", "--name", "Acme");
            product.done("server", "create", "--organization", "acme", "--host", HOST, "--name", "Guides");
            String tea = product.done(
                            "import", Samples.path("kitchen").resolve("tea").toString(), "--publish", "--assign", HOST)
                    .at("/walkthroughs/0/walkthrough_id")
                    .asString();
            product.serve();
            Database database = product.database();
            Agent ada = agent(product, "ada@example.org");
            Agent ben = agent(product, "ben@example.org");
            String second = ada.next(ada.select(tea).stepId()).stepId();
            ben.select(tea);

            JsonNode draft = product.done("step", "list", "acme/tea");
            assertThat(draft.at("/steps/1/id").asString()).isEqualTo(second);
            JsonNode edited = product.done(
                    "step",
                    "remove",
                    "acme/tea",
                    draft.at("/steps/1/key").asString(),
                    "--expect",
                    draft.path("revision").asString());
            assertThat(edited.path("steps")).hasSize(draft.path("steps").size() - 1);

            long events = database.events();
            JsonNode plan = product.done("plan", "acme/tea").at("/walkthroughs/0/plan");
            assertThat(plan.path("running").asInt()).isEqualTo(2);
            JsonNode carry = plan.at("/policies/0");
            assertThat(carry.path("in_place").asInt()).isEqualTo(1);
            assertThat(carry.path("moved").asInt()).isEqualTo(1);
            assertThat(carry.at("/moves/0/from/id").asString()).isEqualTo(second);
            assertThat(database.events()).as("a plan records nothing").isEqualTo(events);

            JsonNode published = product.done("publish", "acme/tea");
            assertThat(published.path("effects")).isEqualTo(carry);
            assertThat(ada.select(tea).stepId())
                    .isEqualTo(carry.at("/moves/0/to/id").asString());

            String out = fresh.resolve("out").toString();
            product.done("export", "acme/tea", "--to", out);
            assertThat(product.done("diff", out).at("/walkthroughs/0/same").asBoolean())
                    .isTrue();
            events = database.events();
            assertThat(product.done("import", out, "--publish")
                            .at("/walkthroughs/0/changed")
                            .asBoolean())
                    .isFalse();
            assertThat(database.events()).isEqualTo(events);
            assertThat(product.done("withdraw", "acme/tea").path("availability").asString())
                    .isEqualTo("withdrawn");
        }
    }

    private static Agent agent(Installation product, String email) throws Exception {
        String token = product.run("token", "--server", HOST, "--email", email).out();
        return new Agent(product.port(), HOST, token.strip());
    }
}
