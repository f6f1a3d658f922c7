package dev.walkthroughs.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outcome")
class OutcomeTest {

    private enum Code {
        NO
    }

    private record No(String message) implements Rejection {
        @Override
        public Enum<?> code() {
            return Code.NO;
        }
    }

    private static final Outcome<Integer, No> SEVEN = Outcome.accepted(7);
    private static final Outcome<Integer, No> REFUSED = Outcome.rejected(new No("not now"));

    @Test
    @DisplayName("is answered by exactly one of two functions")
    void folds() {
        assertThat(SEVEN.<String>fold(value -> "yes " + value, why -> "no")).isEqualTo("yes 7");
        assertThat(REFUSED.<String>fold(value -> "yes", why -> "no: " + why.message()))
                .isEqualTo("no: not now");
    }

    @Test
    @DisplayName("changes an accepted value, and passes a rejection on without asking the function")
    void maps() {
        List<Integer> asked = new ArrayList<>();
        assertThat(SEVEN.map(value -> value + 1)).isEqualTo(Outcome.accepted(8));
        assertThat(REFUSED.<Integer>map(value -> {
                    asked.add(value);
                    return value;
                }))
                .isEqualTo(Outcome.rejected(new No("not now")));
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("goes on with another decision, whose rejection is then the answer")
    void flatMaps() {
        assertThat(SEVEN.<Integer>flatMap(value -> Outcome.accepted(value * 2))).isEqualTo(Outcome.accepted(14));
        assertThat(SEVEN.<Integer>flatMap(value -> Outcome.rejected(new No("later"))))
                .isEqualTo(Outcome.rejected(new No("later")));
        assertThat(REFUSED.<Integer>flatMap(value -> Outcome.accepted(value))).isEqualTo(REFUSED);
    }
}
