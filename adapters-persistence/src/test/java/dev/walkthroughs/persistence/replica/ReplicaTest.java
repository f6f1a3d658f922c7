package dev.walkthroughs.persistence.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Grade;
import dev.walkthroughs.application.figures.Figures;
import dev.walkthroughs.application.tables.ReplicaUnusable;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.Node;
import dev.walkthroughs.persistence.TestDatabase;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A replica for analysts")
class ReplicaTest {

    private static final OrganizationId ACME = new OrganizationId("org_acme0000000");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    @DisplayName("that is none ends each reading, and nothing else, with what to set")
    void isNone() {
        try (Node node = Node.on(
                DATABASE,
                Clock.systemUTC(),
                "walkthroughs.process-events=false",
                "walkthroughs.analytics.datasource.url=" + DATABASE.url(),
                "walkthroughs.analytics.datasource.username=" + DATABASE.username(),
                "walkthroughs.analytics.datasource.password=" + DATABASE.password())) {
            ReplicaUnusable told = catchThrowableOfType(
                    ReplicaUnusable.class, () -> node.get(Figures.class).at(ACME, Optional.empty()));
            assertThat(told.message()).contains("is no standby");
            assertThat(told.advice()).contains("walkthroughs.analytics.datasource.url");
            assertThat(node.get(ReplicaExaminer.class).examine())
                    .containsExactly(Check.fault("replica", told.message(), told.advice()))
                    .allMatch(check -> check.grade() == Grade.FAULT);
            assertThat(node.jdbc().sql("SELECT 1").query(Integer.class).single())
                    .as("everything else goes on")
                    .isOne();
        }
    }

    @Test
    @DisplayName("is not half set")
    void settings() {
        assertThatThrownBy(() -> new ReplicaSettings(" ", null, null, 2))
                .hasMessageContaining("datasource.url is empty");
        assertThatThrownBy(() -> new ReplicaSettings(null, "ann", null, 2)).hasMessageContaining("need");
        assertThatThrownBy(() -> new ReplicaSettings("jdbc:postgresql:x", null, null, 0))
                .hasMessageContaining("maximum-pool-size");
        assertThat(new ReplicaSettings("jdbc:postgresql:x", "ann", "s3cret", 2).toString())
                .doesNotContain("s3cret");
        assertThat(new ReplicaSettings(null, null, null, 2).url()).isNull();
    }
}
