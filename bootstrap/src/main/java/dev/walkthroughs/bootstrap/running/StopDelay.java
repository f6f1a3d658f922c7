package dev.walkthroughs.bootstrap.running;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing that happens when the service is told to stop: nothing, for as long as a proxy needs to see that readiness
 * has gone. Requests are answered meanwhile. Only then are connections refused, and what is under way is finished.
 */
public final class StopDelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StopDelay.class);

    private final Duration delay;
    private volatile boolean running;

    /** Waits for a time; none if it is zero. */
    public StopDelay(Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        Runnable end = () -> {
            stop();
            stopped.run();
        };
        if (delay.isZero()) {
            end.run();
        } else {
            log.info("Stops in {} ms: readiness is gone, requests are still answered", delay.toMillis());
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(end);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which is the first of all others. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
