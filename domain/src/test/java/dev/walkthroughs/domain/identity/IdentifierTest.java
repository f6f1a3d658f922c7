package dev.walkthroughs.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An identifier")
class IdentifierTest {

    /** A kind of identifier, by what can be done with it. */
    record Kind(
            String prefix,
            Function<String, ? extends Identifier> make,
            Function<String, ? extends Optional<? extends Identifier>> parse) {

        boolean takes(String value) {
            boolean parsed = parse.apply(value).isPresent();
            boolean made;
            try {
                made = make.apply(value).value().equals(value);
            } catch (IllegalArgumentException refused) {
                made = false;
            }
            assertThat(parsed).as("parse and constructor agree on %s", value).isEqualTo(made);
            return parsed;
        }

        @Override
        public String toString() {
            return prefix;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("org_", OrganizationId::new, OrganizationId::parse),
                new Kind("mcps_", ServerId::new, ServerId::parse),
                new Kind("mcpu_", LearnerId::new, LearnerId::parse),
                new Kind("wt_", WalkthroughId::new, WalkthroughId::parse),
                new Kind("ws_", StepId::new, StepId::parse),
                new Kind("wp_", ProgressId::new, ProgressId::parse),
                new Kind("wf_", FocusId::new, FocusId::parse),
                new Kind("msw_", AssignmentId::new, AssignmentId::parse));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("is its prefix and 10 to 64 characters")
    void hasBoundedLength(Kind kind) {
        assertThat(kind.takes(kind.prefix() + "a".repeat(9))).isFalse();
        assertThat(kind.takes(kind.prefix() + "a".repeat(10))).isTrue();
        assertThat(kind.takes(kind.prefix() + "a".repeat(64))).isTrue();
        assertThat(kind.takes(kind.prefix() + "a".repeat(65))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("takes URL-safe characters only; NUL, blanks, line ends and emoji are malformed like any other (R23)")
    void isUrlSafe(Kind kind) {
        assertThat(kind.takes(kind.prefix() + "AZaz09_-__")).isTrue();
        for (String bad :
                new String[] {"\0", " ", "\n", "\r", "\t", "/", "+", "=", ".", "%", "é", "😀", "\uD800", "\u200D", "'"
                }) {
            assertThat(kind.takes(kind.prefix() + "0123456789" + bad)).as(bad).isFalse();
            assertThat(kind.takes(kind.prefix() + bad + "0123456789")).as(bad).isFalse();
            assertThat(kind.takes(bad + kind.prefix() + "0123456789")).as(bad).isFalse();
        }
        assertThat(kind.takes("")).isFalse();
        assertThat(kind.takes(kind.prefix())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("is of one kind: the prefix of every other is refused, and so is another case")
    void isOfOneKind(Kind kind) {
        kinds().forEach(other -> assertThat(other.takes(kind.prefix() + "0123456789"))
                .as("%s as %s", kind, other)
                .isEqualTo(other.prefix().equals(kind.prefix())));
        assertThat(kind.takes(kind.prefix().toUpperCase(Locale.ROOT) + "0123456789"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("prints as its raw value, which names the event stream, and does not repeat what it refuses")
    void printsItsValue(Kind kind) {
        assertThat(kind.make().apply(kind.prefix() + "0123456789"))
                .hasToString(kind.prefix() + "0123456789")
                .isEqualTo(kind.make().apply(kind.prefix() + "0123456789"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.make().apply("<script>\0"))
                .withMessage("not an identifier that starts with " + kind.prefix());
    }

    @Test
    @DisplayName("that is derived stays the same for ever: progress, focus and assignment are found again by it")
    void derivesForEver() {
        assertThat(ProgressId.of(Ids.ACME, Ids.ADA, Ids.TOUR)).hasToString("wp_T0smn5VZZXprWsbaxla6FL");
        assertThat(FocusId.of(Ids.ADA, Ids.DESK)).hasToString("wf_D3KyQERkwcm7SpQF2t5TaC");
        assertThat(AssignmentId.of(Ids.DESK, Ids.TOUR)).hasToString("msw_GlPevQDcFuDSsd0zyxTz1a");
    }

    @Test
    @DisplayName("that is derived tells apart every part it is derived from")
    void derivesApart() {
        Set<Identifier> derived = new HashSet<>(Set.of(
                ProgressId.of(Ids.ACME, Ids.ADA, Ids.TOUR),
                ProgressId.of(Ids.OTHER_ORGANIZATION, Ids.ADA, Ids.TOUR),
                ProgressId.of(Ids.ACME, Ids.BEN, Ids.TOUR),
                ProgressId.of(Ids.ACME, Ids.ADA, Ids.OTHER_TOUR)));
        assertThat(derived).hasSize(4);
        assertThat(FocusId.of(Ids.ADA, Ids.DESK))
                .isNotEqualTo(FocusId.of(Ids.BEN, Ids.DESK))
                .isNotEqualTo(FocusId.of(Ids.ADA, Ids.PHONE));
        // The end of one part is never read as the beginning of the next.
        String first = "mcpu_aaaaaaaaaa";
        String second = "mcpu_bbbbbbbbbb";
        String third = "mcpu_cccccccccc";
        assertThat(Identifier.derive("x_", new LearnerId(first + second), new LearnerId(third)))
                .isNotEqualTo(Identifier.derive("x_", new LearnerId(first), new LearnerId(second + third)));
    }
}
