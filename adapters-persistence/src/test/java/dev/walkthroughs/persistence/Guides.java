package dev.walkthroughs.persistence;

import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.guide.Caller;
import dev.walkthroughs.application.guide.Client;
import dev.walkthroughs.application.guide.GatewayWalkthroughGuide;
import dev.walkthroughs.application.guide.Overviews;
import dev.walkthroughs.application.guide.WalkthroughGuide;
import dev.walkthroughs.application.library.Catalogue;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.writemodel.Commands;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.persistence.content.JdbcCatalogue;
import dev.walkthroughs.persistence.eventstore.RememberedAggregates;
import dev.walkthroughs.persistence.gathering.Caution;
import dev.walkthroughs.persistence.gathering.Recency;
import dev.walkthroughs.persistence.progress.JdbcProgressRows;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** What learners' calls go to, over a node's stores. */
public final class Guides {

    private Guides() {}

    /** The guide of a node. */
    public static WalkthroughGuide of(Node node) {
        return of(node, node.get(Catalogue.class));
    }

    /** A guide over a node's stores that remembers no list. */
    public static WalkthroughGuide forgetful(Node node) {
        return of(
                node,
                new JdbcCatalogue(
                        node.jdbc(),
                        new Recency(node.get(DataSource.class)),
                        new Caution(),
                        new RememberedAggregates(),
                        node.get(JdbcProgressRows.class)));
    }

    private static WalkthroughGuide of(Node node, Catalogue catalogue) {
        Histories histories = node.get(Histories.class);
        StepLibrary library = node.get(StepLibrary.class);
        return new GatewayWalkthroughGuide(
                node.get(Commands.class),
                histories,
                catalogue,
                library,
                new Overviews(catalogue, library, histories),
                Clock.systemUTC());
    }

    /** A learner on the tenant's server {@code main}. */
    public static Caller caller(Tenant tenant, String learner) {
        return new Caller(
                new McpServer(
                        tenant.server("main"),
                        tenant.organization(),
                        "The tenant",
                        "Server main",
                        List.of("main.example"),
                        false),
                tenant.learner(learner),
                new Client("tester", "1", "2025-11-25"));
    }
}
