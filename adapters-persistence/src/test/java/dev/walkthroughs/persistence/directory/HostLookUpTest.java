package dev.walkthroughs.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkthroughs.persistence.Eventually;
import dev.walkthroughs.persistence.outage.DatabaseOutages;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

@DisplayName("Callers who look for the same host while there is no connection")
class HostLookUpTest {

    private static final int CALLERS = 8;
    private static final String HOST = "acme.test";

    /** Has callers wait for a connection, and gives none. */
    private static final class Exhausted extends AbstractDataSource {

        private final CountDownLatch gate = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            try {
                if (!gate.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("the gate stayed shut");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new SQLTransientConnectionException("no connection within the time");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    @DisplayName("wait for it together, and are told together; who comes later looks anew")
    void failTogether() throws InterruptedException {
        Exhausted source = new Exhausted();
        JdbcMcpServers servers = new JdbcMcpServers(JdbcClient.create(source));
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> {
                try {
                    servers.byHost(HOST);
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            callers.add(caller);
            caller.start();
        }
        Eventually.holds("all wait", () -> callers.stream().allMatch(HostLookUpTest::waits));
        // Who looks takes a second at most until another may; on a slow machine two may look.
        assertThat(source.asked.get()).isLessThan(CALLERS / 2);

        source.gate.countDown();
        for (Thread caller : callers) {
            caller.join(60_000);
        }
        assertThat(failures)
                .hasSize(CALLERS)
                .allMatch(failure -> new DatabaseOutages().behind(failure).isPresent());
        int before = source.asked.get();
        assertThatThrownBy(() -> servers.byHost(HOST)).isInstanceOf(RuntimeException.class);
        assertThat(source.asked.get()).isEqualTo(before + 1);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }
}
