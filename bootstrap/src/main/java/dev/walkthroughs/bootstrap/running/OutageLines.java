package dev.walkthroughs.bootstrap.running;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.walkthroughs.application.outage.Outages;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * While the database is away, everything that looks for it logs a stack at each look, and all of them say the same. They
 * are logged as a line without a stack, from each logger at most one every five seconds. Defects keep their stacks.
 */
public final class OutageLines extends TurboFilter implements AutoCloseable {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OutageLines.class);
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final Outages outages;
    private final Map<String, Long> toldAt = new ConcurrentHashMap<>();

    /** Watches what is logged in this process until it is closed. */
    public OutageLines(Outages outages) {
        this.outages = outages;
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers instanceof LoggerContext context) {
            setContext(context);
            context.addTurboFilter(this);
            start();
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        Throwable told = failure == null ? last(parameters) : failure;
        if (told == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Optional<String> outage = outages.behind(told);
        if (outage.isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        long now = System.nanoTime();
        toldAt.compute(logger.getName(), (name, before) -> {
            if (before != null && now - before < QUIET_NANOS) {
                return before;
            }
            LOG.warn("{} waits: {}", name, outage.get());
            return now;
        });
        return FilterReply.DENY;
    }

    /** A failure that is given behind the parameters of a line. */
    private static @Nullable Throwable last(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    @Override
    public void close() {
        stop();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }
}
