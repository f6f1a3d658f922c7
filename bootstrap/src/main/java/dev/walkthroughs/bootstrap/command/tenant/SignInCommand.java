package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.identity.upstream.SignInProvider;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.tenant.ProviderAdmin.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sign-in}: the OpenID Connect provider by which the learners of an organization may sign in. */
@Command(
        name = "sign-in",
        mixinStandardHelpOptions = true,
        description = "Signing in by an OpenID Connect provider of an organization, on its MCP servers with access"
                + " oauth. Shows no secret.")
public final class SignInCommand {

    private static final String ORGANIZATION = "The slug of the organization.";

    private final Supplier<ProviderAdmin> providers;
    private final Console console;

    /** Works on providers through a port that is asked for only when it is needed. */
    public SignInCommand(Supplier<ProviderAdmin> providers, Console console) {
        this.providers = providers;
        this.console = console;
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description = "Sets the provider, in place of the one before. Sign-in pages offer it within seconds.")
    int set(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Option(
                            names = "--issuer",
                            required = true,
                            paramLabel = "URL",
                            description = "The provider, exactly as its ID tokens name it.")
                    String issuer,
            @Option(
                            names = "--client-id",
                            required = true,
                            paramLabel = "ID",
                            description = "Who this service is to the provider.")
                    String clientId,
            @Option(
                            names = "--secret-file",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "A file with the client secret, and a line end at most; - for standard input.")
                    Path secretFile,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "N",
                            description = "What people call it: the page offers \"Continue with N\".")
                    String name,
            @Option(
                            names = "--domain",
                            split = ",",
                            paramLabel = "D",
                            description =
                                    "A domain that e-mail addresses may be of, to the letter. May be repeated; any"
                                            + " if left out.")
                    List<String> domains,
            @Option(names = "--only", description = "Send no codes by e-mail beside it.") boolean only,
            @Mixin OutputOptions output)
            throws IOException {
        List<String> admitted = domains == null
                ? List.of()
                : domains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        SignInProvider provider =
                new SignInProvider(issuer.strip(), clientId.strip(), secret(secretFile), name.strip(), admitted, only);
        return providers
                .get()
                .set(organization, provider)
                .fold(known -> shown(known, output), why -> console.refused(output, why));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the provider, and the redirect URIs that it must be told.")
    int show(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Mixin OutputOptions output) {
        return providers
                .get()
                .show(organization)
                .fold(known -> shown(known, output), why -> console.refused(output, why));
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes the provider. Who signed in by it stays signed in, and stays who they are.")
    int remove(
            @Option(names = "--organization", required = true, paramLabel = "S", description = ORGANIZATION)
                    String organization,
            @Mixin OutputOptions output) {
        return providers
                .get()
                .remove(organization)
                .fold(
                        removed -> console.done(
                                output,
                                Map.of("removed", removed),
                                List.of(removed ? "Removed. People sign in with codes." : "There was no provider.")),
                        why -> console.refused(output, why));
    }

    private static String secret(Path file) throws IOException {
        String read = file.toString().equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(file);
        return read.replaceFirst("\\R\\z", "");
    }

    private int shown(Known known, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        known.provider().ifPresentOrElse(provider -> describe(provider, document, lines), () -> {
            document.put("issuer", null);
            lines.add("No provider: people sign in with codes.");
        });
        document.put("redirect_uris", known.redirectUris());
        if (!known.redirectUris().isEmpty()) {
            lines.add("Redirect URIs to register there: " + String.join(" ", known.redirectUris()));
        }
        return console.done(output, document, lines);
    }

    private static void describe(SignInProvider provider, Map<String, Object> document, List<String> lines) {
        document.put("issuer", provider.issuer());
        document.put("client_id", provider.clientId());
        document.put("name", provider.name());
        document.put("domains", provider.domains());
        document.put("only", provider.only());
        lines.add("Sign-in pages offer \"Continue with " + provider.name() + "\""
                + (provider.only() ? " and nothing else." : ", beside codes by e-mail."));
        lines.add("Issuer: " + provider.issuer() + ", client: " + provider.clientId());
        lines.add(
                provider.domains().isEmpty()
                        ? "Addresses may be of any domain."
                        : "Addresses may be of " + String.join(", ", provider.domains()) + ".");
    }
}
