package dev.walkthroughs.bootstrap.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/** Free ports, of those that the system does not hand out by itself. */
final class Ports {

    private Ports() {}

    static int free() {
        return new SplittableRandom()
                .ints(20_000, 30_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return tried.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
