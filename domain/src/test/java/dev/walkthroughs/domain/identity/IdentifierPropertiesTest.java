package dev.walkthroughs.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("For every string")
class IdentifierPropertiesTest {

    @Property
    @Label("each kind parses it or says no, and never throws (R23)")
    void parseNeverThrows(@ForAll("texts") String text) {
        IdentifierTest.kinds().forEach(kind -> {
            Optional<? extends Identifier> parsed = kind.parse().apply(text);
            boolean wellFormed = text.matches(kind.prefix() + "[A-Za-z0-9_-]{10,64}") && !text.endsWith("\n");
            assertThat(parsed.map(Identifier::value)).isEqualTo(wellFormed ? Optional.of(text) : Optional.empty());
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> prefixes =
                Arbitraries.of("", "org_", "mcps_", "mcpu_", "wt_", "ws_", "wp_", "wf_", "msw_", "ws", "WS_");
        Arbitrary<String> safe = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('_', '-')
                .ofMinLength(5)
                .ofMaxLength(70);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> tails = Arbitraries.of("", "", "", "", "\n", "\0", "😀", "\uDC00");
        return net.jqwik.api.Combinators.combine(prefixes, Arbitraries.oneOf(safe, safe, any), tails)
                .as((prefix, middle, tail) -> prefix + middle + tail);
    }
}
