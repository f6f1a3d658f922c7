package dev.walkthroughs.application.broken;

import dev.walkthroughs.bootstrap.demo.Demo;
import java.sql.Connection;
import java.time.Clock;
import java.util.Random;
import org.axonframework.eventhandling.EventHandler;
import org.commonmark.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks every rule of the application, to show that each would be noticed. */
public class ApplicationOffender {

    /** JDBC, Spring, Markdown, the program, a clock and dice, all outside of where they belong. */
    public Object everything(JdbcClient jdbc, Connection connection, Node node, Clock clock, Random random) {
        return new Object[] {jdbc, connection, node, clock.instant(), Clock.systemUTC(), random, Demo.HOSTS};
    }

    /** An event handler outside of the store. */
    @EventHandler
    public void on(String event) {}
}
