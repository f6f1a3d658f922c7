package dev.walkthroughs.mcp.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address that somebody else names")
class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "64:ff9b:0:1::808:808",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    @DisplayName("is not public when it is somebody's own, reserved, or a way around")
    void privateAddresses(String address) throws IOException {
        assertThat(AddressGuard.publicInternet().admits(InetAddress.getAllByName(address)[0]))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "192.1.0.1",
                "2606:4700::1111",
                "64:ff9b::808:808"
            })
    @DisplayName("is public otherwise")
    void publicAddresses(String address) throws IOException {
        assertThat(AddressGuard.publicInternet().admits(InetAddress.getAllByName(address)[0]))
                .isTrue();
    }

    @Test
    @DisplayName("may be of this machine where that is said")
    void more() throws IOException {
        AddressGuard guard = AddressGuard.publicInternet().or(AddressGuard.loopback());
        assertThat(guard.admits(InetAddress.getAllByName("127.0.0.1")[0])).isTrue();
        assertThat(guard.admits(InetAddress.getAllByName("1.1.1.1")[0])).isTrue();
        assertThat(guard.admits(InetAddress.getAllByName("10.0.0.1")[0])).isFalse();
        assertThat(AddressGuard.any().admits(InetAddress.getAllByName("10.0.0.1")[0]))
                .isTrue();
        assertThat(AddressGuard.none().admits(InetAddress.getAllByName("1.1.1.1")[0]))
                .isFalse();
    }
}
