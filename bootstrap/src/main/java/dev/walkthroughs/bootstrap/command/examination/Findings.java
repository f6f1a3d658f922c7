package dev.walkthroughs.bootstrap.command.examination;

import dev.walkthroughs.application.examination.Check;
import dev.walkthroughs.application.examination.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How what was looked at is told, to people and to programs. */
final class Findings {

    private Findings() {}

    static List<String> lines(Check check) {
        List<String> lines = new ArrayList<>(List.of(mark(check.grade()) + check.name() + ": " + check.says()));
        if (!check.mend().isEmpty()) {
            lines.add("         " + check.mend());
        }
        return lines;
    }

    static Map<String, Object> document(Check check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("check", check.name());
        document.put("grade", lower(check.grade()));
        document.put("says", check.says());
        if (!check.mend().isEmpty()) {
            document.put("mend", check.mend());
        }
        return document;
    }

    private static String mark(Grade grade) {
        return String.format(Locale.ROOT, "%-8s ", grade == Grade.OK ? "ok" : grade.name());
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
