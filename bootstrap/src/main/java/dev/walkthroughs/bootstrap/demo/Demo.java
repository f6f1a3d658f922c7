package dev.walkthroughs.bootstrap.demo;

import dev.walkthroughs.application.authoring.ImportRequest;
import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.authoring.WalkthroughAuthoring;
import dev.walkthroughs.application.source.Reading;
import dev.walkthroughs.bootstrap.format.ContentFormats;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Sets the demo up when a server starts on a database without any organization: so never in one that is in use, and
 * never again after it was set up.
 */
public final class Demo implements SmartLifecycle {

    /** The demo organization's slug. */
    public static final String ORGANIZATION = "demo";

    /** The demo server's hosts, the canonical one first. */
    public static final List<String> HOSTS = List.of("localhost", "127.0.0.1");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final Names names;
    private final Tenants tenants;
    private final WalkthroughAuthoring authoring;
    private final Projections projections;
    private volatile boolean running;

    /** Works through the same ports as the operator's commands. */
    public Demo(Names names, Tenants tenants, WalkthroughAuthoring authoring, Projections projections) {
        this.names = names;
        this.tenants = tenants;
        this.authoring = authoring;
        this.projections = projections;
    }

    @Override
    public void start() {
        running = true;
        // As whoever runs the service would do it: what answers requests may not make organizations.
        DatabaseRole.Turn turn = DatabaseRole.OPERATOR.begin();
        try {
            setUp();
        } finally {
            turn.end();
        }
    }

    private void setUp() {
        if (!names.all(Kind.ORGANIZATION, 1).isEmpty()) {
            return;
        }
        Outcome<?, Rejection> done = tenants.createOrganization(ORGANIZATION, "Walkthroughs demo")
                .flatMap(organization -> tenants.createServer(ORGANIZATION, HOSTS, "Walkthroughs demo", false))
                .flatMap(server -> authoring.importAll(new ImportRequest(
                        Optional.of(ORGANIZATION),
                        read().walkthroughs(),
                        Optional.of(PublishPolicy.CARRY),
                        List.of(HOSTS.get(0)))));
        if (done instanceof Outcome.Rejected<?, Rejection> lost) {
            // Another process that started at the same moment was faster; its demo serves as well.
            log.info("The demo was not set up: {}", lost.why().message());
        }
        if (!projections.awaitCaughtUp(PATIENCE)) {
            log.warn("The demo is not visible yet: the projections are behind. See \"projections status\".");
        }
    }

    private static Reading read() {
        try {
            Path folder = Files.createTempDirectory("walkthroughs-demo");
            try {
                Path content = Files.createDirectory(folder.resolve("using-walkthroughs"));
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/*")) {
                    String name = Optional.ofNullable(file.getFilename()).orElseThrow();
                    try (InputStream from = file.getInputStream()) {
                        Files.copy(from, content.resolve(name));
                    }
                }
                return new ContentFormats().named("folder").orElseThrow().read(content);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's content could not be read", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the projections run, before the web server starts. */
    @Override
    public int getPhase() {
        return 1;
    }
}
