package dev.walkthroughs.persistence.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.walkthroughs.application.analysts.Admission;
import dev.walkthroughs.application.analysts.Analyst;
import dev.walkthroughs.application.analysts.AnalystRejection;
import dev.walkthroughs.application.analysts.Analysts;
import dev.walkthroughs.application.analysts.Revocation;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The logins of analysts")
class AnalystLoginsTest {

    private static final String TITLES = "SELECT title FROM walkthroughs";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase ELSEWHERE = new TestDatabase();

    @SuppressWarnings("NullAway.Init") // set before all
    private static TwoTenants world;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Analysts analysts;

    @BeforeAll
    static void fill() throws IOException {
        world = TwoTenants.in(DATABASE);
        analysts = world.analysts();
    }

    @AfterAll
    static void revoke() {
        world.close();
    }

    private static AnalystRejection.Code refused(Outcome<?, AnalystRejection> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("not refused: " + done);
                },
                AnalystRejection::code);
    }

    private static Revocation revoked(String name) {
        return analysts.revoke(TwoTenants.OWN, name).fold(done -> done, why -> {
            throw new AssertionError(why.message());
        });
    }

    private static List<String> titles(Connection connection) throws SQLException {
        return Trick.blind("", TITLES).on(connection).cells();
    }

    private static void assertKeptOut(Admission login) {
        assertThatThrownBy(() -> world.connect(login).close())
                .isInstanceOfSatisfying(
                        SQLException.class, why -> assertThat(why.getSQLState()).startsWith("28"));
    }

    @Test
    @DisplayName("are made with a password of their own, ended with their sessions, and can be made anew")
    void live() throws SQLException {
        Admission login = world.admit(TwoTenants.OWN, "metabase", false);
        assertThat(login.analyst().login()).matches("analyst_[a-z2-7]{16}");
        assertThat(login.password()).matches("[A-Za-z0-9_-]{32}");
        assertThat(login.connection())
                .matches("postgresql://analyst_[a-z2-7]{16}:[A-Za-z0-9_-]{32}@127\\.0\\.0\\.1:[0-9]+/test_[0-9]+");
        assertThat(login.toString()).doesNotContain(login.password());
        assertThat(login.stillOpen()).isEmpty();
        assertThat(DATABASE.rows("SELECT rolpassword FROM pg_authid WHERE rolname = '"
                        + login.analyst().login() + "'"))
                .allMatch(kept -> kept.startsWith("SCRAM-SHA-256$4096:") && !kept.contains(login.password()));
        assertThat(refused(analysts.admit(TwoTenants.OWN, "metabase", true)))
                .isEqualTo(AnalystRejection.Code.ANALYST_EXISTS);
        try (Connection idle = world.connect(login);
                Connection open = world.connect(login)) {
            open.setAutoCommit(false);
            assertThat(titles(open)).containsExactly("About orangetree");
            assertThat(Trick.blind("", "SHOW statement_timeout; SHOW default_transaction_read_only; SHOW TimeZone")
                            .on(idle)
                            .cells())
                    .startsWith("1min", "on");
            assertThat(revoked("metabase"))
                    .isEqualTo(new Revocation(login.analyst().login(), 2, true));
            for (Connection dead : List.of(idle, open)) {
                assertThat(Trick.blind("", TITLES).on(dead).state()).isIn("57P01", "08006", "08003");
            }
        }
        assertKeptOut(login);
        assertThat(refused(analysts.revoke(TwoTenants.OWN, "metabase")))
                .isEqualTo(AnalystRejection.Code.ANALYST_UNKNOWN);
        Admission anew = world.admit(TwoTenants.OWN, "metabase", true);
        assertThat(analysts.of(TwoTenants.OWN))
                .filteredOn(analyst -> analyst.name().equals("metabase"))
                .extracting(Analyst::login, Analyst::seesEmails, analyst -> analyst.revokedAt()
                        .isPresent())
                .containsExactly(
                        tuple(login.analyst().login(), false, true),
                        tuple(anew.analyst().login(), true, false));
        assertThat(analysts.of(TwoTenants.OTHER)).isEmpty();
    }

    @Test
    @DisplayName("are refused by names that cannot be, and to organizations whose they are not")
    void refusals() {
        world.admit(TwoTenants.OWN, "grafana", false);
        for (String wrong : List.of("", "Grafana", "-a", "a-", "a b", "a'b", "x".repeat(41), "a\0b", "ä")) {
            assertThat(refused(analysts.admit(TwoTenants.OWN, wrong, false)))
                    .as(wrong)
                    .isEqualTo(AnalystRejection.Code.INVALID_ANALYST);
            assertThat(refused(analysts.revoke(TwoTenants.OWN, wrong)))
                    .isEqualTo(AnalystRejection.Code.ANALYST_UNKNOWN);
            assertThat(refused(analysts.showEmails(TwoTenants.OWN, wrong, true)))
                    .isEqualTo(AnalystRejection.Code.ANALYST_UNKNOWN);
        }
        assertThat(refused(analysts.revoke(TwoTenants.OTHER, "grafana")))
                .isEqualTo(AnalystRejection.Code.ANALYST_UNKNOWN);
        assertThat(refused(analysts.showEmails(TwoTenants.OTHER, "grafana", true)))
                .isEqualTo(AnalystRejection.Code.ANALYST_UNKNOWN);
    }

    @Test
    @DisplayName("are made once when two ask for the same name at the same moment")
    void atTheSameMoment() throws Exception {
        List<Boolean> made = Parallel.calls(
                4, i -> analysts.admit(TwoTenants.OWN, "twice", false).fold(done -> true, why -> {
                    assertThat(why.code()).isEqualTo(AnalystRejection.Code.ANALYST_EXISTS);
                    return false;
                }));
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("see nothing from the moment they are barred, and are ended to the end when asked again")
    void halfWay() throws SQLException {
        Admission login = world.admit(TwoTenants.OWN, "half", false);
        try (Connection before = world.connect(login)) {
            DATABASE.execute("SELECT tenancy.bar_analyst('" + login.analyst().login() + "', now())");
            assertThat(titles(before)).isEmpty();
            assertKeptOut(login);
            assertThat(revoked("half")).isEqualTo(new Revocation(login.analyst().login(), 1, true));
        }
    }

    @Test
    @DisplayName("are nobody's any more once their role was dropped, whoever gets the name then")
    void droppedByHand() throws SQLException {
        Admission login = world.admit(TwoTenants.OWN, "dropped", false);
        String role = login.analyst().login();
        DATABASE.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        DATABASE.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD '" + login.password() + "' IN ROLE walkthroughs_analyst;"
                        + " GRANT CONNECT ON DATABASE " + DATABASE.text("SELECT current_database()") + " TO " + role);
        try (Connection impostor = world.connect(login)) {
            assertThat(Trick.blind("", "SELECT title FROM walkthrough.walkthroughs")
                            .on(impostor)
                            .cells())
                    .isEmpty();
        }
        assertThat(revoked("dropped")).as("another's role stays").isEqualTo(new Revocation(role, 0, true));
        DATABASE.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    @DisplayName("whose role was given more elsewhere are ended, and the role stays behind without a way in")
    void givenMore() {
        Admission login = world.admit(TwoTenants.OWN, "more", false);
        String role = login.analyst().login();
        ELSEWHERE.execute("GRANT USAGE ON SCHEMA public TO " + role);
        assertThat(revoked("more")).isEqualTo(new Revocation(role, 0, false));
        assertKeptOut(login);
        assertThat(revoked("more")).isEqualTo(new Revocation(role, 0, false));
        ELSEWHERE.execute("DROP OWNED BY " + role);
        assertThat(revoked("more")).isEqualTo(new Revocation(role, 0, true));
    }

    @Test
    @DisplayName("are told where to connect as the service itself does")
    void addresses() {
        assertThat(DatabaseAddress.of("jdbc:postgresql://db.example.org/guides"))
                .isEqualTo(new DatabaseAddress("db.example.org:5432", "guides", ""));
        assertThat(DatabaseAddress.of("jdbc:postgresql://a.example:5433,b.example/guides?sslmode=verify-full"))
                .isEqualTo(new DatabaseAddress("a.example:5433,b.example:5432", "guides", "verify-full"));
        assertThatThrownBy(() -> DatabaseAddress.of("jdbc:other:x")).isInstanceOf(IllegalArgumentException.class);
    }
}
