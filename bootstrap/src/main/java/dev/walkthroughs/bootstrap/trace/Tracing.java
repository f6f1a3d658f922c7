package dev.walkthroughs.bootstrap.trace;

import dev.walkthroughs.mcp.watch.CallTraces;
import dev.walkthroughs.persistence.projection.ProjectionSpans;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Follows calls, where somebody set where to send what is seen; the framework makes the {@link OpenTelemetry} by its settings. */
@Configuration(proxyBeanMethods = false)
@Conditional(Followed.class)
public class Tracing {

    @Bean
    Tracer tracer(OpenTelemetry telemetry) {
        return telemetry.getTracer("dev.walkthroughs");
    }

    @Bean
    CallTraces callTraces(Tracer tracer) {
        return new RequestSpans(tracer);
    }

    /** The event store takes it by itself. */
    @Bean
    CommandSpans commandSpans(Tracer tracer) {
        return new CommandSpans(tracer);
    }

    @Bean
    ConfigurerModule spansOfCommandsAndBatches(CommandSpans commands, Tracer tracer) {
        return configurer -> configurer
                .registerComponent(CommandBusSpanFactory.class, any -> commands)
                .registerComponent(ProjectionSpans.class, any -> new BatchSpans(tracer));
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().map(QuietExporter::new).toList());
    }

    /** Lines that are logged while a followed call is worked on name its trace, by fields of the Elastic Common Schema. */
    @Bean
    Slf4JEventListener traceInLog() {
        return new Slf4JEventListener("trace.id", "span.id");
    }
}
