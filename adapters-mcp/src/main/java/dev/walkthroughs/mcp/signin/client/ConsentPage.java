package dev.walkthroughs.mcp.signin.client;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.ClientCard;
import dev.walkthroughs.application.identity.ClientCards;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.client.RedirectTarget.Kind;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.SignedIn;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code /consent}: shows who asks, where the answer goes, and what is stored and why. Both forms go to the authorization
 * endpoint: the one with the scopes lets the client in, the one without any turns it away, and the client is told so.
 */
public final class ConsentPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/consent";

    private static final long serialVersionUID = 1;

    private static final int SCOPES = 20;
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");
    private static final Pattern STATE = Pattern.compile("[\\x21-\\x7E]{1,500}");

    private static final Map<String, String> MEANINGS = Map.of(
            AccessTokens.SCOPE,
            "list the walkthroughs here, take you through them, and record what you have done",
            "offline_access",
            "stay connected until you disconnect it");

    private final transient ClientCards cards;

    /** A page about the clients of {@code cards}. */
    public ConsentPage(Desk desk, ClientCards cards) {
        super(desk);
        this.cards = cards;
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        if (visitor.who().isEmpty()) {
            return startAnew(visitor, 401, "You are not signed in any more");
        }
        McpServer server = visitor.server();
        String state = visitor.query("state");
        Optional<ClientCard> card = state.isEmpty() || !STATE.matcher(state).matches()
                ? Optional.empty()
                : cards.card(server.organizationId(), server.id(), visitor.query("client_id"));
        return card.map(known -> page(visitor, visitor.who().get(), known, state))
                .orElseGet(() -> startAnew(visitor, 404, "This request is over"));
    }

    private HttpAnswer startAnew(Visitor visitor, int status, String title) {
        return notice(visitor.request(), status, title, "Go back to the program you came from, and connect it again.");
    }

    private HttpAnswer page(Visitor visitor, SignedIn who, ClientCard card, String state) {
        McpServer server = visitor.server();
        ShownName name = ShownName.of(card.name());
        List<RedirectTarget> targets = card.redirectUris().stream()
                .map(RedirectTarget::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<String> scopes = List.of(visitor.query("scope").split(" ", -1)).stream()
                .filter(scope -> SCOPE.matcher(scope).matches())
                .distinct()
                .limit(SCOPES)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Connect " + name.text() + "?");
        values.put("client", name.text());
        values.put("publisher", card.metadataHost() == null ? "" : card.metadataHost());
        values.put("published", card.metadataHost() != null);
        values.put(
                "targets",
                targets.stream().map(RedirectTarget::shown).distinct().toList());
        values.put("scopes", scopes);
        values.put(
                "abilities",
                scopes.stream()
                        .map(scope -> MEANINGS.getOrDefault(scope, scope))
                        .toList());
        values.put("warnings", warnings(server, name, targets));
        values.put("email", who.email());
        values.put("clientId", card.clientId());
        values.put("state", state);
        values.put("csrf", visitor.formToken());
        String sources =
                targets.stream().map(target -> " " + target.source()).distinct().collect(Collectors.joining());
        return pages().page(200, server, "consent", values, sources);
    }

    private static List<String> warnings(McpServer server, ShownName name, List<RedirectTarget> targets) {
        List<String> warnings = new ArrayList<>();
        if (!targets.isEmpty() && targets.stream().allMatch(target -> target.kind() == Kind.LOOPBACK)) {
            warnings.add(
                    "The answer goes to a program on the computer you sit at, and nothing shows which one. Connect only"
                            + " if you started this yourself a moment ago, in a program you trust.");
        } else if (targets.stream().anyMatch(target -> target.kind() != Kind.SITE)) {
            warnings.add(
                    "The answer may go to a program on this device, and nothing shows which one. Connect only if you"
                            + " started this yourself a moment ago.");
        }
        if (name.resembles(List.of(server.organizationName(), server.name(), "walkthroughs"))) {
            warnings.add("It calls itself by a name like that of " + server.organizationName()
                    + " or of this service. It is neither: anybody can choose such a name.");
        }
        if (name.mixesScripts()) {
            warnings.add("Its name mixes letters of different alphabets that look alike, which is a way to imitate"
                    + " another name.");
        }
        return warnings;
    }
}
