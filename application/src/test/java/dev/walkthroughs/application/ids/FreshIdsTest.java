package dev.walkthroughs.application.ids;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.domain.identity.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fresh ids")
class FreshIdsTest {

    private final FreshIds ids = new FreshIds(new Random(1));

    @Test
    @DisplayName("are the prefix of their kind and 16 URL-safe characters")
    void haveTheirShape() {
        for (int i = 0; i < 200; i++) {
            assertThat(ids.organization().value()).matches("org_[A-Za-z0-9_-]{16}");
            assertThat(ids.server().value()).matches("mcps_[A-Za-z0-9_-]{16}");
            assertThat(ids.learner().value()).matches("mcpu_[A-Za-z0-9_-]{16}");
            assertThat(ids.walkthrough().value()).matches("wt_[A-Za-z0-9_-]{16}");
            assertThat(ids.step().value()).matches("ws_[A-Za-z0-9_-]{16}");
            assertThat(ids.characters()).matches("[A-Za-z0-9_-]{16}");
        }
    }

    @Test
    @DisplayName("use all of the 96 bits they draw, and differ")
    void differ() {
        Set<String> seen = new HashSet<>();
        List<Supplier<? extends Identifier>> kinds = List.of(ids::step, ids::walkthrough, ids::learner);
        for (int i = 0; i < 3000; i++) {
            String value = kinds.get(i % 3).get().value();
            assertThat(seen.add(value.substring(value.length() - 16))).isTrue();
        }
        for (int place = 0; place < 16; place++) {
            int here = place;
            assertThat(seen.stream().map(value -> value.charAt(here)).distinct().count())
                    .as("characters at place %d", place)
                    .isEqualTo(64);
        }
    }

    @Test
    @DisplayName("come from the given source alone")
    void areRepeatableWithASeed() {
        assertThat(new FreshIds(new Random(7)).step()).isEqualTo(new FreshIds(new Random(7)).step());
        assertThat(new FreshIds(new Random(7)).step()).isNotEqualTo(new FreshIds(new Random(8)).step());
    }

    @Test
    @DisplayName("digits are decimal, as many as asked for, and all occur")
    void digits() {
        FreshIds ids = new FreshIds(new java.util.SplittableRandom(1));
        String many = ids.digits(1_000);
        assertThat(many).matches("[0-9]{1000}");
        assertThat(many.chars().distinct().count()).isEqualTo(10);
    }

    @Test
    @DisplayName("passwords and caseless names have their shape, use all they may, and differ")
    void passwordsAndNames() {
        Set<String> seen = new HashSet<>();
        StringBuilder passwords = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String password = ids.password();
            String name = ids.caseless();
            assertThat(password).matches("[A-Za-z0-9_-]{32}");
            assertThat(name).matches("[a-z2-7]{16}");
            assertThat(seen.add(password) && seen.add(name)).isTrue();
            passwords.append(password);
            names.append(name);
        }
        assertThat(passwords.chars().distinct().count()).isEqualTo(64);
        assertThat(names.chars().distinct().count()).isEqualTo(32);
    }
}
