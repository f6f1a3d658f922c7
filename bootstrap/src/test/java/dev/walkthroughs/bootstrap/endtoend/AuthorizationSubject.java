package dev.walkthroughs.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What tests of the authorization server share: the service that runs for {@link AuthorizationTest}, and how it refuses. */
abstract class AuthorizationSubject {

    static final String WEB = "https://client.example/cb";
    static final String LOCAL = "http://localhost:3118/callback";

    final AuthorizationWorld world = AuthorizationTest.world();

    static void refused(Wire.Reply reply, String error) {
        assertThat(reply.status()).as("%s", reply).isIn(400, 401);
        assertThat(reply.json().path("error").asString()).as("%s", reply).isEqualTo(error);
    }

    static void page(Wire.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(reply.header("location")).isEmpty();
        assertThat(reply.body()).contains("cannot be continued").doesNotContain("<script", "Exception");
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        int many = calls.size();
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return call.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get(60, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
