package dev.walkthroughs.mcp.signin.session;

import dev.walkthroughs.application.ids.FreshIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Shows that a form was sent from a page of this host: the form carries what the browser's cookie says, and a page of
 * another site knows neither. It is one token for a browser, whoever is signed in, so that several tabs, a restart and a
 * change of the account leave their forms alone.
 *
 * <p>For Spring Security's own filter this is a repository; use it with the plain {@code CsrfTokenRequestAttributeHandler},
 * because the forms carry the token as it is.
 */
public final class FormTokens implements CsrfTokenRepository {

    /** The field of a form. */
    public static final String FIELD = "_csrf";

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String COOKIE = "walkthroughs-form";
    private static final String MADE = FormTokens.class.getName();

    /** Gone when the browser is closed. */
    private static final Duration SHORT = Duration.ofSeconds(-1);

    /** Where browsers say a request comes from, if it is this very host and port or the person herself. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Cookies cookies;
    private final FreshIds ids;

    /** Tokens of random characters. */
    public FormTokens(Cookies cookies, FreshIds ids) {
        this.cookies = cookies;
        this.ids = ids;
    }

    /** The token for the forms of an answer: the browser's, or a new one. */
    public String of(HttpServletRequest request) {
        return cookies.read(request, COOKIE).orElseGet(() -> {
            if (request.getAttribute(MADE) instanceof String made) {
                return made;
            }
            String made = ids.characters() + ids.characters();
            request.setAttribute(MADE, made);
            return made;
        });
    }

    /** The header that has the browser keep the token; empty if it has one. */
    public Optional<String> keep(HttpServletRequest request) {
        return cookies.read(request, COOKIE).isPresent()
                ? Optional.empty()
                : Optional.of(cookies.set(request, COOKIE, of(request), SHORT));
    }

    /** Whether a form with this token was sent from a page of this host, by all the browser tells. */
    public boolean admits(HttpServletRequest request, String given) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OWN.contains(site))
                && cookies.read(request, COOKIE)
                        .filter(known -> MessageDigest.isEqual(bytes(known), bytes(given)))
                        .isPresent();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(of(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            response.addHeader("Set-Cookie", cookies.set(request, COOKIE, token.getToken(), SHORT));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
