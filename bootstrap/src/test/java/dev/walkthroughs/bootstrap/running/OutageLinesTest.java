package dev.walkthroughs.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is logged while the database is away")
class OutageLinesTest {

    private static final Logger LIBRARY = LoggerFactory.getLogger("some.library.Pool");

    @Test
    @DisplayName("is a line now and then without a stack; a defect keeps its stack, and all do afterwards")
    void isALine(CapturedOutput log) {
        RuntimeException away = new IllegalStateException("away");
        try (OutageLines lines =
                new OutageLines(failure -> Optional.of("it is out").filter(words -> failure == away))) {
            for (int look = 0; look < 10; look++) {
                LIBRARY.warn("Looked in vain", away);
                LIBRARY.warn("Looked for {} in vain, {}", "a connection", look, away);
            }
            assertThat(log.getAll().split("some.library.Pool waits: it is out", -1))
                    .as("%s", log)
                    .hasSize(2);
            assertThat(log).doesNotContain("\tat ", "in vain");
            assertThat(lines.isStarted()).isTrue();

            LIBRARY.warn("No stack, no outage: {}", "a connection");
            LIBRARY.error("A defect", new IllegalArgumentException("a defect"));
            assertThat(log).contains("no outage: a connection", "A defect", "\tat ");
        }
        LIBRARY.warn("Looked in vain", away);
        assertThat(log).contains("in vain");
    }
}
