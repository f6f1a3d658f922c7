package dev.walkthroughs.bootstrap.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The way from a node to the database, which can be cut or slow. */
public final class TcpProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;

    private TcpProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(Ports.free(), 100, InetAddress.getLoopbackAddress());
        begin("accepts", this::accept);
    }

    /** Leads to a port of this machine. */
    public static TcpProxy to(int target) throws IOException {
        return new TcpProxy(target);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Breaks all connections, and each new one at once. */
    void cut() {
        cut = true;
        open.forEach(TcpProxy::closeQuietly);
    }

    /** Breaks all connections once. */
    void breakOnce() {
        open.forEach(TcpProxy::closeQuietly);
    }

    /** Holds back whatever is sent, in both directions. */
    void delay(Duration each) {
        delay = each;
    }

    /** Swallows whatever is sent, in both directions, and ends nothing: a cable that was pulled. */
    public void silence() {
        silent = true;
    }

    /** As if nothing had been; what was swallowed is gone, and so are the connections it was sent on. */
    public void mend() {
        if (silent) {
            breakOnce();
        }
        silent = false;
        cut = false;
        delay = Duration.ZERO;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket from = listening.accept();
                if (cut) {
                    closeQuietly(from);
                    continue;
                }
                lead(from);
            } catch (IOException e) {
                // Closed, or the database is away; then whoever came sees a connection that ends.
                if (listening.isClosed()) {
                    return;
                }
            }
        }
    }

    private void lead(Socket from) throws IOException {
        try {
            Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            open.add(from);
            open.add(to);
            begin("there", () -> pass(from, to));
            begin("back", () -> pass(to, from));
        } catch (IOException e) {
            closeQuietly(from);
            throw e;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                if (!silent) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One of the two is gone: so is the other.
            return;
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
            return;
        }
    }

    @Override
    public void close() {
        closeQuietly(listening);
        open.forEach(TcpProxy::closeQuietly);
    }
}
