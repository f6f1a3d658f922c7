package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * R23 at the endpoints for browsers and clients: every endpoint that the running service has, by its own tables, with
 * every id, secret and session that belongs elsewhere, in every place that takes one.
 */
final class EndpointWalls {

    private static final String WEB = "https://client.example/cb";

    /** Endpoints that take no id, or that are tested otherwise. One that is in none of the two lists fails the test. */
    private static final Map<String, String> WITHOUT_IDS = Map.ofEntries(
            Map.entry("/mcp", "the matrix of the tools"),
            Map.entry("/", "the framework's dispatcher; what it maps is listed by itself"),
            Map.entry("/error", "says what was refused, and nothing to who asks for it"),
            Map.entry("/oauth2/register", "makes a new client, and names none"),
            Map.entry("/oauth2/jwks", "the host's keys"),
            Map.entry("/sign-in", "an address is not looked up before its code is given"),
            Map.entry("/sign-in/*", "the page of the code, and nothing else"),
            Map.entry("/sign-in/style.css", "the same for all"),
            Map.entry("/sign-in/provider", "the provider is that of the host's organization, here none"),
            Map.entry("/sign-in/callback", "a state is tried from elsewhere in ProviderSignInTest"),
            Map.entry("/.well-known/oauth-authorization-server", "about the host"),
            Map.entry("/.well-known/oauth-authorization-server/mcp", "likewise"),
            Map.entry("/.well-known/oauth-protected-resource", "likewise"),
            Map.entry("/.well-known/oauth-protected-resource/mcp", "likewise"),
            Map.entry("/oauth2/device_authorization", "of the framework, in no chain of ours"),
            Map.entry("/oauth2/par", "likewise"),
            Map.entry("/**", "files of the class path, of which there are none"),
            Map.entry("/webjars/**", "likewise"),
            Map.entry("/actuator", "names the next two"),
            Map.entry("/actuator/health", "whether the service is well"),
            Map.entry("/actuator/health/**", "likewise"));

    /** What somebody has on one server; {@code asking} is a client that waits for consent, {@code mailed} the code of the attempt. */
    private record Things(
            Browser browser,
            String client,
            String secret,
            String code,
            String asking,
            String state,
            Person.Tokens tokens,
            String attempt,
            String mailed) {

        String session() {
            return browser.cookies().getOrDefault(Browser.SESSION, "");
        }
    }

    /**
     * A right request.
     *
     * @param places its fields that name something, with what belongs elsewhere
     * @param forPeople whether it is a browser's session that says who asks
     */
    private record Request(
            String method,
            String path,
            Map<String, String> fields,
            Map<String, List<String>> places,
            boolean forPeople) {

        Wire.Reply by(Browser browser) throws IOException {
            return method.equals("GET") ? browser.get(path, fields) : browser.form(path, fields);
        }

        Request with(String place, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(place, value);
            return new Request(method, path, changed, places, forPeople);
        }
    }

    private final TwoOrganizations world;

    EndpointWalls(TwoOrganizations world) {
        this.world = world;
    }

    private Things things(String host, String email) throws IOException {
        Browser browser = world.browser(host, email);
        Wire.Reply client = browser.register("client_secret_post", WEB);
        String id = client.json().path("client_id").asString();
        String secret = client.json().path("client_secret").asString();
        Map<String, String> exchange = exchange(id, secret);
        exchange.put("code", browser.code(id, WEB));
        Person.Tokens tokens = Person.tokens(browser.form("/oauth2/token", exchange));
        Wire.Reply again = browser.get("/oauth2/authorize", browser.request(id, WEB));
        String code = Person.query(again).getOrDefault("code", "");
        String other = browser.register("none", WEB).json().path("client_id").asString();
        String state = browser.consentState(other, WEB);
        String attempt = browser.attempt(email);
        return new Things(browser, id, secret, code, other, state, tokens, attempt, world.mailed(email));
    }

