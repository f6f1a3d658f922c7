package dev.walkthroughs.persistence;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.organization.OrganizationEvent.OrganizationCreated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events that stand for themselves: each is the first of its own stream, and its identifier is its name. */
public final class Notes {

    private Notes() {}

    /** An event that happened now. */
    public static DomainEventMessage<?> note(String name) {
        return note(name, Clock.systemUTC().instant());
    }

    /** An event that happened long before any time-out. */
    public static DomainEventMessage<?> oldNote(String name) {
        return note(name, Clock.systemUTC().instant().minus(Duration.ofDays(10)));
    }

    /** An event of a stream that stands for more than itself. */
    public static DomainEventMessage<?> of(String type, String stream, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(type, stream, sequence, payload);
    }

    private static DomainEventMessage<?> note(String name, Instant moment) {
        Instant at = moment.truncatedTo(ChronoUnit.MICROS);
        OrganizationId id = new OrganizationId(OrganizationId.PREFIX + "0123456789-" + name);
        return new GenericDomainEventMessage<>(
                "Organization",
                id.value(),
                0,
                new OrganizationCreated(id, name, name, at),
                MetaData.emptyInstance(),
                name,
                at);
    }
}
