package dev.walkthroughs.application.writemodel;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Events in memory, with what the tables add: a place in a stream is taken once, and what was done can be undone. */
public final class MemoryEvents extends InMemoryEventStorageEngine {

    private final List<DomainEventMessage<?>> log = new ArrayList<>();
    private int losses;

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            boolean taken = log.stream()
                    .anyMatch(one -> one.getAggregateIdentifier().equals(event.getAggregateIdentifier())
                            && one.getSequenceNumber() == event.getSequenceNumber());
            if (taken) {
                losses++;
                String what = "taken: " + event.getSequenceNumber() + " of " + event.getAggregateIdentifier();
                throw event.getSequenceNumber() == 0
                        ? new AggregateStreamCreationException(what)
                        : new ConcurrencyException(what);
            }
        }
        events.forEach(event -> log.add((DomainEventMessage<?>) event));
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(log.stream()
                .filter(event -> event.getAggregateIdentifier().equals(aggregateIdentifier)
                        && event.getSequenceNumber() >= firstSequenceNumber)
                .toList());
    }

    /** Everything recorded so far, in order. */
    public synchronized List<DomainEventMessage<?>> messages() {
        return List.copyOf(log);
    }

    /** What was recorded, in order, without what surrounds it. */
    public List<Object> payloads() {
        return messages().stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    /** The recorded events of one kind. */
    public <E> List<E> payloads(Class<E> kind) {
        return payloads().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public synchronized int size() {
        return log.size();
    }

    /** How many appends found their place taken. */
    public synchronized int losses() {
        return losses;
    }

    /** Forgets what came after a moment, as a transaction does that is rolled back. */
    public synchronized void backTo(int size) {
        log.subList(size, log.size()).clear();
    }
}
