package dev.walkthroughs.persistence.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The two file locks by which processes agree on one server. {@code start.lock} is held alone, for the time of a start
 * or a stop; {@code users.lock} is held shared, for as long as a process uses the server. The operating system gives
 * both back when a process dies, however it dies.
 *
 * <p>File locks belong to a process, not to a thread, and closing any channel on a file gives up the process's locks on
 * it. So this class opens each file at most once at a time, and counts the uses within this process.
 */
final class ServerLocks implements AutoCloseable {

    private static final Semaphore IN_THIS_PROCESS = new Semaphore(1);

    /** By lock file; touched only by whoever holds {@link #IN_THIS_PROCESS}. */
    private static final Map<Path, Use> USES = new HashMap<>();

    private final Path usersLock;
    private final FileChannel startChannel;

    private ServerLocks(Path usersLock, FileChannel startChannel) {
        this.usersLock = usersLock;
        this.startChannel = startChannel;
    }

    /**
     * Waits until nobody else starts or stops the server of this directory, and keeps it so until closed.
     *
     * @throws EmbeddedPostgresException if that takes longer than the given wait
     */
    static ServerLocks take(ServerDirectory directory, Duration wait) {
        Deadline deadline = Deadline.in(wait);
        boolean taken = false;
        try {
            if (!IN_THIS_PROCESS.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tookTooLong(directory, wait);
            }
            taken = true;
            FileChannel channel = FileChannel.open(directory.startLock(), CREATE, READ, WRITE);
            lock(channel, directory, deadline, wait);
            taken = false;
            return new ServerLocks(directory.usersLock(), channel);
        } catch (InterruptedException e) {
            throw Deadline.interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + directory.startLock(), e);
        } finally {
            if (taken) {
                IN_THIS_PROCESS.release();
            }
        }
    }

    /** Whether anybody uses the server already, in this process or another one. */
    boolean inUse() {
        if (USES.containsKey(usersLock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(usersLock, CREATE, READ, WRITE);
                FileLock alone = channel.tryLock()) {
            return alone == null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + usersLock, e);
        }
    }

    /** Counts the caller among the users until {@link #leave()}. */
    void join() {
        Use use = USES.get(usersLock);
        if (use == null) {
            USES.put(usersLock, new Use(shared(), 1));
        } else {
            USES.put(usersLock, new Use(use.channel(), use.count() + 1));
        }
    }

    /** The caller no longer uses the server. */
    void leave() {
        Use use = USES.remove(usersLock);
        if (use == null) {
            throw new IllegalStateException("Nobody in this process uses " + usersLock);
        }
        if (use.count() > 1) {
            USES.put(usersLock, new Use(use.channel(), use.count() - 1));
        } else {
            release(use.channel());
        }
    }

    /** Lets the next one start or stop the server. */
    @Override
    public void close() {
        try {
            release(startChannel);
        } finally {
            IN_THIS_PROCESS.release();
        }
    }

    private FileChannel shared() {
        try {
            FileChannel channel = FileChannel.open(usersLock, CREATE, READ, WRITE);
            // Only whoever holds start.lock ever locks this file alone, and that is the caller; so no wait is needed.
            if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
                channel.close();
                throw new EmbeddedPostgresException(usersLock + " is locked by a program that should not touch it."
                        + " Find it, for instance with lsof, and stop it.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + usersLock, e);
        }
    }

    private static void lock(FileChannel channel, ServerDirectory directory, Deadline deadline, Duration wait)
            throws IOException, InterruptedException {
        CompletableFuture<FileLock> locked = new CompletableFuture<>();
        Thread waiting = new Thread(
                () -> {
                    try {
                        locked.complete(channel.lock());
                    } catch (IOException | OverlappingFileLockException e) {
                        locked.completeExceptionally(e);
                    }
                },
                "embedded-postgres-start-lock");
        waiting.setDaemon(true);
        waiting.start();
        boolean held = false;
        try {
            locked.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            held = true;
        } catch (TimeoutException e) {
            throw tookTooLong(directory, wait);
        } catch (ExecutionException e) {
            throw new IOException("Cannot lock " + directory.startLock(), e.getCause());
        } finally {
            if (!held) {
                channel.close(); // which also ends the thread's wait
            }
        }
    }

    private static EmbeddedPostgresException tookTooLong(ServerDirectory directory, Duration wait) {
        return new EmbeddedPostgresException("Another process has been starting or stopping the embedded PostgreSQL in "
                + directory.root() + " for more than " + wait.toSeconds() + " s."
                + " Wait for it, or stop that process, and try again.");
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release a lock of the embedded PostgreSQL", e);
        }
    }

    private record Use(FileChannel channel, int count) {}
}
