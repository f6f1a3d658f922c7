package dev.walkthroughs.mcp.signin.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Renders pages. Every value is escaped for HTML; there is no script, no inline style and nothing from elsewhere. */
public final class Pages {

    private static final String FOLDER = "/dev/walkthroughs/mcp/signin/";

    private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** Pages from the templates beside these classes. */
    public Pages() {}

    /** A page of an MCP server: a template's name, and the values it asks for. */
    public HttpAnswer page(int status, McpServer server, String template, Map<String, ?> values) {
        return page(status, server, template, values, "");
    }

    /**
     * Likewise, with a form whose answer may redirect elsewhere.
     *
     * @param formTargets sources for {@code form-action} besides this host, each after a space; empty for none
     */
    public HttpAnswer page(int status, McpServer server, String template, Map<String, ?> values, String formTargets) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("organization", server.organizationName());
        all.put("server", server.name());
        all.put("main", template(template).execute(all));
        return HttpAnswer.text(status, "text/html", template("layout").execute(all))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'" + formTargets
                                + "; frame-ancestors 'none'; base-uri 'none'")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Frame-Options", "DENY");
    }

    /** Sends the browser to a path of this host. */
    public static HttpAnswer seeOther(String path) {
        return HttpAnswer.empty(303).with("Location", path).with("Referrer-Policy", "no-referrer");
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, each -> compiler.compile(resource(each + ".mustache")));
    }

    static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
