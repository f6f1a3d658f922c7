package dev.walkthroughs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.bootstrap.command.Tool.Ran;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command doctor")
class DoctorCommandTest {

    private final Tool tool = new Tool();

    @Test
    @DisplayName("ends with status 0 if there is no fault, and shows each check with its remedy")
    void healthy() {
        tool.doctor = () ->
                List.of(Check.ok("database", "PostgreSQL 18.4 answers."), Check.warning("mail", "None.", "Set one."));
        Ran ran = tool.run("doctor");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "ok       database: PostgreSQL 18.4 answers.",
                        "WARNING  mail: None.",
                        "         Set one.",
                        "",
                        "0 faults, 1 warnings, 1 in order.");
        assertThat(tool.run("doctor", "--json").out().strip())
                .endsWith("{\"check\":\"mail\",\"grade\":\"warning\",\"says\":\"None.\",\"mend\":\"Set one.\"}]}");
    }

    @Test
    @DisplayName("ends with status 1 if there is a fault, also that the program could not start on its database")
    void faults() {
        tool.doctor = () -> List.of(Check.fault("fsync", "It is off.", "Turn it on."));
        Ran ran = tool.run("doctor", "--json");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.json().path("healthy").asBoolean(true)).isFalse();
        tool.doctor = () -> {
            throw new StartFailed(new IllegalStateException("no database"));
        };
        Ran down = tool.run("doctor", "--json");
        assertThat(down.status()).isEqualTo(1);
        assertThat(down.json().at("/checks/0/check").asString()).isEqualTo("database");
    }
}
