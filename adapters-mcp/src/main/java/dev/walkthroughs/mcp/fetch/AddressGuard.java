package dev.walkthroughs.mcp.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Decides which addresses may be connected to on somebody else's word. */
@FunctionalInterface
public interface AddressGuard {

    /** Whether a connection may be made. */
    boolean admits(InetAddress address);

    /** Admits none. */
    static AddressGuard none() {
        return address -> false;
    }

    /** Admits all, for whoever may name addresses of the operator's own network. */
    static AddressGuard any() {
        return address -> true;
    }

    /** Admits this machine. */
    static AddressGuard loopback() {
        return InetAddress::isLoopbackAddress;
    }

    /** Admits what either of two admits. */
    default AddressGuard or(AddressGuard other) {
        return address -> admits(address) || other.admits(address);
    }

    /**
     * Admits addresses of the public internet. What is not: this machine, this network, links, multicast, shared and
     * reserved ranges (RFC 6890), and IPv6 forms that carry an IPv4 address, which a translator would take at its word;
     * of these only NAT64's well-known prefix (RFC 6052 §2.1) is admitted, for public addresses, since behind such a
     * translator every IPv4 host has an address of that kind.
     */
    static AddressGuard publicInternet() {
        return address -> {
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                return false;
            }
            byte[] bytes = address.getAddress();
            if (address instanceof Inet4Address) {
                return isPublic(bytes, 0);
            }
            return isTranslated(bytes) ? isPublic(bytes, 12) : isGlobalUnicast(bytes);
        };
    }

    private static boolean isPublic(byte[] bytes, int from) {
        int a = bytes[from] & 0xff;
        int b = bytes[from + 1] & 0xff;
        int c = bytes[from + 2] & 0xff;
        boolean reserved = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !reserved;
    }

    /** 64:ff9b::/96. */
    private static boolean isTranslated(byte[] v6) {
        boolean prefix = v6[0] == 0 && v6[1] == 0x64 && (v6[2] & 0xff) == 0xff && (v6[3] & 0xff) == 0x9b;
        int rest = 0;
        for (int i = 4; i < 12; i++) {
            rest |= v6[i];
        }
        return prefix && rest == 0;
    }

    /** 2000::/3, without Teredo and the like (2001::/23), documentation (2001:db8::/32, 3fff::/20) and 6to4 (2002::/16). */
    private static boolean isGlobalUnicast(byte[] v6) {
        int first = ((v6[0] & 0xff) << 8) | (v6[1] & 0xff);
        int second = ((v6[2] & 0xff) << 8) | (v6[3] & 0xff);
        return (first & 0xe000) == 0x2000
                && !(first == 0x2001 && second < 0x0200)
                && !(first == 0x2001 && second == 0x0db8)
                && !(first == 0x3fff && second < 0x1000)
                && first != 0x2002;
    }
}
