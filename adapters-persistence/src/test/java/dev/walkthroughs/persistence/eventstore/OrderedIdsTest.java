package dev.walkthroughs.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids of messages")
class OrderedIdsTest {

    @Test
    @DisplayName("are UUIDs of version 7, each greater than the one before, as text too")
    void growWithTime() {
        List<String> ids = Stream.generate(new OrderedIds()::generateIdentifier)
                .limit(10_000)
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allSatisfy(id -> assertThat(UUID.fromString(id))
                .satisfies(uuid -> assertThat(uuid.version()).isEqualTo(7))
                .satisfies(uuid -> assertThat(uuid.variant()).isEqualTo(2)));
    }

    @Test
    @DisplayName("are those that the framework gives to events")
    void areFound() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(OrderedIds.class);
        assertThat(UUID.fromString(
                                GenericEventMessage.asEventMessage("anything").getIdentifier())
                        .version())
                .isEqualTo(7);
    }
}