    private static Map<String, String> exchange(String client, String secret) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("client_id", client);
        fields.put("client_secret", secret);
        fields.put("redirect_uri", WEB);
        fields.put("code_verifier", Person.VERIFIER);
        return fields;
    }

    void check() throws Exception {
        Things ann = things(TwoOrganizations.OWN, "ann@example.org");
        Things bea = things(TwoOrganizations.OWN, "bea@example.org");
        List<Things> elsewhere = List.of(
                things(TwoOrganizations.SIBLING, "ann@example.org"),
                things(TwoOrganizations.FOREIGN, "ann@example.org"),
                things(TwoOrganizations.FOREIGN_SIBLING, "ann@example.org"));
        Browser over = world.browser(TwoOrganizations.OWN, "zoe@example.org");
        String ended = over.cookies().getOrDefault(Browser.SESSION, "");
        over.form("/sign-out", Map.of());
        List<Request> requests = requests(ann, bea, elsewhere);
        Set<String> known = new TreeSet<>(WITHOUT_IDS.keySet());
        requests.forEach(request -> known.add(request.path()));
        assertThat(Endpoints.of(world.service()))
                .as("every endpoint is tested here, or it is said why not")
                .containsExactlyInAnyOrderElementsOf(known);

        world.settle();
        Traces before = Traces.in(world.database());
        for (Request request : requests) {
            for (String session : List.of(ann.session(), "", elsewhere.get(1).session())) {
                for (Map.Entry<String, List<String>> place : request.places().entrySet()) {
                    alike(
                            request,
                            place.getKey(),
                            place.getValue(),
                            ann.browser().with(session));
                }
            }
            if (request.forPeople()) {
                String unknown = "A".repeat(ann.session().length());
                Map<String, Object> expected = seen(request.by(ann.browser().with(unknown)), unknown);
                assertThat(seen(request.by(ann.browser().with("")), unknown))
                        .as("%s without a session", request)
                        .isEqualTo(expected);
                for (Things each : elsewhere) {
                    assertThat(seen(request.by(ann.browser().with(each.session())), each.session()))
                            .as(
                                    "%s with a session of %s",
                                    request, each.browser().host())
                            .isEqualTo(expected);
                }
                assertThat(seen(request.by(ann.browser().with(ended)), ended))
                        .as("%s with a session that ended", request)
                        .isEqualTo(expected);
            }
        }
        assertThat(Traces.in(world.database())).isEqualTo(before);
    }

    private static void alike(Request request, String place, List<String> values, Browser browser) throws IOException {
        // Of the same shape, or what is escaped in it would tell the two apart.
        String unknown = values.get(0).replaceAll("[A-Za-z0-9]", "A");
        Map<String, Object> expected = seen(request.with(place, unknown).by(browser), unknown);
        for (String value : values) {
            assertThat(seen(request.with(place, value).by(browser), value))
                    .as("%s %s with another %s: %s", request.method(), request.path(), place, value)
                    .isEqualTo(expected);
        }
    }

    /** All that can be told from an answer, but for the value itself, which some answers repeat. */
    private static Map<String, Object> seen(Wire.Reply reply, String value) {
        Map<String, Object> all = new TreeMap<>();
        all.put("status", reply.status());
        all.put("body", without(value, reply.body()));
        reply.headers().forEach((name, text) -> all.put(name, without(value, text)));
        all.remove("date");
        // Another for each request, whatever it is about.
        all.remove("x-request-id");
        return all;
    }

    private static String without(String value, String text) {
        return text.replace(value, "…")
                .replace(value.replace("=", "&#x3D;"), "…")
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), "…");
    }

    private static List<Request> requests(Things ann, Things bea, List<Things> elsewhere) {
        List<String> clients = of(elsewhere, Things::client);
        List<String> states = of(elsewhere, Things::state);
        List<String> attempts = of(elsewhere, Things::attempt);
        List<String> refreshing = of(elsewhere, each -> each.tokens().refresh());
        List<String> tokens =
                new ArrayList<>(of(elsewhere, each -> each.tokens().access()));
        tokens.addAll(refreshing);
        Map<String, String> code = exchange(ann.client(), ann.secret());
        code.put("code", ann.code());
        Map<String, String> refresh = exchange(ann.client(), ann.secret());
        refresh.put("grant_type", "refresh_token");
        refresh.put("refresh_token", ann.tokens().refresh());
        Map<String, String> token = Map.of(
                "client_id", ann.client(),
                "client_secret", ann.secret(),
                "token", ann.tokens().refresh());
        Map<String, String> asked = ann.browser().request(ann.asking(), WEB);
        Map<String, String> consent = Map.of("client_id", ann.asking(), "state", ann.state(), "scope", "walkthroughs");
        Map<String, List<String>> consentPlaces = Map.of("client_id", clients, "state", plus(states, bea.state()));
        List<String> resources = of(elsewhere, each -> each.browser().issuer() + "/mcp");
        List<Request> all = new ArrayList<>(List.of(
                people("GET", "/oauth2/authorize", asked, Map.of("client_id", clients, "resource", resources)),
                people("POST", "/oauth2/authorize", consent, consentPlaces),
                people("GET", "/consent", consent, consentPlaces),
                people("GET", "/connections", Map.of(), Map.of()),
                people(
                        "POST",
                        "/connections",
                        Map.of("client_id", ann.client()),
                        Map.of("client_id", plus(clients, bea.client()))),
                people("GET", "/sign-in", Map.of(), Map.of()),
                people("GET", "/sign-in/code", Map.of("attempt", ann.attempt()), Map.of("attempt", attempts)),
                people("GET", "/sign-out", Map.of(), Map.of()),
                people("POST", "/sign-out", Map.of(), Map.of()),
                client("/sign-in/code", Map.of("again", "1"), Map.of("attempt", attempts)),
                client("/oauth2/token", code, Map.of("client_id", clients, "code", of(elsewhere, Things::code))),
                client(
                        "/oauth2/token",
                        refresh,
                        Map.of(
                                "client_id",
                                clients,
                                "refresh_token",
                                plus(refreshing, bea.tokens().refresh()))),
                client("/oauth2/revoke", token, Map.of("client_id", clients, "token", tokens)),
                client(
                        "/oauth2/introspect",
                        token,
                        Map.of(
                                "client_id",
                                clients,
                                "token",
                                plus(tokens, bea.tokens().refresh())))));
        for (Things each : elsewhere) {
            all.add(client("/sign-in/code", Map.of("code", each.mailed()), Map.of("attempt", List.of(each.attempt()))));
        }
        return all;
    }

    private static Request people(
            String method, String path, Map<String, String> fields, Map<String, List<String>> places) {
        return new Request(method, path, fields, places, true);
    }

    private static Request client(String path, Map<String, String> fields, Map<String, List<String>> places) {
        return new Request("POST", path, fields, places, false);
    }

    private static List<String> of(List<Things> elsewhere, Function<Things, String> what) {
        return elsewhere.stream().map(what).toList();
    }

    private static List<String> plus(List<String> some, String another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
