package dev.walkthroughs.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("A tally")
class TallyTest {

    @Example
    @Label("is rounded down, and 100 percent only when completed (R31)")
    void roundsDown() {
        assertThat(new Tally(0, 3, false).percent()).isZero();
        assertThat(new Tally(1, 3, false).percent()).isEqualTo(33);
        assertThat(new Tally(2, 3, false).percent()).isEqualTo(66);
        assertThat(new Tally(2, 12, false).percent()).isEqualTo(16);
        assertThat(new Tally(1999, 2000, false).percent()).isEqualTo(99);
        assertThat(new Tally(3, 3, false).percent()).isEqualTo(99);
        assertThat(new Tally(3, 3, true).percent()).isEqualTo(100);
    }

    @Example
    @Label("does not overflow")
    void doesNotOverflow() {
        assertThat(new Tally(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, false).percent())
                .isEqualTo(99);
        assertThat(new Tally(Integer.MAX_VALUE / 2, Integer.MAX_VALUE, false).percent())
                .isEqualTo(49);
    }

    @Example
    @Label("counts no less than nothing, no more than all, and never out of none (R28)")
    void isBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(-1, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(4, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(0, 0, false));
    }

    @Property
    @Label("of any numbers is within 0 and 100, 100 exactly if completed, and never falls as steps are done (R31)")
    void isAPercentage(@ForAll @IntRange(min = 1, max = 2000) int required, @ForAll @IntRange(max = 2000) int some) {
        int done = some % (required + 1);
        assertThat(new Tally(done, required, false).percent()).isBetween(0, 99);
        assertThat(new Tally(done, required, true).percent()).isEqualTo(100);
        if (done > 0) {
            assertThat(new Tally(done, required, false).percent())
                    .isGreaterThanOrEqualTo(new Tally(done - 1, required, false).percent());
        }
    }
}
