package dev.walkthroughs.bootstrap.command.report;

import dev.walkthroughs.application.source.Finding;
import java.util.List;
import java.util.Locale;

/** Findings as workflow commands of GitHub Actions, which show them at the lines of a pull request. */
public final class Annotations {

    private Annotations() {}

    /** {@code ::error file=F,line=N,title=R::message} for each. */
    public static List<String> lines(List<Finding> findings, RepositoryPaths paths) {
        return findings.stream().map(finding -> line(finding, paths)).toList();
    }

    private static String line(Finding finding, RepositoryPaths paths) {
        return "::" + finding.severity().name().toLowerCase(Locale.ROOT)
                + " file=" + property(paths.name(finding.file()))
                + (finding.line() > 0 ? ",line=" + finding.line() : "")
                + ",title=" + property(finding.rule().id())
                + "::" + data(finding.message());
    }

    /** The characters that would end a message, or begin an escape. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
