package dev.walkthroughs.bootstrap.axonserver;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why nothing starts with {@link NoAxonServer#SETTING}, in place of a stack trace. */
final class NoAxonServerReason extends AbstractFailureAnalyzer<NoAxonServer.Asked> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoAxonServer.Asked cause) {
        return new FailureAnalysis(
                NoAxonServer.SETTING + "=true: this program keeps its events in PostgreSQL alone;"
                        + " docs/adr/0045-axon-server-later-and-events-first.md says why.",
                "Leave the setting out. \"events copy --to-axon-server HOST:PORT\" takes the events to an Axon Server.",
                cause);
    }
}
