package dev.walkthroughs.mcp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An address")
class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::, 2001:db8:1:2::/64",
        "::1, 0:0:0:0::/64",
        "fe80:0:0:1::9, fe80:0:0:1::/64",
        "fe80:0:0:1::9%eth0, fe80:0:0:1::/64",
        ".:1, .:1",
        "::ffff:203.0.113.9, 203.0.113.9",
        "no:address, no:address",
        "unknown, unknown"
    })
    @DisplayName("counts for itself if it is IPv4, and for its network of 64 bits if it is IPv6")
    void countsForItsNetwork(String address, String key) {
        assertThat(AddressKey.of(address)).isEqualTo(key);
    }
}
