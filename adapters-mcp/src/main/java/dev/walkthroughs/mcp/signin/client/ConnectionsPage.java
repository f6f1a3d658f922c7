package dev.walkthroughs.mcp.signin.client;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.identity.Connection;
import dev.walkthroughs.application.identity.Connections;
import dev.walkthroughs.mcp.edge.HttpAnswer;
import dev.walkthroughs.mcp.signin.page.Form;
import dev.walkthroughs.mcp.signin.page.PageServlet;
import dev.walkthroughs.mcp.signin.page.Pages;
import dev.walkthroughs.mcp.signin.page.Visitor;
import dev.walkthroughs.mcp.signin.session.Continuation;
import dev.walkthroughs.mcp.signin.session.SignedIn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /connections}: the clients a person let in here, each with a form that shuts it out; and the way out. */
public final class ConnectionsPage extends PageServlet {

    /** Where it is. */
    public static final String PATH = "/connections";

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final transient Connections connections;

    /** A page over what was granted. */
    public ConnectionsPage(Desk desk, Connections connections) {
        super(desk);
        this.connections = connections;
    }

    @Override
    protected HttpAnswer show(Visitor visitor) {
        return visitor.who()
                .map(who -> page(visitor, who))
                .orElseGet(() -> Pages.seeOther(Continuation.CONNECTIONS.signInPath()));
    }

    @Override
    protected HttpAnswer take(Visitor visitor, Form form) {
        McpServer server = visitor.server();
        visitor.who()
                .ifPresent(who ->
                        connections.revoke(server.organizationId(), server.id(), who.getName(), form.get("client_id")));
        return Pages.seeOther(PATH + "?disconnected=1");
    }

    private HttpAnswer page(Visitor visitor, SignedIn who) {
        McpServer server = visitor.server();
        List<Map<String, Object>> rows = connections.of(server.organizationId(), server.id(), who.getName()).stream()
                .limit(SHOWN)
                .map(ConnectionsPage::row)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Connected programs");
        values.put("email", who.email());
        values.put("csrf", visitor.formToken());
        values.put("rows", rows);
        values.put("none", rows.isEmpty());
        values.put("disconnected", !visitor.query("disconnected").isEmpty());
        return pages().page(200, server, "connections", values);
    }

    private static Map<String, Object> row(Connection connection) {
        Instant used = connection.lastUsedAt();
        return Map.of(
                "clientId", connection.clientId(),
                "client", ShownName.of(connection.clientName()).text(),
                "hosts", String.join(", ", connection.redirectHosts()),
                "granted", DAY.format(connection.grantedAt()),
                "used", used == null ? "never" : DAY.format(used));
    }
}
