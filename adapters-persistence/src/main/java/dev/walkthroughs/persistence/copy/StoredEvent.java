package dev.walkthroughs.persistence.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event in whichever store.
 *
 * @param id of the event
 * @param stream the identifier of its aggregate
 * @param number its place in the stream, from 0
 * @param kind the type of its aggregate
 * @param at when it was recorded
 * @param notes its metadata
 */
record StoredEvent(
        String id,
        String stream,
        long number,
        @Nullable String kind,
        Instant at,
        StoredPayload payload,
        Map<String, ?> notes) {

    /** An event of a store that serializes by {@link UntouchedPayloads}. */
    static StoredEvent of(DomainEventMessage<?> message) {
        return new StoredEvent(
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getType(),
                message.getTimestamp(),
                (StoredPayload) message.getPayload(),
                message.getMetaData());
    }

    /** The same for such a store. */
    DomainEventMessage<?> message() {
        return new GenericDomainEventMessage<>(kind, stream, number, payload, notes, id, at);
    }

    /**
     * SHA-256 over all of it. Of the time it sees whole milliseconds, which is what Axon and Axon Server keep; no revision and
     * an empty one are the same to them.
     */
    byte[] digest() {
        MessageDigest digest = sha256();
        Stream.of(
                        id,
                        stream,
                        Long.toString(number),
                        Objects.requireNonNullElse(kind, ""),
                        Long.toString(at.toEpochMilli()),
                        payload.type(),
                        Objects.requireNonNullElse(payload.revision(), ""),
                        payload.json())
                .forEach(field -> add(digest, field));
        new TreeMap<>(notes).forEach((name, value) -> {
            add(digest, name);
            add(digest, value instanceof CharSequence ? "\"" + value : String.valueOf(value));
        });
        return digest.digest();
    }

    /** What digests are made with. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length in front, so that no two lists of fields give the same bytes. */
    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
