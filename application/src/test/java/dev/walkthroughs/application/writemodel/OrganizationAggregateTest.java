package dev.walkthroughs.application.writemodel;

import static dev.walkthroughs.application.ids.Ids.ACME;
import static dev.walkthroughs.application.ids.Ids.NOON;

import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.organization.OrganizationRejection.InvalidOrganization;
import dev.walkthroughs.domain.organization.OrganizationRejection.OrganizationExists;
import dev.walkthroughs.domain.outcome.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An organization")
class OrganizationAggregateTest {

    private final AggregateTestFixture<OrganizationAggregate> organization =
            new AggregateTestFixture<>(OrganizationAggregate.class);

    OrganizationAggregateTest() {
        organization.registerCommandTargetResolver(new CommandTargets());
    }

    @Test
    @DisplayName("is created")
    void isCreated() {
        organization
                .givenNoPriorActivity()
                .when(new CreateOrganization(ACME, "acme", "Acme Ltd", NOON))
                .expectResultMessagePayload(Outcome.accepted(true))
                .expectEvents(new OrganizationCreated(ACME, "acme", "Acme Ltd", NOON));
    }

    @Test
    @DisplayName("is created once")
    void isCreatedOnce() {
        organization
                .given(new OrganizationCreated(ACME, "acme", "Acme Ltd", NOON))
                .when(new CreateOrganization(ACME, "acme", "Acme Ltd", NOON))
                .expectResultMessagePayload(Outcome.rejected(new OrganizationExists()))
                .expectNoEvents();
    }

    @Test
    @DisplayName("is refused under a slug that breaks a bound, and nothing is left behind")
    void isRefused() {
        organization
                .givenNoPriorActivity()
                .when(new CreateOrganization(ACME, "Acme", "Acme Ltd", NOON))
                .expectResultMessagePayload(Outcome.rejected(new InvalidOrganization(
                        "A slug is 1 to 63 of a-z, 0-9 and '-', and begins and ends with a letter or digit.")))
                .expectNoEvents();
    }
}
