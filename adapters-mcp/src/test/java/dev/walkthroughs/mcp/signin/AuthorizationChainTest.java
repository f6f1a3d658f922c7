package dev.walkthroughs.mcp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.mcp.signin.AuthorizationChainTest.AuthorizationEndpoint;
import dev.walkthroughs.mcp.signin.session.BrowserContexts;
import dev.walkthroughs.mcp.signin.session.FormTokens;
import dev.walkthroughs.mcp.signin.session.SignInEntryPoint;
import dev.walkthroughs.mcp.signin.session.SignedIn;
import dev.walkthroughs.mcp.world.TestProgram;
import dev.walkthroughs.mcp.world.Wire.Reply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

@DisplayName("A chain of other endpoints, such as the authorization server's,")
@Import(AuthorizationEndpoint.class)
class AuthorizationChainTest extends PagesTest {

    private static final String ENCODED = AUTHORIZE.replace("%", "%25").replace("&", "%26");

    /** Stands for the authorization server: whoever is signed in is greeted. */
    @TestConfiguration(proxyBeanMethods = false)
    static class AuthorizationEndpoint {

        @Bean
        @Order(50)
        SecurityFilterChain authorization(
                HttpSecurity http, BrowserContexts contexts, SignInEntryPoint entryPoint, FormTokens tokens) {
            return http.securityMatcher("/oauth2/authorize")
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .securityContext(context -> context.securityContextRepository(contexts))
                    .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entryPoint))
                    .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                            .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                    .build();
        }

        @Bean
        ServletRegistrationBean<HttpServlet> endpoint() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void service(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)) {
                                throw new IllegalStateException("nobody passes who is not signed in");
                            }
                            response.getWriter()
                                    .print(who.getName() + "|" + who.email() + "|" + who.server() + "|"
                                            + request.getQueryString() + "|" + who);
                        }
                    },
                    "/oauth2/authorize");
        }
    }

    @Test
    @DisplayName("sends who is not signed in to the sign-in page, and gets them back with the same request")
    void bringsBack() throws Exception {
        Reply away = browser.get(AUTHORIZE);
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("location")).isEqualTo("/sign-in?continue=" + ENCODED);
        String email = newAddress();
        Reply done = browser.submit(askFor(email, away.header("location")), 0, "code", lastCode(email));
        String back = Browser.unescaped(done.body()).replaceFirst("(?s).*url=([^\"]*)\".*", "$1");

        Reply greeted = browser.get(back);

        String subject = TestProgram.ACME.organizationId().value() + " " + email;
        assertThat(greeted.body())
                .isEqualTo(subject + "|" + email + "|" + TestProgram.ACME.id() + "|"
                        + AUTHORIZE.substring(AUTHORIZE.indexOf('?') + 1) + "|SignedIn[" + subject + " on "
                        + TestProgram.ACME.id().value() + "]");
        assertThat(greeted.header("set-cookie")).as("no servlet session").doesNotContain("JSESSIONID");
    }

    @Test
    @DisplayName("says so where a request cannot be brought back: too long, or a form after the session ended")
    void saysWhatEnded() throws Exception {
        Reply tooLong = browser.get("/oauth2/authorize?" + "a".repeat(4001));
        assertThat(tooLong.header("location")).isEqualTo("/sign-in?ended=1");
        assertThat(browser.follow(tooLong).body()).contains("connect your program again");
        String token = browser.cookies.getOrDefault("__Host-walkthroughs-form", "");
        assertThat(browser.post("/oauth2/authorize", Map.of("_csrf", token)).header("location"))
                .isEqualTo("/sign-in?ended=1");
    }

    @Test
    @DisplayName("takes the pages' forms with their token, and none without")
    void takesForms() throws Exception {
        signIn(newAddress());
        String token = browser.cookies.getOrDefault("__Host-walkthroughs-form", "");

        assertThat(browser.post("/oauth2/authorize", Map.of("_csrf", token)).status())
                .isEqualTo(200);
        assertThat(browser.post("/oauth2/authorize", Map.of("_csrf", "x")).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("tells one who is signed in from another")
    void tellsPeopleApart() {
        SignedIn ann = new SignedIn(TestProgram.ACME.id(), "ann", "ann@example.org", Instant.EPOCH);

        assertThat(ann)
                .isEqualTo(new SignedIn(TestProgram.ACME.id(), "ann", "ann@example.org", Instant.EPOCH))
                .hasSameHashCodeAs(new SignedIn(TestProgram.ACME.id(), "ann", "ann@example.org", Instant.EPOCH))
                .isNotEqualTo(new SignedIn(TestProgram.GLOBEX.id(), "ann", "ann@example.org", Instant.EPOCH));
        assertThat(ann.since()).isEqualTo(Instant.EPOCH);
        assertThat(ann.getCredentials()).isEmpty();
    }
}
