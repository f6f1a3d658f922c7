package dev.walkthroughs.bootstrap.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by another exporter, and tells of spans that were lost in a line now and then, in place of a stack for each attempt. */
final class QuietExporter implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(QuietExporter.class);
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final SpanExporter exporter;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());
    private final LongAdder untold = new LongAdder();

    QuietExporter(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        // Asked now: the collection is emptied and filled again by its owner.
        int sent = spans.size();
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> {
            if (!result.isSuccess()) {
                lost(sent, result.getFailureThrowable());
            }
        });
    }

    private void lost(int spans, @Nullable Throwable failure) {
        untold.add(spans);
        long until = quietUntil.get();
        long now = System.nanoTime();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET_NANOS)) {
            LOG.warn("Spans lost: {}, because {}", untold.sumThenReset(), cause(failure));
        }
    }

    /** What the network said; if it said nothing, the collector answered, and what it answered is not told. */
    private static String cause(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException) {
                return each.toString();
            }
        }
        return "the collector did not take them";
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
