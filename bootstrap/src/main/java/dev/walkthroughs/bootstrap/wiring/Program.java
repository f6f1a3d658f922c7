package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.editing.DraftEditing;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.learners.LearnerCare;
import dev.walkthroughs.application.tables.TableExport;
import dev.walkthroughs.bootstrap.command.Ports;
import dev.walkthroughs.bootstrap.command.StartFailed;
import dev.walkthroughs.bootstrap.command.analysis.ReportSource;
import dev.walkthroughs.bootstrap.command.analyst.AnalystAdmin;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.bootstrap.command.upkeep.ProjectionAdmin;
import dev.walkthroughs.bootstrap.examination.Doctor;
import dev.walkthroughs.persistence.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The program as its commands see it. Nothing starts before a command asks for something: then a service with a web
 * server, or the same program without one, on the same database.
 */
public final class Program implements AutoCloseable {

    /** How long a command waits for what it did to show in the tables. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long a command waits for the database's answer: statement_timeout may be raised to ten minutes for one. */
    private static final Duration ANSWER = Duration.ofMinutes(15);

    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;
    private boolean wrote;

    /** A program with settings from its command line, each {@code --name=value}. */
    public Program(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    /** What the commands work on. */
    public Ports ports() {
        return new Ports(
                this::serve,
                () -> writing(Tenants.class),
                () -> writing(WalkthroughAuthoring.class),
                () -> writing(DraftEditing.class),
                () -> writing(LearnerCare.class),
                () -> bean(TokenMint.class),
                () -> bean(KeyAdmin.class),
                () -> bean(ProviderAdmin.class),
                () -> bean(AnalystAdmin.class),
                () -> bean(ProjectionAdmin.class),
                () -> bean(EventAdmin.class),
                () -> bean(TableExport.class),
                () -> bean(ReportSource.class),
                () -> bean(Doctor.class).examine(),
                () -> bean(Diagnosis.class),
                version());
    }

    /**
     * Waits until what a command recorded shows in the tables, so that the next command and the next request see it.
     * After 30 seconds it is left to the service to catch up; nothing is lost.
     */
    public void awaitVisible() {
        if (wrote && context != null && !bean(Projections.class).awaitCaughtUp(PATIENCE)) {
            System.err.println("Recorded, but not visible yet: see \"projections status\".");
        }
    }

    private void serve() {
        CountDownLatch stopped = new CountDownLatch(1);
        start(
                application(WebApplicationType.SERVLET)
                        .listeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown()),
                settings.stream());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T writing(Class<T> port) {
        wrote = true;
        return bean(port);
    }

    private <T> T bean(Class<T> type) {
        ConfigurableApplicationContext running = context;
        if (running == null) {
            // Standard output is for the command's answer alone: what is logged goes to standard error.
            System.setOut(System.err);
            running = start(
                    application(WebApplicationType.NONE),
                    Stream.concat(
                            Stream.of(
                                    "--logging.level.dev.walkthroughs=warn",
                                    "--walkthroughs.acts-as=operator",
                                    "--walkthroughs.idle-in-transaction=60s",
                                    "--walkthroughs.socket-timeout=" + ANSWER.toSeconds(),
                                    "--walkthroughs.process-events=" + wrote),
                            settings.stream()));
            context = running;
        }
        return running.getBean(type);
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder application, Stream<String> arguments) {
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException reported) {
            // The framework has logged why.
            throw new StartFailed(reported);
        }
    }

    private static SpringApplicationBuilder application(WebApplicationType type) {
        return new SpringApplicationBuilder(Application.class)
                .web(type)
                .properties("spring.main.log-startup-info=false");
    }

    private static String version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public void close() {
        ConfigurableApplicationContext running = context;
        if (running != null) {
            running.close();
        }
    }
}
