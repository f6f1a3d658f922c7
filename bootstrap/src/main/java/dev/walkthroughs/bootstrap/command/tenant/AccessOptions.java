package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.domain.server.Access;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how learners come to an MCP server. What fits together is for the domain to decide. */
final class AccessOptions {

    @Option(
            names = "--access",
            defaultValue = "oauth",
            paramLabel = "A",
            description = "Who says who a learner is: oauth, this service (default); anonymous, nobody; external, an"
                    + " issuer of the organization's own.")
    private Access.Mode mode = Access.Mode.OAUTH;

    @Option(
            names = "--closed",
            description = "Even introducing and listing needs a token. Not with --access anonymous.")
    private boolean closed;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "With --access external: the issuer, exactly as its tokens name it.")
    private Optional<String> issuer = Optional.empty();

    @Option(
            names = "--audience",
            paramLabel = "A",
            description = "With --access external: what its tokens are for (default: the URL of the MCP endpoint).")
    private Optional<String> audience = Optional.empty();

    Access access() {
        return new Access(mode, closed, issuer.orElse(null), audience.orElse(null));
    }

    /** An access as JSON has it. */
    static Map<String, Object> document(Access access) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("access", access.mode().name().toLowerCase(Locale.ROOT));
        document.put("closed", access.closed());
        Optional.ofNullable(access.issuer()).ifPresent(url -> document.put("issuer", url));
        Optional.ofNullable(access.audience()).ifPresent(name -> document.put("audience", name));
        return document;
    }

    /** An access in a sentence. */
    static String sentence(Access access) {
        return switch (access.mode()) {
                    case OAUTH -> "Learners come in with tokens of this service";
                    case ANONYMOUS ->
                        "Learners come in without signing in; whoever knows a learner's handle is that learner";
                    case EXTERNAL -> "Learners come in with tokens of " + access.issuer();
                }
                + (access.closed() ? ", also to list." : ".");
    }
}
