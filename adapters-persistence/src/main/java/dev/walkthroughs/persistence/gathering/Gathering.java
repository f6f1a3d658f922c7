package dev.walkthroughs.persistence.gathering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks at once what callers of one group ask at about the same time. Nobody waits for company: whoever comes first asks
 * alone, and what comes while that is under way is asked together next. So one caller pays nothing for it, and
 * many share a round trip.
 *
 * <p>There is no thread of its own: one of those who wait asks for all. An answer is as new as if each had asked alone,
 * because a question is asked after it came.
 *
 * @param <G> what callers have in common that ask together, such as the organization
 */
public final class Gathering<G, Q, A> {

    private final Function<List<Q>, List<A>> work;
    private final int most;
    private final Map<G, Group<Q, A>> groups = new ConcurrentHashMap<>();

    /**
     * Gathers for some work.
     *
     * @param work answers questions, in their order; its failure is the failure of all who asked
     * @param most questions asked at once, at least 1
     */
    public Gathering(Function<List<Q>, List<A>> work, int most) {
        this.work = work;
        this.most = most;
    }

    /**
     * The answer to a question, asked on this thread or on that of another caller of the same group.
     *
     * @throws RuntimeException what the work threw
     */
    public A ask(G group, Q question) {
        Group<Q, A> callers = groups.computeIfAbsent(group, any -> new Group<>());
        Caller<Q, A> caller = new Caller<>(question);
        if (callers.joins(caller) || caller.waitsAndLeads()) {
            lead(callers);
        }
        return caller.answer();
    }

    /** Asks for whoever waits, this thread's own question being the first, and hands over. */
    private void lead(Group<Q, A> callers) {
        List<Caller<Q, A>> together = callers.next(most);
        List<A> answers = List.of();
        @Nullable Throwable failure = null;
        try {
            answers =
                    work.apply(together.stream().map(caller -> caller.question).toList());
            if (answers.size() != together.size()) {
                throw new IllegalStateException(answers.size() + " answers to " + together.size() + " questions");
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            // First the next question goes on its way, then these get their answers.
            callers.handOver();
        }
        for (int i = 0; i < together.size(); i++) {
            together.get(i).end(failure == null ? answers.get(i) : null, failure);
        }
    }

    /** Those who wait, in the order they came; the first of them asks, or is about to. */
    private static final class Group<Q, A> {
        private final ReentrantLock lock = new ReentrantLock();
        private final Deque<Caller<Q, A>> waiting = new ArrayDeque<>();
        private boolean led;

        /** Whether the one who joins is to ask. */
        boolean joins(Caller<Q, A> caller) {
            lock.lock();
            try {
                waiting.add(caller);
                boolean first = !led;
                led = true;
                return first;
            } finally {
                lock.unlock();
            }
        }

        List<Caller<Q, A>> next(int most) {
            lock.lock();
            try {
                List<Caller<Q, A>> taken = new ArrayList<>(Math.min(most, waiting.size()));
                while (taken.size() < most && !waiting.isEmpty()) {
                    taken.add(waiting.remove());
                }
                return taken;
            } finally {
                lock.unlock();
            }
        }

        void handOver() {
            @Nullable Caller<Q, A> next;
            lock.lock();
            try {
                next = waiting.peek();
                led = next != null;
            } finally {
                lock.unlock();
            }
            if (next != null) {
                next.isToLead();
            }
        }
    }

    private enum Turn {
        WAITS,
        LEADS,
        ENDED
    }

    private static final class Caller<Q, A> {
        private final Q question;
        private final Thread thread = Thread.currentThread();
        private volatile Turn turn = Turn.WAITS;
        private @Nullable A answer;
        private @Nullable Throwable failure;

        Caller(Q question) {
            this.question = question;
        }

        /** Waits for an answer, or for the turn to ask; whether it is the latter. */
        boolean waitsAndLeads() {
            boolean interrupted = false;
            while (turn == Turn.WAITS) {
                LockSupport.park(this);
                // Others may wait for what this one is to ask, so it does not leave.
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                thread.interrupt();
            }
            return turn == Turn.LEADS;
        }

        void isToLead() {
            turn = Turn.LEADS;
            LockSupport.unpark(thread);
        }

        void end(@Nullable A given, @Nullable Throwable thrown) {
            answer = given;
            failure = thrown;
            turn = Turn.ENDED;
            LockSupport.unpark(thread);
        }

        A answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (answer == null) {
                throw new IllegalStateException("neither an answer nor a failure");
            }
            return answer;
        }
    }
}
