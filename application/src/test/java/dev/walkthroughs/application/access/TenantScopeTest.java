package dev.walkthroughs.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The organization a thread works for")
class TenantScopeTest {

    private static final OrganizationId ONE = new OrganizationId("org_number-one");
    private static final OrganizationId TWO = new OrganizationId("org_number-two");

    @Test
    @DisplayName("holds until the work is over, even if it fails")
    void ends() {
        assertThat(TenantScope.<Optional<OrganizationId>>within(ONE, TenantScope::current))
                .contains(ONE);
        assertThat(TenantScope.current()).isEmpty();
        assertThatThrownBy(() -> TenantScope.within(ONE, () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");
        assertThat(TenantScope.current()).isEmpty();
    }

    @Test
    @DisplayName("may be entered again, and never becomes another")
    void nested() {
        TenantScope.within(ONE, () -> {
            TenantScope.within(ONE, () -> ONE);
            assertThat(TenantScope.current()).contains(ONE);
            assertThatThrownBy(() -> TenantScope.within(TWO, () -> TWO)).isInstanceOf(IllegalStateException.class);
            assertThat(TenantScope.current()).contains(ONE);
            return ONE;
        });
    }

    @Test
    @DisplayName("goes to another thread only with work that carries it, and is not left there")
    void carried() throws Exception {
        AtomicReference<Optional<OrganizationId>> seen = new AtomicReference<>(Optional.empty());
        Runnable look = () -> seen.set(TenantScope.current());
        Runnable carried = TenantScope.within(ONE, () -> TenantScope.carried(look));
        CompletableFuture.runAsync(carried).get(10, TimeUnit.SECONDS);
        assertThat(seen.get()).contains(ONE);
        carried.run();
        assertThat(TenantScope.current()).isEmpty();
        TenantScope.within(ONE, () -> CompletableFuture.runAsync(look).join());
        assertThat(seen.get()).isEmpty();
        TenantScope.carried(look).run();
        assertThat(seen.get()).isEmpty();
    }
}
