package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A Parquet file, read by the library's own reader. */
final class ReadParquet {

    private ReadParquet() {}

    static Told of(Path file, List<String> types) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Gunzip())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (int i = 0; i < types.size(); i++) {
                assertThat(schema.getType(i).toString().replaceAll("\\s+", " "))
                        .as("type of %s", types.get(i))
                        .isEqualTo(type(types.get(i)).replace("NAME", schema.getFieldName(i)));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long left = pages.getRowCount(); left > 0; left--) {
                    Group record = records.read();
                    rows.add(IntStream.range(0, types.size())
                            .<@Nullable Object>mapToObj(place -> value(record, place, types.get(place)))
                            .toList());
                }
            }
            return new Told(schema.getFields().stream().map(Type::getName).toList(), types, rows);
        }
    }

    private static String type(String type) {
        return switch (type) {
            case "int2", "int4", "int8" -> "optional int64 NAME";
            case "numeric" -> "optional double NAME";
            case "bool" -> "optional boolean NAME";
            case "timestamptz" -> "optional int64 NAME (TIMESTAMP(MICROS,true))";
            case "date" -> "optional int32 NAME (DATE)";
            case "_text" -> "optional group NAME (LIST) { repeated group list { required binary element (STRING); } }";
            default -> "optional binary NAME (STRING)";
        };
    }

    private static @Nullable Object value(Group record, int place, String type) {
        if (record.getFieldRepetitionCount(place) == 0) {
            return null;
        }
        return switch (type) {
            case "int2", "int4", "int8" -> record.getLong(place, 0);
            case "numeric" -> record.getDouble(place, 0);
            case "bool" -> record.getBoolean(place, 0);
            case "timestamptz" -> Instant.EPOCH.plus(record.getLong(place, 0), ChronoUnit.MICROS);
            case "date" -> LocalDate.ofEpochDay(record.getInteger(place, 0));
            case "_text" -> texts(record.getGroup(place, 0));
            default -> record.getString(place, 0);
        };
    }

    private static List<String> texts(Group list) {
        return IntStream.range(0, list.getFieldRepetitionCount(0))
                .mapToObj(i -> list.getGroup(0, i).getString(0, 0))
                .toList();
    }

    /** Undoes what the platform's gzip did. */
    private static final class Gunzip
            implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("only reads");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            assertThat(codec).isEqualTo(CompressionCodecName.GZIP);
            return this;
        }

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            try (InputStream gzip = new GZIPInputStream(bytes.toInputStream())) {
                return BytesInput.from(gzip.readNBytes(size));
            }
        }

        @Override
        public void decompress(ByteBuffer from, int compressed, ByteBuffer to, int size) throws IOException {
            throw new UnsupportedOperationException("nothing asks for it");
        }

        @Override
        public void release() {}
    }
}
