package dev.walkthroughs.mcp.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.mcp.world.TestProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who calls")
class CallersTest {

    private final AtomicLong now = new AtomicLong();
    private Optional<LearnerId> known = Optional.of(new LearnerId("mcpu_ann0000000"));
    private final List<String> asked = new ArrayList<>();
    private final Callers callers = new Callers(
            (organization, issuer, subject, email, issuedAt) -> {
                asked.add(issuer + " " + subject);
                return known;
            },
            now::get);

    private Optional<LearnerId> learner(String issuer, Optional<Instant> issuedAt) {
        Identity identity = new Identity(issuer, "ann", Optional.empty(), issuedAt);
        return callers.visit(TestProgram.ACME, Optional.of(identity), Client.UNKNOWN)
                .learner();
    }

    @Test
    @DisplayName("is remembered for a minute, and not known any more after that if erased meanwhile (R24)")
    void forgets() {
        assertThat(learner(Learners.OWN_ISSUER, Optional.empty())).isEqualTo(known);
        known = Optional.empty();
        now.set(Callers.MEMORY.toNanos() - 1);
        assertThat(learner(Learners.OWN_ISSUER, Optional.empty())).isPresent();
        now.set(Callers.MEMORY.toNanos());
        assertThat(learner(Learners.OWN_ISSUER, Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("depends on who vouches, and when")
    void dependsOnTheIssuer() {
        learner(Learners.OWN_ISSUER, Optional.empty());
        learner("https://issuer.test", Optional.empty());
        learner("https://issuer.test", Optional.of(Instant.EPOCH));
        assertThat(asked).containsExactly("walkthroughs ann", "https://issuer.test ann", "https://issuer.test ann");
    }
}
