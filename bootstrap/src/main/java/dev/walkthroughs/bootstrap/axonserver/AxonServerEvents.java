package dev.walkthroughs.bootstrap.axonserver;

import dev.walkthroughs.bootstrap.command.upkeep.EventAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.persistence.copy.EventCopy;
import java.util.Locale;
import org.springframework.util.ClassUtils;

/** Copies the events for the operator's command. */
record AxonServerEvents(EventCopy copy, String connector) implements EventAdmin {

    /** The class by which the connector is known. */
    static final String CONNECTOR = "org.axonframework.axonserver.connector.AxonServerConnectionManager";

    @Override
    public Outcome<Copied, Rejection> toAxonServer(String address, String context, Progress progress) {
        if (!ClassUtils.isPresent(connector, AxonServerEvents.class.getClassLoader())) {
            return Outcome.rejected(new ConnectorMissing());
        }
        try (AxonServerTarget target = AxonServerTarget.at(address, context)) {
            return copy.run(
                            target.store(),
                            (phase, done, total) -> progress.at(phase.name().toLowerCase(Locale.ROOT), done, total))
                    .fold(
                            done -> Outcome.accepted(
                                    new Copied(done.events(), done.copied(), done.streams(), done.later())),
                            Outcome::rejected);
        }
    }
}
