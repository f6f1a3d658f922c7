package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.mcp.token.FaultyTokens.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token}: signed access tokens for tests and scripts. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes access tokens for tests and scripts. Without --out, prints the token alone.")
public final class TokenCommand implements Callable<Integer> {

    /** Most tokens in one call: as many learners as an organization is measured with. */
    static final int MOST = 100_000;

    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}");

    private final Supplier<TokenMint> mint;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--server", required = true, paramLabel = "H", description = "A host of the MCP server.")
    private String server = "";

    @Option(names = "--email", required = true, paramLabel = "E", description = "The learner's e-mail address.")
    private String email = "";

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Make N tokens, 1 to 100000, for the addresses with +1 to +N in front of the @. Needs --out.")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a line token<TAB>host for each learner into FILE, which only its owner may read.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--valid-for",
            paramLabel = "DURATION",
            defaultValue = "P30D",
            description = "How long tokens hold, such as PT1H or P30D (default: ${DEFAULT-VALUE}).")
    private Duration validFor = Duration.ZERO;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "Make tokens that must be refused, for checks from outside: ${COMPLETION-CANDIDATES}.")
    private Optional<Fault> fault = Optional.empty();

    /** Makes tokens through a port that is asked for only when it is needed. */
    public TokenCommand(Supplier<TokenMint> mint, Console console) {
        this.mint = mint;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        require(
                EMAIL.matcher(email).matches(),
                "Invalid value for --email: an address such as ada@example.org is needed.");
        require(validFor.toSeconds() > 0, "Invalid value for --valid-for: it must be a second or more.");
        require(count.isEmpty() || file.isPresent(), "--count needs --out FILE.");
        require(
                count.isEmpty() || (count.get() >= 1 && count.get() <= MOST),
                "Invalid value for --count: it must be 1 to " + MOST + ".");
        String host = server.strip().toLowerCase(Locale.ROOT);
        List<String> emails = emails();
        List<String> tokens = new ArrayList<>();
        TokenMint port = mint.get();
        for (int from = 0; from < emails.size(); from += TokenMint.MOST_AT_ONCE) {
            int to = Math.min(emails.size(), from + TokenMint.MOST_AT_ONCE);
            Outcome<List<String>, Rejection> made = port.mint(host, emails.subList(from, to), validFor, fault);
            if (made instanceof Outcome.Rejected<List<String>, Rejection> no) {
                return console.refused(output, no.why());
            }
            made.map(tokens::addAll);
            console.progress(to + " of " + emails.size() + " tokens");
        }
        fault.ifPresent(wrong -> console.remark("Not valid (" + wrong + "): a service that accepts "
                + (tokens.size() == 1 ? "it" : "one of these") + " has a hole in its walls."));
        return file.isPresent() ? written(file.get(), tokens, host) : printed(tokens.get(0), host);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private List<String> emails() {
        int at = email.indexOf('@');
        return count.map(n -> IntStream.rangeClosed(1, n)
                        .mapToObj(i -> email.substring(0, at) + "+" + i + email.substring(at))
                        .toList())
                .orElseGet(() -> List.of(email));
    }

    private int printed(String token, String host) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("token", token);
        document.put("host", host);
        document.put("email", email);
        describe(document);
        return console.done(output, document, List.of(token));
    }

    private int written(Path path, List<String> tokens, String host) throws IOException {
        PrivateFile.write(
                path, tokens.stream().map(token -> token + "\t" + host).toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", path.toString());
        document.put("tokens", tokens.size());
        document.put("host", host);
        describe(document);
        String made = tokens.size() == 1 ? "1 token" : tokens.size() + " tokens";
        return console.done(
                output,
                document,
                List.of("Wrote " + made + " to " + path
                        + (fault.isPresent()
                                ? ". All of them must be refused."
                                : ". Whoever reads the file can act as these learners.")));
    }

    private void describe(Map<String, Object> document) {
        if (fault.isPresent()) {
            document.put("must_be_refused", fault.get().toString());
        } else {
            document.put("expires_in", validFor.toSeconds());
        }
    }
}
