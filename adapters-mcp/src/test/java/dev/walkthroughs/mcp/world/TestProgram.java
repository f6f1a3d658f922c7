package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.access.PublicAddress;
import dev.walkthroughs.application.access.SigningKey;
import dev.walkthroughs.application.access.SigningKeys;
import dev.walkthroughs.application.directory.Handles;
import dev.walkthroughs.application.directory.Learners;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.ids.FreshIds;
import dev.walkthroughs.application.outage.Outages;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.mcp.McpAdapter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The MCP edge as a program of its own, for tests and for outside test suites: {@code main} serves it on port 8099 and
 * prints a token.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({McpAdapter.class, IdentityInMemory.class})
public class TestProgram {

    public static final McpServer DEMO = server("demo", "Demo", "Getting started", "localhost", "127.0.0.1", "[::1]");
    public static final McpServer ACME = server("acme", "Acme", "Academy", "acme.test", "learn.acme.test");
    /** Two servers without sign-in. */
    public static final McpServer OPEN = server("open", "Open", "Library", Access.ANONYMOUS, "open.test");

    public static final McpServer OPEN_TOO = server("open2", "Open", "Annex", Access.ANONYMOUS, "annex.test");

    /** Takes tokens of this service, also to list. */
    public static final McpServer CLOSED =
            server("closed", "Closed", "Vault", new Access(Access.Mode.OAUTH, true, null, null), "closed.test");

    public static final McpServer GLOBEX = server("globex", "Globex", "Campus", "globex.test");

    /** A host whose look-up fails. */
    public static final String BROKEN_HOST = "broken.test";

    public static final String AWAY_HOST = "away.test";
    public static final String OUTAGE = "a store that will be back";

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    FreshIds ids() {
        return new FreshIds(new SecureRandom());
    }

    @Bean
    @Primary
    MemoryIdentity identity() {
        return new MemoryIdentity();
    }

    @Bean
    FakeGuide guide() {
        return new FakeGuide();
    }

    /** Servers that tests add. */
    public static final List<McpServer> more = new CopyOnWriteArrayList<>();

    @Bean
    McpServers servers() {
        return host -> {
            if (host.equals(AWAY_HOST)) {
                throw new IllegalStateException(OUTAGE);
            }
            if (host.equals(BROKEN_HOST)) {
                throw new IllegalStateException(FakeGuide.SECRET);
            }
            return Stream.concat(Stream.of(DEMO, ACME, GLOBEX, OPEN, OPEN_TOO, CLOSED), more.stream())
                    .filter(server -> server.hosts().contains(host))
                    .findFirst();
        };
    }

    @Bean
    CountingLearners learners() {
        return new CountingLearners();
    }

    @Bean
    Outages outages() {
        return failure -> Optional.ofNullable(failure.getMessage()).filter(OUTAGE::equals);
    }

    @Bean
    HandlesInMemory handles() {
        return new HandlesInMemory();
    }

    @Bean
    AddressInMemory address() {
        return new AddressInMemory();
    }

    @Bean
    KeysInMemory keys() {
        return new KeysInMemory();
    }

    @Bean
    LimitsInMemory limits() {
        return new LimitsInMemory();
    }

    private static McpServer server(String id, String organization, String name, String... hosts) {
        return server(id, organization, name, Access.OPEN, hosts);
    }

    /** A server; the ids are made of {@code id}. */
    public static McpServer server(String id, String organization, String name, Access access, String... hosts) {
        return new McpServer(
                new ServerId("mcps_" + id + "000000"),
                new OrganizationId("org_" + id + "000000"),
                organization,
                name,
                List.of(hosts),
                false,
                access);
    }

    /** Learners named after their organization and subject. */
    public static final class CountingLearners implements Learners {

        private final AtomicInteger lookUps = new AtomicInteger();

        public int lookUps() {
            return lookUps.get();
        }

        @Override
        public Optional<LearnerId> identify(
                OrganizationId organization,
                String issuer,
                String subject,
                Optional<String> email,
                Optional<Instant> issuedAt) {
            if (subject.startsWith("erased")) {
                return Optional.empty();
            }
            lookUps.incrementAndGet();
            String name = (organization.value().substring(4) + "-" + subject + "-0000000000").replaceAll("[^\\w-]", "");
            return Optional.of(new LearnerId("mcpu_" + name.substring(0, Math.min(64, name.length()))));
        }
    }

    /** Handles that live as long as the program. */
    public static final class HandlesInMemory implements Handles {

        private final Map<String, LearnerId> known = new ConcurrentHashMap<>();

        public int size() {
            return known.size();
        }

        @Override
        public Optional<LearnerId> find(McpServer server, String handle) {
            return Optional.ofNullable(known.get(server.id() + " " + handle));
        }

        @Override
        public void keep(McpServer server, String handle, LearnerId learner) {
            known.put(server.id() + " " + handle, learner);
        }
    }

    /** The address that was noted last. */
    public static final class AddressInMemory implements PublicAddress {

        private volatile Optional<String> noted = Optional.empty();

        @Override
        public Optional<String> known() {
            return noted;
        }

        @Override
        public void remember(String template) {
            noted = Optional.of(template);
        }
    }

    /** Keys that live as long as the program. */
    public static final class KeysInMemory implements SigningKeys {

        private final Map<ServerId, List<SigningKey>> keys = new ConcurrentHashMap<>();
        private final List<String> noted = new CopyOnWriteArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private volatile boolean away;

        /** Whether they cannot be read for a while. */
        public void away(boolean now) {
            away = now;
        }

        /** Key ids and moments, as they were noted. */
        public List<String> noted() {
            return noted;
        }

        public int reads() {
            return reads.get();
        }

        @Override
        public List<SigningKey> of(ServerId server) {
            reads.incrementAndGet();
            if (away) {
                throw new IllegalStateException(OUTAGE);
            }
            return keys.getOrDefault(server, List.of());
        }

        /** Keys are never rotated here. */
        @Override
        public void note(ServerId server, String keyId, Instant validUntil) {
            noted.add(keyId + " " + validUntil);
        }

        @Override
        public SigningKey current(ServerId server, Supplier<SigningKey> make) {
            return keys.computeIfAbsent(server, missing -> List.of(make.get())).get(0);
        }
    }
}
