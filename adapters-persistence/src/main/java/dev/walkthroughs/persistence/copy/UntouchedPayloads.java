package dev.walkthroughs.persistence.copy;

import dev.walkthroughs.persistence.eventstore.EventJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The serializer of a store that events are copied to: payloads go in and come out as they were stored, so that events of
 * earlier shapes keep type and revision, and nothing is lost that today's classes do not know.
 */
public final class UntouchedPayloads implements Serializer {

    private final Serializer metadata = EventJson.events();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        return object instanceof StoredPayload payload
                ? new SimpleSerializedObject<>(
                        getConverter().convert(payload.json(), form),
                        form,
                        new SimpleSerializedType(payload.type(), payload.revision()))
                : metadata.serialize(object, form);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return metadata.canSerializeTo(form);
    }

    // The framework casts as its callers wish.
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return isPayload(stored.getType())
                ? (T) new StoredPayload(
                        stored.getType().getName(),
                        stored.getType().getRevision(),
                        getConverter().convert(stored, String.class).getData())
                : metadata.deserialize(stored);
    }

    private static boolean isPayload(SerializedType type) {
        return !type.getName().equals(MetaData.class.getName()) && !type.equals(SerializedType.emptyType());
    }

    // The framework declares classes raw, and an override must do the same.
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return isPayload(type) ? StoredPayload.class : metadata.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // likewise
    public SerializedType typeForClass(@Nullable Class type) {
        return metadata.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return metadata.getConverter();
    }
}
