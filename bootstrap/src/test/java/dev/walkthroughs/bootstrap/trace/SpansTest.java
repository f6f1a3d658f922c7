package dev.walkthroughs.bootstrap.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.mcp.watch.CallTraces;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.tracing.NoOpSpanFactory.NoOpSpan;
import org.axonframework.tracing.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Spans")
class SpansTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId("org_AAAAAAAAAAAAAAAA");

    private record Advance(String step) {}

    private final Kept kept = new Kept();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setSampler(Sampler.parentBased(Sampler.alwaysOff()))
            .addSpanProcessor(SimpleSpanProcessor.create(kept))
            .build();
    private final Tracer tracer = provider.get("test");
    private final RequestSpans requests = new RequestSpans(tracer);
    private final CommandSpans commands = new CommandSpans(tracer);

    @AfterEach
    void close() {
        provider.close();
    }

    /** What ended, in that order. */
    private static final class Kept implements SpanExporter {
        final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }

        SpanData named(String name) {
            return spans.stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not among " + spans));
        }
    }

    private static String parent(int number, boolean sampled) {
        return String.format("00-%032x-%016x-0%d", number, number, sampled ? 1 : 0);
    }

    /** What a command would record, and its span. */
    private EventMessage<?> recorded(boolean fails) {
        CommandMessage<Advance> command = new GenericCommandMessage<>(new Advance("ws_AAAAAAAAAAAAAAAA"));
        Span span = commands.createDispatchCommandSpan(command, false);
        assertThat(commands.propagateContext(command)).isSameAs(command);
        return span.runSupplier(
                () -> commands.createHandleCommandSpan(command, false).runSupplier(() -> {
                    EventMessage<String> event = new GenericEventMessage<>("ws_AAAAAAAAAAAAAAAA");
                    Span publishing = commands.createPublishEventSpan(event);
                    EventMessage<?> named = publishing.runSupplier(() -> commands.propagateContext(event));
                    commands.createCommitEventsSpan().run(() -> {});
                    if (fails) {
                        span.recordException(new IllegalStateException("somebody@example.org"));
                    }
                    return named;
                }));
    }

    private @Nullable Object call(@Nullable String traceParent, boolean fails) {
        CallTraces.Request request =
                requests.request("POST", name -> name.equals("traceparent") ? traceParent : "not asked for");
        Object noted;
        try (CallTraces.ToolCall call = requests.call("next_walkthrough_step", ORGANIZATION)) {
            noted = recorded(fails).getMetaData().get("traceparent");
            call.outcome(fails ? "failed" : "NOT_FOUND");
        }
        request.leave();
        request.end(fails ? 500 : 200);
        return noted;
    }

    @Test
    @DisplayName("lead from the caller's request to what it recorded, each in the one around it")
    void leadToTheEvent() {
        Object noted = call(parent(7, true), false);

        SpanData request = kept.named("POST /mcp");
        SpanData call = kept.named("tools/call next_walkthrough_step");
        SpanData command = kept.named("Advance");
        assertThat(kept.spans).hasSize(4).allSatisfy(span -> {
            assertThat(span.getTraceId()).isEqualTo(String.format("%032x", 7));
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.getEvents()).isEmpty();
        });
        assertThat(request.getParentSpanId()).isEqualTo(String.format("%016x", 7));
        assertThat(call.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(command.getParentSpanId()).isEqualTo(call.getSpanId());
        assertThat(kept.named("record events").getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(noted).isEqualTo("00-" + command.getTraceId() + "-" + command.getSpanId() + "-01");
        assertThat(command.getAttributes().isEmpty()).isTrue();
        assertThat(call.getAttributes().asMap().values())
                .map(Object::toString)
                .containsExactlyInAnyOrder("tools/call", "next_walkthrough_step", ORGANIZATION.value(), "NOT_FOUND");
    }

    @Test
    @DisplayName("of what failed say so, by a kind and not by a message")
    void ofFailures() {
        call(parent(7, true), true);
        for (String name : List.of("POST /mcp", "tools/call next_walkthrough_step", "Advance")) {
            assertThat(kept.named(name).getStatus().getStatusCode()).as(name).isEqualTo(StatusCode.ERROR);
        }
        assertThat(kept.named("Advance").getAttributes().asMap().values())
                .map(Object::toString)
                .containsExactly("java.lang.IllegalStateException");
        assertThat(kept.spans.toString()).doesNotContain("@");
    }

    @Test
    @DisplayName(
            "are not made of what is not sampled, ill-formed or done outside of requests; and their events name nothing")
    void areNotMade() {
        assertThat(call(parent(7, false), false)).isNull();
        assertThat(call(null, false)).isNull();
        assertThat(call("00-7-7-01", false)).isNull();
        assertThat(recorded(false).getMetaData()).isEmpty();
        assertThat(requests.request("POST", name -> null)).isSameAs(CallTraces.Request.UNFOLLOWED);
        assertThat(requests.call("list_walkthroughs", ORGANIZATION)).isSameAs(CallTraces.ToolCall.UNFOLLOWED);
        Function<String, String> work = text -> text;
        assertThat(requests.carried(work)).isSameAs(work);
        assertThat(kept.spans).isEmpty();
    }

    @Test
    @DisplayName("of a batch are one, in the trace of the first followed event, with links to the others")
    void ofABatch() {
        List<EventMessage<?>> events = Stream.of("", parent(3, true), parent(4, true), parent(3, true), parent(5, true))
                .<EventMessage<?>>map(named -> new GenericEventMessage<>(
                        "anything", named.isEmpty() ? Map.of() : Map.of("traceparent", named)))
                .toList();
        var spans = new BatchSpans(tracer).of("progress");
        spans.createBatchSpan(true, events).run(() -> {});
        assertThat(spans.createProcessEventSpan(true, events.get(1))).isSameAs(NoOpSpan.INSTANCE);
        assertThat(spans.createBatchSpan(true, events.subList(0, 1))).isSameAs(NoOpSpan.INSTANCE);

        assertThat(kept.spans).hasSize(1);
        SpanData batch = kept.named("project progress");
        assertThat(batch.getTraceId()).isEqualTo(String.format("%032x", 3));
        assertThat(batch.getParentSpanId()).isEqualTo(String.format("%016x", 3));
        assertThat(batch.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(String.format("%032x", 4), String.format("%032x", 5));
        assertThat(batch.getAttributes().asMap().values())
                .map(Object::toString)
                .containsExactlyInAnyOrder("progress", "5");
    }

    @Test
    @DisplayName("that never began can be ended, as the framework does with work that was taken back")
    void thatNeverBegan() {
        AxonSpan span = new AxonSpan(tracer.spanBuilder("anything"));
        span.recordException(new IllegalStateException("taken back"));
        span.makeCurrent().close();
        span.end();
        assertThat(kept.spans).isEmpty();
        assertThat(TraceParent.of(SpanContext.getInvalid())).contains(SpanId.getInvalid());
    }
}
