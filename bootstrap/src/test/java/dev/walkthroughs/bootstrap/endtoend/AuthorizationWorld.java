package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.access.TenantScope;
import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.EmailAddress;
import dev.walkthroughs.application.identity.signin.CodeDelivery;
import dev.walkthroughs.application.identity.signin.SignIn;
import dev.walkthroughs.bootstrap.wiring.Application;
import dev.walkthroughs.persistence.projection.Projections;
import dev.walkthroughs.persistence.walls.DatabaseRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A service in this very process with two tenants, and another one beside it once a test asks for it. */
final class AuthorizationWorld implements AutoCloseable {

    /** A host of another tenant. */
    static final String OTHER = "other.example.test";

    private final Installation product;
    private final Deque<ConfigurableApplicationContext> services = new ArrayDeque<>();
    private final McpServer here;
    private final McpServer other;

    AuthorizationWorld(Path folder) throws IOException {
        product = Installation.in(folder);
        ConfigurableApplicationContext first = start(
                "--server.port=" + product.port(),
                "--walkthroughs.data-dir=" + product.data(),
                "--walkthroughs.oauth.documents-from-loopback=true");
        Tenants tenants = first.getBean(Tenants.class);
        DatabaseRole.OPERATOR.act(() -> {
            tenants.createOrganization("other", "Other");
            return tenants.createServer("other", List.of(OTHER), "Other", false);
        });
        assertThat(first.getBean(Projections.class).awaitCaughtUp(Duration.ofSeconds(30)))
                .isTrue();
        here = first.getBean(McpServers.class).byHost("localhost").orElseThrow();
        other = first.getBean(McpServers.class).byHost(OTHER).orElseThrow();
    }

    /** In the place of a mail server: keeps the last code. */
    static final class Codes implements CodeDelivery {

        private volatile String last = "";

        @Configuration(proxyBeanMethods = false)
        static class InPlaceOfMail {

            @Bean
            @Primary
            Codes codes() {
                return new Codes();
            }
        }

        @Override
        public Means means() {
            return Means.MAIL;
        }

        @Override
        public boolean deliver(McpServer server, EmailAddress to, String code, Duration validFor) {
            last = code;
            return true;
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        ConfigurableApplicationContext started = new SpringApplicationBuilder(
                        Application.class, SignedInByTest.class, MovedClock.InItsPlace.class, Codes.InPlaceOfMail.class)
                .web(WebApplicationType.SERVLET)
                .run(settings);
        services.push(started);
        return started;
    }

    /** A service in the same database that takes itself for the same place; a proxy would choose between the two. */
    Node second() throws IOException {
        if (services.size() < 2) {
            Database database = product.database();
            start(
                    "--server.port=0",
                    "--walkthroughs.public-url=http://{host}:" + port(),
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password());
        }
        return new Node(services.getFirst());
    }

    Node first() {
        return new Node(services.getLast());
    }

    /** One of the services. */
    record Node(ConfigurableApplicationContext context) {

        int port() {
            return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        }

        MovedClock clock() {
            return context.getBean(MovedClock.class);
        }

        /** The same person and client, coming here. */
        Person meets(Person person) {
            return new Person(port(), person.host(), person.subject(), person.signedInOn());
        }
    }

    int port() {
        return product.port();
    }

    /** The demo's server, on {@code localhost}. */
    McpServer here() {
        return here;
    }

    McpServer other() {
        return other;
    }

    <T> T bean(Class<T> type) {
        return services.getLast().getBean(type);
    }

    List<Connection> connections(Person person) {
        return TenantScope.within(here.organizationId(), () -> bean(Connections.class)
                .of(here.organizationId(), here.id(), person.subject()));
    }

    /** Somebody nobody else is, signed in. */
    Person someone() {
        return new Person(
                port(), "localhost", UUID.randomUUID().toString(), here.id().value());
    }

    /** The session of a browser in which somebody nobody else is signed in with a code. */
    String signIn() {
        SignIn signIn = bean(SignIn.class);
        return TenantScope.within(here.organizationId(), () -> {
            EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
            SignIn.Asked.Sent sent = (SignIn.Asked.Sent) signIn.ask(here, email, "/connections");
            SignIn.Given given =
                    signIn.give(here, sent.secret(), bean(Codes.class).last).orElseThrow();
            return ((SignIn.Given.SignedIn) given).token();
        });
    }

    /** Whose session that is. */
    Person signedIn(String session) {
        String subject = TenantScope.within(
                here.organizationId(),
                () -> bean(SignIn.class).session(here, session).orElseThrow().subject());
        return new Person(port(), "localhost", subject, here.id().value());
    }

    /** Somebody who did not sign in. */
    Person stranger() {
        return new Person(port(), "localhost", "", "");
    }

    Person on(Person person, String host, McpServer signedInOn) {
        return new Person(person.port(), host, person.subject(), signedInOn.id().value());
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
        product.close();
    }
}
