package dev.walkthroughs.bootstrap.endtoend;

import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.mcp.oauth.host.ForServer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;

/** In the place of the sign-in: a test says by headers who sits at the browser, and on which server they signed in. */
@Configuration(proxyBeanMethods = false)
class SignedInByTest {

    static final String SUBJECT = "Test-Subject";
    static final String SERVER = "Test-Server";

    @Bean
    @Primary
    SecurityContextRepository peopleByHeader() {
        return new SecurityContextRepository() {
            @Override
            public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
                String subject = request.getHeader(SUBJECT);
                SecurityContext context =
                        subject == null ? new SecurityContextImpl() : new SecurityContextImpl(person(request, subject));
                return new DeferredSecurityContext() {
                    @Override
                    public SecurityContext get() {
                        return context;
                    }

                    @Override
                    public boolean isGenerated() {
                        return subject == null;
                    }
                };
            }

            @Override
            @Deprecated
            @SuppressWarnings({"removal", "InlineMeSuggester"})
            public SecurityContext loadContext(
                    org.springframework.security.web.context.HttpRequestResponseHolder holder) {
                return loadDeferredContext(holder.getRequest()).get();
            }

            @Override
            public void saveContext(
                    SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

            @Override
            public boolean containsContext(HttpServletRequest request) {
                return request.getHeader(SUBJECT) != null;
            }
        };
    }

    private static Person person(HttpServletRequest request, String subject) {
        return new Person(subject, new ServerId(request.getHeader(SERVER)));
    }

    private static final class Person extends AbstractAuthenticationToken implements ForServer {

        private static final long serialVersionUID = 1;

        private final String subject;
        private final transient ServerId server;

        Person(String subject, ServerId server) {
            super(List.of());
            this.subject = subject;
            this.server = server;
            setAuthenticated(true);
        }

        @Override
        public ServerId server() {
            return server;
        }

        @Override
        public String getPrincipal() {
            return subject;
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person that && subject.equals(that.subject) && server.equals(that.server);
        }

        @Override
        public int hashCode() {
            return subject.hashCode();
        }
    }
}
