package dev.walkthroughs.bootstrap.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Spans that nobody takes")
class QuietExporterTest {

    /** Answers each export alike. */
    private record Answering(CompletableResultCode answer) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return answer;
        }

        @Override
        public CompletableResultCode flush() {
            return answer;
        }

        @Override
        public CompletableResultCode shutdown() {
            return answer;
        }
    }

    private static void send(int times, CompletableResultCode answer) {
        QuietExporter exporter = new QuietExporter(new Answering(answer));
        for (int i = 0; i < times; i++) {
            assertThat(exporter.export(List.of()).isSuccess()).isEqualTo(answer.isSuccess());
        }
        assertThat(exporter.flush().isSuccess()).isEqualTo(answer.isSuccess());
        assertThat(exporter.shutdown().isSuccess()).isEqualTo(answer.isSuccess());
    }

    @Test
    @DisplayName("are told in a line that names the cause, however often it is tried; if all goes well there is none")
    void areTold(CapturedOutput log) {
        send(3, CompletableResultCode.ofSuccess());
        assertThat(log).doesNotContain("Spans lost");
        send(
                30,
                CompletableResultCode.ofExceptionalFailure(
                        new IllegalStateException(new UncheckedIOException(new IOException("nobody there")))));
        assertThat(log.getAll().split("Spans lost", -1)).as("%s", log).hasSize(2);
        assertThat(log).contains("because java.io.IOException: nobody there").doesNotContain("\tat ");
        send(1, CompletableResultCode.ofFailure());
        assertThat(log).contains("because the collector did not take them");
    }
}
