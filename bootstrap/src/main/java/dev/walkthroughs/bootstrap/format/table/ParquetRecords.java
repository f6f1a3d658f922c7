package dev.walkthroughs.bootstrap.format.table;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Rows as Parquet records. Every column is optional, since a view promises no value; a null is one that is not there. */
final class ParquetRecords extends WriteSupport<Row> {

    private final MessageType schema;

    /** Where records go; set before the first. */
    private @Nullable RecordConsumer out;

    ParquetRecords(String relation, List<Column> columns) {
        schema = new MessageType(
                relation, columns.stream().map(ParquetRecords::type).toList());
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case TEXT -> Types.optional(BINARY).as(stringType()).named(column.name());
            case TEXTS ->
                Types.optionalList().requiredElement(BINARY).as(stringType()).named(column.name());
            case WHOLE -> Types.optional(INT64).named(column.name());
            case RATE -> Types.optional(DOUBLE).named(column.name());
            case FLAG -> Types.optional(BOOLEAN).named(column.name());
            case MOMENT ->
                Types.optional(INT64).as(timestampType(true, TimeUnit.MICROS)).named(column.name());
            case DAY -> Types.optional(INT32).as(dateType()).named(column.name());
        };
    }

    @Override
    public String getName() {
        return "walkthroughs";
    }

    @Override
    @SuppressWarnings("deprecation") // the library asks by this name until it has done without Hadoop's configuration
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Row row) {
        RecordConsumer record = out;
        if (record == null) {
            throw new IllegalStateException("not prepared");
        }
        record.startMessage();
        for (int i = 0; i < schema.getFieldCount(); i++) {
            Object value = row.at(i);
            if (value != null) {
                String name = schema.getFieldName(i);
                record.startField(name, i);
                add(record, value);
                record.endField(name, i);
            }
        }
        record.endMessage();
    }

    private static void add(RecordConsumer record, Object value) {
        if (value instanceof Long whole) {
            record.addLong(whole);
        } else if (value instanceof BigDecimal rate) {
            record.addDouble(rate.doubleValue());
        } else if (value instanceof Boolean flag) {
            record.addBoolean(flag);
        } else if (value instanceof Instant moment) {
            record.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
        } else if (value instanceof LocalDate day) {
            record.addInteger(Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof List<?> texts) {
            list(record, texts);
        } else {
            record.addBinary(Binary.fromString((String) value));
        }
    }

    /** The three levels of the format's lists. */
    private static void list(RecordConsumer record, List<?> texts) {
        record.startGroup();
        if (!texts.isEmpty()) {
            record.startField("list", 0);
            for (Object text : texts) {
                record.startGroup();
                record.startField("element", 0);
                record.addBinary(Binary.fromString((String) text));
                record.endField("element", 0);
                record.endGroup();
            }
            record.endField("list", 0);
        }
        record.endGroup();
    }
}
