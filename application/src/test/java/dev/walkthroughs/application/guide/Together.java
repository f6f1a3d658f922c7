package dev.walkthroughs.application.guide;

import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.progress.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Calls at the same moment, and what their answers have in common. */
final class Together {

    /** As many as tests send at once. */
    static final int MANY = 50;

    private Together() {}

    /** Runs calls that all wait for each other before they begin. */
    static <T> List<T> together(int count, IntFunction<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> call = calls.apply(i);
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    static List<StepId> stepsOf(List<Stop> stops) {
        return stops.stream().map(stop -> World.shown(stop)).distinct().toList();
    }

    static long count(List<Stop> stops, Result result) {
        return stops.stream().filter(stop -> stop.standing().result() == result).count();
    }
}
