package dev.walkthroughs.bootstrap.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A key made of a name")
class SlugTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
                    Create a branch,         create-a-branch
                    cloud_tpu_quickstart-en, cloud_tpu_quickstart-en
                    What's new?,             whats-new
                    ÜBER Straße,             uber-strasse
                    Łódź & Ærø,              lodz-aero
                    v1.2 — final...,         v1.2-final
                    安装,                     u5b89u88c5
                    Шаг 1,                   u448u430u433-1
                    🎉,                       u1f389
                    📌 Intro,                 intro
                    ...,                     u2eu2eu2e
                    a - . - b,               a.b
                    -_.x..y--z.,             x..y-z
                    """)
    @DisplayName("is the same for ever")
    void isDeterministic(String name, String key) {
        assertThat(Slug.of(name)).isEqualTo(key);
        assertThat(Slug.of(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-", "İstanbul", "a\u0000b", "ﬁn", "½", "a..b--c__d", "\uD800"})
    @DisplayName("can always be a key")
    void isASlug(String name) {
        assertThat(Slug.isSlug(Slug.of(name))).isTrue();
    }

    @Test
    @DisplayName("of a long name is cut, and still its own")
    void cutsLongNames() {
        String one = Slug.of("x".repeat(200) + "1");
        String two = Slug.of("x".repeat(200) + "2");

        assertThat(one).hasSize(100).isNotEqualTo(two);
        assertThat(Slug.isSlug(one)).isTrue();
    }

    @Test
    @DisplayName("leaves the number in front aside")
    void dropsNumbers() {
        assertThat(Slug.withoutNumber("01-first-agent")).isEqualTo("first-agent");
        assertThat(Slug.withoutNumber("part-2-of-3")).isEqualTo("part-2-of-3");
        assertThat(Slug.withoutNumber("2024")).isEqualTo("2024");
        assertThat(Slug.withoutNumber("3d-print")).isEqualTo("3d-print");
        assertThat(Slug.humanised("agent-tools_mcp")).isEqualTo("Agent tools mcp");
    }
}
