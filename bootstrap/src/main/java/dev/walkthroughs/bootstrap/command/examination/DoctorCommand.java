package dev.walkthroughs.bootstrap.command.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Grade;
import dev.walkthroughs.bootstrap.command.StartFailed;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what is wrong with the installation. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at the database, the events, the keys, the disk and the settings, and says what is wrong"
                + " and how to mend it. Run it with the settings of the service. Status 1 if there is a fault.")
public final class DoctorCommand implements Callable<Integer> {

    private final Supplier<List<Check>> doctor;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Looks by a port that is asked for only when it is needed. */
    public DoctorCommand(Supplier<List<Check>> doctor, Console console) {
        this.doctor = doctor;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Check> checks = checks();
        long faults = count(checks, Grade.FAULT);
        long warnings = count(checks, Grade.WARNING);
        if (output.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("healthy", faults == 0);
            document.put("checks", checks.stream().map(Findings::document).toList());
            console.document(document);
        } else {
            console.lines(
                    checks.stream().flatMap(one -> Findings.lines(one).stream()).toList());
            console.lines(List.of(
                    "", faults + " faults, " + warnings + " warnings, " + count(checks, Grade.OK) + " in order."));
        }
        return faults == 0 ? Console.DONE : Console.REFUSED;
    }

    private List<Check> checks() {
        try {
            return doctor.get();
        } catch (StartFailed e) {
            return List.of(Check.fault(
                    "database",
                    "The program could not start on its database; the reason is on standard error.",
                    "Correct what it says: the address, the user and its password, the data directory, the key"
                            + " settings. Then repeat the command."));
        }
    }

    private static long count(List<Check> checks, Grade grade) {
        return checks.stream().filter(one -> one.grade() == grade).count();
    }
}
