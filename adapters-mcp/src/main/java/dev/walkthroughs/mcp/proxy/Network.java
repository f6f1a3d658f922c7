package dev.walkthroughs.mcp.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses (RFC 4632). */
public final class Network {

    private static final Pattern IPV4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    private final InetAddress address;
    private final int prefix;

    private Network(InetAddress address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Network valueOf(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = literal(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("no network such as 10.0.0.0/8: " + text));
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (parts.length > 2 || prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("no network such as 10.0.0.0/8: " + text);
        }
        return new Network(address, prefix);
    }

    /** Whether an address, a literal, lies in it. */
    boolean contains(String literal) {
        return literal(literal).filter(this::contains).isPresent();
    }

    private boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** An address by its literal; no name is ever looked up. */
    public static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
