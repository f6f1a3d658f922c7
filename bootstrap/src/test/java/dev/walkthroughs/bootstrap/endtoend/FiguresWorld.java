package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.Transactions;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.bootstrap.command.OperatorTool;
import dev.walkthroughs.bootstrap.command.Ports;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.bootstrap.examination.Doctor;
import dev.walkthroughs.bootstrap.wiring.Application;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.domain.walkthrough.Details;
import dev.walkthroughs.domain.walkthrough.DraftStep;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.PublishWalkthrough;
import dev.walkthroughs.domain.walkthrough.WalkthroughCommand.WriteDraft;
import dev.walkthroughs.persistence.projection.Projections;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program without a web server, in this process, on a database of its own, and histories that it is told rather than
 * lives: what happened weeks ago is recorded with the moments of then.
 */
final class FiguresWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final ConfigurableApplicationContext program;

    FiguresWorld(Path folder) throws IOException {
        this(copied(folder.resolve("data")), List.of());
    }

    /** On data that are there already, with more settings. */
    FiguresWorld(Path data, List<String> more) {
        this.data = data;
        program = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.log-startup-info=false")
                .run(Stream.concat(
                                Stream.of(
                                        "--walkthroughs.data-dir=" + data,
                                        "--walkthroughs.acts-as=operator",
                                        "--walkthroughs.process-events=true",
                                        "--logging.level.dev.walkthroughs=warn"),
                                more.stream())
                        .toArray(String[]::new));
    }

    private static Path copied(Path data) throws IOException {
        PreparedData.copyTo(data);
        return data;
    }

    /** What a command answered. */
    record Ran(int status, String out, String err) {}

    /** Runs a command of those that read figures. */
    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Ports ports = new Ports(
                () -> {
                    throw new AssertionError("it has no web server");
                },
                () -> program.getBean(Tenants.class),
                () -> program.getBean(WalkthroughAuthoring.class),
                () -> program.getBean(DraftEditing.class),
                () -> program.getBean(LearnerCare.class),
                () -> program.getBean(TokenMint.class),
                () -> program.getBean(KeyAdmin.class),
                () -> program.getBean(ProviderAdmin.class),
                () -> program.getBean(AnalystAdmin.class),
                () -> program.getBean(ProjectionAdmin.class),
                () -> program.getBean(EventAdmin.class),
                () -> program.getBean(TableExport.class),
                () -> program.getBean(ReportSource.class),
                () -> program.getBean(Doctor.class).examine(),
                () -> program.getBean(Diagnosis.class),
                "test");
        int status = OperatorTool.commandLine(ports, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    Database database() throws IOException {
        return Database.embeddedIn(data);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    Commands commands() {
        return program.getBean(Commands.class);
    }

    /** Waits until everything recorded shows in the tables. */
    void settle() {
        assertThat(program.getBean(Projections.class).awaitCaughtUp(PATIENCE)).isTrue();
    }

    OrganizationId organization(String slug, String name) {
        return accepted(program.getBean(Tenants.class).createOrganization(slug, name));
    }

    ServerId server(String slug, String host) {
        return accepted(program.getBean(Tenants.class).createServer(slug, List.of(host), host, false, Access.OPEN));
    }

    static StepId step(String key, int step) {
        return new StepId("ws_" + key + "-step-000" + step);
    }

    /** Writes a version of a walkthrough and publishes it; a step that keeps its place keeps its id. */
    WalkthroughId publish(OrganizationId owner, String key, String title, List<String> steps, Instant at) {
        WalkthroughId id = new WalkthroughId("wt_" + key + "-0000000000");
        List<DraftStep> drafts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            drafts.add(new DraftStep(
                    step(key, i),
                    "step-" + i,
                    steps.get(i),
                    "Do this, and think of it as it was written at " + at + ".",
                    1,
                    i + 1 < steps.size() ? "step-" + (i + 1) : null));
        }
        accepted(commands()
                .send(
                        new WriteDraft(
                                id,
                                owner,
                                key,
                                new Details(title, "", List.of(), null),
                                drafts.isEmpty() ? null : "step-0",
                                drafts,
                                at),
                        Map.of("organization_id", owner.value())));
        accepted(commands()
                .send(
                        new PublishWalkthrough(id, owner, PublishPolicy.CARRY, at),
                        Map.of("organization_id", owner.value())));
        Names names = program.getBean(Names.class);
        program.getBean(Transactions.class).allOrNothing(() -> {
            names.claim(Kind.WALKTHROUGH, new Named(key, owner, id.value()));
            return Outcome.accepted(id);
        });
        return id;
    }

    static <T> T accepted(Outcome<T, ?> outcome) {
        return outcome.fold(value -> value, why -> {
            throw new AssertionError("refused: " + why);
        });
    }

    @Override
    public void close() {
        program.close();
    }
}
