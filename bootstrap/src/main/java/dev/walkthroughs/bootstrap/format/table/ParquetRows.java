package dev.walkthroughs.bootstrap.format.table;

import dev.walkthroughs.application.tables.Column;
import dev.walkthroughs.application.tables.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** An Apache Parquet file (ADR 0033). It is written in groups of rows, of which one at a time is in memory. */
final class ParquetRows implements RowWriter {

    /** Bytes of rows in memory before they are written as a group. */
    static final long GROUP = 8L << 20;

    private static final int PAGE = 256 << 10;

    private final ParquetWriter<Row> out;

    ParquetRows(OutputStream out, String relation, List<Column> columns) throws IOException {
        this.out = new Builder(new ParquetOutput(out), new ParquetRecords(relation, columns))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipPages())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(GROUP)
                .withPageSize(PAGE)
                .build();
    }

    @Override
    public void row(Row row) throws IOException {
        out.write(row);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final ParquetRecords records;

        Builder(OutputFile out, ParquetRecords records) {
            super(out);
            this.records = records;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // the library has it abstract still, though it asks the other
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return records;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return records;
        }
    }
}
