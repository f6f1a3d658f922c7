package dev.walkthroughs.application.authoring;

import static dev.walkthroughs.application.authoring.Workshop.accepted;
import static dev.walkthroughs.application.authoring.Workshop.refused;
import static dev.walkthroughs.application.ids.Ids.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.AuthoringRejection.NameTaken;
import dev.walkthroughs.application.authoring.AuthoringRejection.OrganizationUnknown;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.organization.OrganizationRejection.InvalidOrganization;
import dev.walkthroughs.domain.server.ServerEvent.ServerCreated;
import dev.walkthroughs.domain.server.ServerRejection.InvalidServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Creating tenants")
class GatewayTenantsTest {

    private final Workshop workshop = new Workshop();

    private Map<?, ?> names() {
        return workshop.names.claimed();
    }

    @Test
    @DisplayName("records an organization under an id of its own, and claims its slug")
    void createsAnOrganization() {
        OrganizationId id = accepted(workshop.tenants.createOrganization("acme", "Acme Ltd"));
        assertThat(workshop.events.payloads()).containsExactly(new OrganizationCreated(id, "acme", "Acme Ltd", NOON));
        assertThat(workshop.names.find(Names.Kind.ORGANIZATION, Optional.empty(), "acme"))
                .contains(new Names.Named("acme", id, id.value()));
        assertThat(workshop.events.messages()).singleElement().satisfies(event -> assertThat(event.getMetaData())
                .containsEntry("organization_id", id.value())
                .containsEntry("actor", "operator"));
    }

    @Test
    @DisplayName("makes names inert before they are recorded (R26)")
    void makesNamesInert() {
        accepted(workshop.tenants.createOrganization("acme", "Acme <script>\nLtd"));
        workshop.server("acme", "desk.test");
        assertThat(workshop.events.payloads(OrganizationCreated.class))
                .singleElement()
                .satisfies(created ->
                        assertThat(created.name()).doesNotContain("<").doesNotContain("\n"));
    }

    @Test
    @DisplayName("refuses a slug that is taken, and leaves nothing behind")
    void refusesATakenSlug() {
        workshop.organization("acme");
        int events = workshop.events.size();
        Map<?, ?> names = names();
        assertThat(refused(workshop.tenants.createOrganization("acme", "Another")))
                .isEqualTo(new NameTaken("slug", "acme"));
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(names()).isEqualTo(names);
    }

    @Test
    @DisplayName("refuses a slug that breaks a bound, and does not claim it")
    void refusesASlug() {
        assertThat(refused(workshop.tenants.createOrganization("Acme!", "Acme")))
                .isInstanceOf(InvalidOrganization.class);
        assertThat(refused(workshop.tenants.createOrganization("acme", " \u200B ")))
                .isInstanceOf(InvalidOrganization.class);
        assertThat(workshop.events.size()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("records a server with its hosts in lower case, each once, the first staying the first")
    void createsAServer() {
        OrganizationId acme = workshop.organization("acme");
        ServerId id = accepted(
                workshop.tenants.createServer("acme", List.of("Desk.TEST", "other.test", "desk.test"), "Desk", true));
        assertThat(workshop.events.payloads(ServerCreated.class))
                .containsExactly(new ServerCreated(id, acme, "Desk", List.of("desk.test", "other.test"), true, NOON));
        assertThat(workshop.names.find(Names.Kind.HOST, Optional.empty(), "other.test"))
                .contains(new Names.Named("other.test", acme, id.value()));
    }

    @Test
    @DisplayName("refuses a server with a host that is taken, by whomever, and claims none of its hosts")
    void refusesATakenHost() {
        workshop.organization("acme");
        workshop.organization("rival");
        workshop.server("acme", "desk.test");
        int events = workshop.events.size();
        Map<?, ?> names = names();
        for (String organization : List.of("acme", "rival")) {
            assertThat(refused(workshop.tenants.createServer(
                            organization, List.of("new.test", "DESK.test"), "Another", false)))
                    .isEqualTo(new NameTaken("host", "desk.test"));
        }
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(names()).isEqualTo(names);
    }

    @Test
    @DisplayName("refuses a server of an unknown organization, with a bad host, or with none")
    void refusesAServer() {
        assertThat(refused(workshop.tenants.createServer("acme", List.of("desk.test"), "Desk", false)))
                .isEqualTo(new OrganizationUnknown("There is no organization acme."));
        workshop.organization("acme");
        int events = workshop.events.size();
        assertThat(refused(workshop.tenants.createServer("acme", List.of("https://desk.test"), "Desk", false)))
                .isInstanceOf(InvalidServer.class);
        assertThat(refused(workshop.tenants.createServer("acme", List.of(), "Desk", false)))
                .isInstanceOf(InvalidServer.class);
        assertThat(workshop.events.size()).isEqualTo(events);
        assertThat(workshop.names.find(Names.Kind.HOST, Optional.empty(), "https://desk.test"))
                .isEmpty();
    }
}
