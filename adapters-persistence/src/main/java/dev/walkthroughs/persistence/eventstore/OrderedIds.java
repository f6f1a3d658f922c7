package dev.walkthroughs.persistence.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages, above all of events, as UUIDs of version 7 (RFC 9562): 48 bits of milliseconds since 1970, then random
 * ones. While the clock is not set back, each is greater than those that this process gave before, so that the index of ids
 * grows at its end (ADR 0048). Found by the framework's service loader, its only way to be told.
 */
public final class OrderedIds extends IdentifierFactory {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
