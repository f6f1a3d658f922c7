package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.tables.TableExport;
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
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import picocli.CommandLine;

/**
 * One service in this process, and in it two organizations of the same build: two MCP servers to sign in on and one
 * without sign-in each, with content that is offered, offered elsewhere, switched off, and never published. Commands
 * run in this process too. Limits are off, since hundreds of calls come in seconds; they are tested elsewhere.
 */
final class TwoOrganizations implements AutoCloseable {

    static final String OWN = "localhost";
    static final String SIBLING = "sibling.example.test";
    static final String OPEN = "open.example.test";
    static final String FOREIGN = "foreign.example.test";
    static final String FOREIGN_SIBLING = "foreign-sibling.example.test";
    static final String FOREIGN_OPEN = "foreign-open.example.test";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Codes come here instead of by mail, and time passes when it is told to. */
    @Configuration(proxyBeanMethods = false)
    static class Mailbox {

        private final Map<String, String> codes = new ConcurrentHashMap<>();
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Bean
        @Primary
        Clock movableClock() {
            return new MovableClock(ahead);
        }

        @Bean
        @Primary
        CodeDelivery mailbox() {
            return new CodeDelivery() {
                @Override
                public Means means() {
                    return Means.MAIL;
                }

                @Override
                public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
                    codes.put(to.value(), code);
                    return true;
                }
            };
        }

        String code(String email) {
            return codes.getOrDefault(email, "");
        }
    }

    private static final class MovableClock extends Clock {

        private final AtomicReference<Duration> ahead;

        MovableClock(AtomicReference<Duration> ahead) {
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(ahead.get());
        }
    }

    private final Installation product;
    private final ServletWebServerApplicationContext service;

    TwoOrganizations(Path folder) throws IOException, SQLException {
        product = Installation.in(folder);
        service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class, Mailbox.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=" + product.port(),
                        "--walkthroughs.data-dir=" + product.data(),
                        "--walkthroughs.demo=false",
                        "--walkthroughs.limits.enabled=false");
        String kitchen = Samples.path("kitchen").toString();
        organization("acme", OWN, SIBLING, OPEN);
        organization("globex", FOREIGN, FOREIGN_SIBLING, FOREIGN_OPEN);
        content(kitchen + "/tea", "acme", "tea", "--publish", "--assign", OWN, "--assign", OPEN);
        content(kitchen + "/bread", "acme", "bread", "--publish", "--assign", SIBLING);
        content(kitchen + "/soup", "acme", "soup", "--publish");
        done("assign", "acme/soup", "--server", OWN, "--disabled");
        content(kitchen + "/soup", "acme", "draft", "--assign", OWN);
        content(kitchen + "/tea", "globex", "tea", "--publish", "--assign", FOREIGN, "--assign", FOREIGN_OPEN);
        content(kitchen + "/soup", "globex", "ramen", "--publish", "--assign", FOREIGN_SIBLING);
        settle();
    }

    private void organization(String slug, String first, String second, String open) {
        done("organization", "create", "--slug", slug, "--name", slug);
        for (String host : new String[] {first, second}) {
            done("server", "create", "--organization", slug, "--host", host, "--name", host);
        }
        done("server", "create", "--organization", slug, "--host", open, "--name", open, "--access", "anonymous");
    }

    private void content(String path, String organization, String key, String... more) {
        done(Stream.concat(Stream.of("import", path, "--organization", organization, "--key", key), Stream.of(more))
                .toArray(String[]::new));
    }

    /** How a command ended. */
    record Ran(int status, String out, String err) {}

    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = DatabaseRole.OPERATOR.act(() -> tool(out, err).execute(arguments));
        return new Ran(status, out.toString(), err.toString());
    }

    /** Runs a command that has to succeed. */
    String done(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.status())
                .as("%s: %s", String.join(" ", arguments), ran.err())
                .isZero();
        return ran.out().strip();
    }

    /** The operator's tool over the beans of the service. */
    CommandLine tool(StringWriter out, StringWriter err) {
        Ports ports = new Ports(
                () -> {
                    throw new AssertionError("it serves already");
                },
                () -> service.getBean(Tenants.class),
                () -> service.getBean(WalkthroughAuthoring.class),
                () -> service.getBean(DraftEditing.class),
                () -> service.getBean(LearnerCare.class),
                () -> service.getBean(TokenMint.class),
                () -> service.getBean(KeyAdmin.class),
                () -> service.getBean(ProviderAdmin.class),
                () -> service.getBean(AnalystAdmin.class),
                () -> service.getBean(ProjectionAdmin.class),
                () -> service.getBean(EventAdmin.class),
                () -> service.getBean(TableExport.class),
                () -> service.getBean(ReportSource.class),
                () -> service.getBean(Doctor.class).examine(),
                () -> service.getBean(Diagnosis.class),
                "test");
        return OperatorTool.commandLine(ports, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    /** Waits until everything recorded shows in the tables. */
    void settle() {
        assertThat(service.getBean(Projections.class).awaitCaughtUp(PATIENCE)).isTrue();
    }

    /** Lets time pass. */
    void later(Duration time) {
        service.getBean(Mailbox.class).ahead.updateAndGet(time::plus);
    }

    ServletWebServerApplicationContext service() {
        return service;
    }

    int port() {
        return product.port();
    }

    Database database() throws IOException {
        return product.database();
    }

    /** A learner's agent, with a token made by the command. */
    Agent agent(String host, String email) {
        return new Agent(port(), host, done("token", "--server", host, "--email", email));
    }

    /** A browser on a host, with somebody signed in. */
    Browser browser(String host, String email) throws IOException {
        Browser browser = new Browser(port(), host);
        browser.signIn(email, this::mailed);
        return browser;
    }

    /** The code that an address was sent last. */
    String mailed(String email) {
        return service.getBean(Mailbox.class).code(email);
    }

    String walkthrough(String slug, String key) throws IOException, SQLException {
        return database()
                .text(
                        "SELECT w.id FROM walkthrough.walkthroughs w JOIN walkthrough.organization o"
                                + " ON o.id = w.organization_id WHERE o.slug = ? AND w.key = ?",
                        slug,
                        key);
    }

    String firstStep(String slug, String key) throws IOException, SQLException {
        return database()
                .text("SELECT first_step_id FROM walkthrough.walkthroughs WHERE id = ?", walkthrough(slug, key));
    }

    @Override
    public void close() {
        service.close();
        product.close();
    }
}
