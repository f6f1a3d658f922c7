package dev.walkthroughs.mcp.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is told where nobody can answer just now: a page to a browser, and to a program the one registered code of OAuth
 * that means "later" (RFC 6749 §4.1.2.1). Nothing of it is looked up: what would be looked up may be what is away.
 */
public final class Unavailable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Not available just now</title></head>
            <body><main>
            <h1>Not available just now</h1>
            <p>Nothing is lost. Go back, or load this page again, in a few seconds.</p>
            </main></body>
            </html>
            """;

    private Unavailable() {}

    /**
     * Status 503 with {@code Retry-After}.
     *
     * @param seconds when to come back
     * @param description what a program is told
     */
    public static HttpAnswer answer(HttpServletRequest request, long seconds, String description) {
        HttpAnswer answer = isBrowser(request)
                ? HttpAnswer.text(503, "text/html", PAGE)
                        .with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                : HttpAnswer.json(503, document(description));
        return answer.with("Retry-After", Long.toString(seconds));
    }

    /** OAuth's form of errors. */
    public static Map<String, String> document(String description) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("error", "temporarily_unavailable");
        document.put("error_description", description);
        return document;
    }

    /** Browsers name the type they want to show; programs that take anything are told what programs read. */
    private static boolean isBrowser(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains("text/html"));
    }
}
