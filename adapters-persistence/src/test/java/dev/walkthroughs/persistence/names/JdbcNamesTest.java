package dev.walkthroughs.persistence.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Names.Kind;
import dev.walkthroughs.application.authoring.Names.Named;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.persistence.Parallel;
import dev.walkthroughs.persistence.TestDatabase;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A name")
@Tag("once")
class JdbcNamesTest {

    private static final OrganizationId ONE = new OrganizationId("org_number-one");
    private static final OrganizationId TWO = new OrganizationId("org_number-two");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("goes to one of twenty who claim it at once")
    void oneWinner() throws Exception {
        Names names = names();
        List<Boolean> answers = Parallel.calls(
                20, i -> names.claim(Kind.HOST, new Named("a.example", i % 2 == 0 ? ONE : TWO, "t" + i)));
        assertThat(answers).containsOnlyOnce(true);
        String winner = "t" + answers.indexOf(true);
        assertThat(names.find(Kind.HOST, Optional.empty(), "a.example").map(Named::target))
                .contains(winner);
        assertThat(database.rows("SELECT target FROM eventstore.claimed_names")).containsExactly(winner);
    }

    @Test
    @DisplayName("is unique in its organization if it is a walkthrough's, and everywhere otherwise; claims repeat")
    void scopes() {
        Names names = names();
        assertThat(names.claim(Kind.WALKTHROUGH, new Named("key", ONE, "wt1"))).isTrue();
        assertThat(names.claim(Kind.WALKTHROUGH, new Named("key", TWO, "wt2"))).isTrue();
        assertThat(names.claim(Kind.WALKTHROUGH, new Named("key", ONE, "wt3"))).isFalse();
        assertThat(names.claim(Kind.WALKTHROUGH, new Named("key", ONE, "wt1"))).isTrue();
        assertThat(names.claim(Kind.HOST, new Named("key", ONE, "s1"))).isTrue();
        assertThat(names.claim(Kind.HOST, new Named("key", TWO, "s2"))).isFalse();
        assertThat(names.claim(Kind.ORGANIZATION, new Named("key", ONE, "o1"))).isTrue();
        assertThat(names.find(Kind.WALKTHROUGH, Optional.of(TWO), "key")).contains(new Named("key", TWO, "wt2"));
        assertThat(names.find(Kind.WALKTHROUGH, Optional.of(TWO), "other")).isEmpty();
        assertThat(names.find(Kind.WALKTHROUGH, Optional.of(TWO), "key\0")).isEmpty();
        assertThat(names.nameOf(Kind.WALKTHROUGH, "wt2")).contains(new Named("key", TWO, "wt2"));
        assertThat(names.nameOf(Kind.HOST, "wt2")).isEmpty();
        assertThat(names.nameOf(Kind.HOST, "wt2\0")).isEmpty();
        names.claim(Kind.HOST, new Named("a.example", ONE, "s1"));
        assertThat(names.all(Kind.HOST, 10)).extracting(Named::name).containsExactly("a.example", "key");
        assertThat(names.all(Kind.HOST, 1)).extracting(Named::name).containsExactly("a.example");
    }

    @Test
    @DisplayName("is free again if the transaction that claimed it is undone")
    void undone() {
        Names names = names();
        DataSource source = database.dataSource();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        JdbcNames within = new JdbcNames(JdbcClient.create(source));
        transaction.executeWithoutResult(status -> {
            assertThat(within.claim(Kind.HOST, new Named("a.example", ONE, "first")))
                    .isTrue();
            status.setRollbackOnly();
        });
        assertThat(names.find(Kind.HOST, Optional.empty(), "a.example")).isEmpty();
        assertThat(names.claim(Kind.HOST, new Named("a.example", TWO, "second")))
                .isTrue();
    }

    private Names names() {
        return new JdbcNames(JdbcClient.create(database.dataSource()));
    }
}
