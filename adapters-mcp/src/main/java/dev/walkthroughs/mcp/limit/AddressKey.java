package dev.walkthroughs.mcp.limit;

import dev.walkthroughs.mcp.proxy.Network;
import java.net.InetAddress;

/** Whom an address counts for. */
final class AddressKey {

    private static final int NETWORK_BYTES = 8;

    private AddressKey() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first 64 bits, which is what one subscriber has at least: who
     * counted single addresses there would give everyone as many tries as they like.
     *
     * @param address a literal, as the container gives it; what is none counts as it is, cut to 64 characters
     */
    static String of(String address) {
        // A scope, as in fe80::1%eth0, is of this machine and tells nothing.
        byte[] bytes = Network.literal(address.replaceFirst("%.*", ""))
                .map(InetAddress::getAddress)
                .orElse(new byte[0]);
        if (bytes.length <= NETWORK_BYTES) {
            return Network.literal(address)
                    .map(InetAddress::getHostAddress)
                    .orElseGet(() -> address.substring(0, Math.min(64, address.length())));
        }
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_BYTES; i += 2) {
            network.append(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)))
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
