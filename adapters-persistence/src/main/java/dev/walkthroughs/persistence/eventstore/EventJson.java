package dev.walkthroughs.persistence.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.walkthroughs.domain.identity.AssignmentId;
import dev.walkthroughs.domain.identity.FocusId;
import dev.walkthroughs.domain.identity.Identifier;
import dev.walkthroughs.domain.identity.LearnerId;
import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ProgressId;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.progress.Progress;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How events, snapshots and tokens are written as JSON: snake_case, ids as plain strings, times in ISO 8601 and UTC. */
public final class EventJson {

    private EventJson() {}

    /** The serializer of events, with short type names. */
    public static Serializer events() {
        StoredTypes types = new StoredTypes();
        return new Named(
                Jackson3Serializer.builder().revisionResolver(types).jsonMapperBuilderCustomizer(EventJson::common),
                types);
    }

    /**
     * The shape of snapshots, to be raised with every change of a state they hold. A snapshot of another shape is not
     * read: the events it stands for are.
     */
    static final String SNAPSHOT_REVISION = "2";

    /** The serializer of snapshots: the fields of the shells, and the states within them by name. */
    public static Serializer snapshots() {
        return Jackson3Serializer.builder()
                .revisionResolver(new FixedValueRevisionResolver(SNAPSHOT_REVISION))
                .jsonMapperBuilderCustomizer(json -> {
                    common(json);
                    json.changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                            .withGetterVisibility(Visibility.NONE)
                            .withIsGetterVisibility(Visibility.NONE));
                    json.addMixIn(Progress.class, ByName.class);
                    json.registerSubtypes(Progress.class.getPermittedSubclasses());
                })
                .build();
    }

    /** The serializer of tokens, closed to everything but the framework's own kinds. */
    public static Serializer tokens() {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.eventhandling.")
                                .build()))
                .build();
    }

    private static void common(JsonMapper.Builder json) {
        SimpleModule ids = new SimpleModule("identifiers");
        ids.addSerializer(Identifier.class, new IdentifierWriter());
        ids.addKeySerializer(Identifier.class, new KeyWriter());
        ids.addKeyDeserializer(StepId.class, new StepKeyReader());
        // Sets of steps keep their order, so that what is read twice is written alike.
        ids.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        Map.<Class<? extends Identifier>, Function<String, ? extends Identifier>>of(
                        OrganizationId.class, OrganizationId::new,
                        ServerId.class, ServerId::new,
                        LearnerId.class, LearnerId::new,
                        WalkthroughId.class, WalkthroughId::new,
                        StepId.class, StepId::new,
                        AssignmentId.class, AssignmentId::new,
                        ProgressId.class, ProgressId::new,
                        FocusId.class, FocusId::new)
                .forEach((type, make) -> readable(ids, type, make));
        json.addModule(ids)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    private static <T> void readable(SimpleModule ids, Class<T> type, Function<String, ? extends Identifier> make) {
        ids.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return type.cast(make.apply(json.getString()));
            }
        });
    }

    /** States are told apart by the simple name of their record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
    private interface ByName {}

    private static final class IdentifierWriter extends StdSerializer<Identifier> {
        IdentifierWriter() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    private static final class KeyWriter extends StdSerializer<Identifier> {
        KeyWriter() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
            json.writeName(id.value());
        }
    }

    private static final class StepKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new StepId(key);
        }
    }

    /** Stores the domain's events under short names. */
    private static final class Named extends Jackson3Serializer {
        private final StoredTypes types;

        Named(Builder builder, StoredTypes types) {
            super(builder);
            this.types = types;
        }

        @Override
        protected String resolveClassName(SerializedType stored) {
            return types.classNameOf(stored.getName());
        }

        // The framework declares the parameter raw, and an override must do the same.
        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            SerializedType plain = super.typeForClass(type);
            return type == null || plain.equals(SerializedType.emptyType())
                    ? plain
                    : new SimpleSerializedType(types.nameOf(type), plain.getRevision());
        }
    }
}
