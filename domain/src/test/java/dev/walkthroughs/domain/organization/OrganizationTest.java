package dev.walkthroughs.domain.organization;

import static dev.walkthroughs.domain.identity.Ids.ACME;
import static dev.walkthroughs.domain.identity.Ids.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.organization.OrganizationCommand.CreateOrganization;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import dev.walkthroughs.domain.organization.OrganizationRejection.Code;
import dev.walkthroughs.domain.organization.OrganizationRejection.OrganizationExists;
import dev.walkthroughs.domain.outcome.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An organization")
class OrganizationTest {

    private static Outcome<List<OrganizationEvent>, OrganizationRejection> create(String slug, String name) {
        return Organization.UNKNOWN.decide(new CreateOrganization(ACME, slug, name, NOON));
    }

    private static Object codeOf(Outcome<?, OrganizationRejection> outcome) {
        return outcome.<Object>fold(accepted -> "accepted", OrganizationRejection::code);
    }

    @Test
    @DisplayName("comes to be once")
    void isCreatedOnce() {
        OrganizationCreated created = new OrganizationCreated(ACME, "acme", "Acme Ltd", NOON);
        assertThat(create("acme", "Acme Ltd")).isEqualTo(Outcome.accepted(List.of(created)));

        Organization acme = Organization.UNKNOWN.evolve(created);
        assertThat(acme.exists()).isTrue();
        assertThat(acme.decide(new CreateOrganization(ACME, "acme", "Acme Ltd", NOON)))
                .isEqualTo(Outcome.rejected(new OrganizationExists()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "acme",
                "acme-2",
                "a--b",
                "012345678901234567890123456789012345678901234567890123456789012"
            })
    @DisplayName("may have a slug of 1 to 63 letters, digits and hyphens")
    void takesASlug(String slug) {
        assertThat(codeOf(create(slug, "Acme"))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-a",
                "a-",
                "Acme",
                "a b",
                "a/b",
                "a.b",
                "é",
                "a\n",
                "a\0",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    @DisplayName("has no other slug")
    void refusesASlug(String slug) {
        assertThat(codeOf(create(slug, "Acme"))).isEqualTo(Code.INVALID_ORGANIZATION);
    }

    @Test
    @DisplayName("has a name of one line and 1 to 100 characters")
    void boundsItsName() {
        assertThat(codeOf(create("acme", "n".repeat(100)))).isEqualTo("accepted");
        assertThat(codeOf(create("acme", "n".repeat(101)))).isEqualTo(Code.INVALID_ORGANIZATION);
        assertThat(codeOf(create("acme", " "))).isEqualTo(Code.INVALID_ORGANIZATION);
        assertThat(codeOf(create("acme", "Ac\nme"))).isEqualTo(Code.INVALID_ORGANIZATION);
        assertThat(codeOf(create("acme", "Ac\0me"))).isEqualTo(Code.INVALID_ORGANIZATION);
    }
}
