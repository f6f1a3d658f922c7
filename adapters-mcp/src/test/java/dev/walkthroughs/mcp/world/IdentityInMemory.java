package dev.walkthroughs.mcp.world;

import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.application.identity.Consents;
import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.OAuthClient;
import dev.walkthroughs.application.identity.OAuthClients;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.application.identity.signin.SignInPlace;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt;
import dev.walkthroughs.application.identity.upstream.ProviderAttempt.Returned;
import dev.walkthroughs.application.identity.upstream.ProviderAttempts;
import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.application.identity.upstream.UpstreamAccounts;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients that live as long as the program, and nothing granted: the whole flow is tested on a database. */
@Configuration(proxyBeanMethods = false)
class IdentityInMemory {

    @Bean
    OAuthClients clients() {
        Map<Realm, Map<String, OAuthClient>> known = new ConcurrentHashMap<>();
        return new OAuthClients() {
            @Override
            public Optional<OAuthClient> find(Realm realm, String clientId, Instant unusedSince) {
                return Optional.ofNullable(known.getOrDefault(realm, Map.of()).get(clientId));
            }

            @Override
            public void keep(Realm realm, OAuthClient client, Instant unusedSince) {
                if (client.name().equals(TestProgram.OUTAGE)) {
                    throw new IllegalStateException(TestProgram.OUTAGE);
                }
                known.computeIfAbsent(realm, first -> new ConcurrentHashMap<>()).put(client.clientId(), client);
            }
        };
    }

    /** No organization has a provider here: that is tested on a database, too. */
    @Bean
    SignInProviders providers() {
        return new SignInProviders() {
            @Override
            public Optional<SignInProvider> of(OrganizationId organization) {
                return Optional.empty();
            }

            @Override
            public void keep(OrganizationId organization, SignInProvider provider) {}

            @Override
            public boolean remove(OrganizationId organization) {
                return false;
            }

            @Override
            public int protect() {
                return 0;
            }
        };
    }

    @Bean
    ProviderAttempts providerAttempts() {
        return new ProviderAttempts() {
            @Override
            public void add(SignInPlace place, String id, ProviderAttempt attempt, Instant now) {}

            @Override
            public Optional<Returned> change(SignInPlace place, String id, Function<ProviderAttempt, Returned> rule) {
                return Optional.empty();
            }
        };
    }

    @Bean
    UpstreamAccounts upstreamAccounts() {
        return (organization, issuer, subject, email) -> subject;
    }

    @Bean
    Consents consents() {
        return new Consents() {
            @Override
            public Set<String> scopes(Realm realm, String subject, String clientId) {
                return Set.of();
            }

            @Override
            public void grant(Realm realm, String subject, String clientId, Set<String> scopes) {}
        };
    }

    @Bean
    Connections connections() {
        return new Connections() {
            @Override
            public List<Connection> of(OrganizationId organization, ServerId server, String subject) {
                return List.of();
            }

            @Override
            public void revoke(OrganizationId organization, ServerId server, String subject, String clientId) {}
        };
    }

    @Bean
    Grants grants() {
        return new Grants() {
            @Override
            public Optional<Grant> find(Realm realm, Presented what, String hash) {
                return Optional.empty();
            }

            @Override
            public void add(Realm realm, Grant grant) {}

            @Override
            public boolean replace(Realm realm, Grant changed) {
                return false;
            }

            @Override
            public void revoke(Realm realm, String id) {}

            @Override
            public void drop(Realm realm, String id) {}

            @Override
            public Set<String> revokedAmongValid(Realm realm, Instant after) {
                return Set.of();
            }
        };
    }
}
