package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.bootstrap.command.reply.Refusal;
import dev.walkthroughs.domain.identity.ServerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code server create}: an MCP server on virtual hosts. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "MCP servers: each is found by the host name of a request.")
public final class ServerCommand {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");

    /** How learners come in. */
    enum Access {
        /** With a token that this service signed. */
        OAUTH,
        /** Without any. */
        ANONYMOUS,
        /** With a token that somebody else signed. */
        EXTERNAL
    }

    private final Supplier<Tenants> tenants;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Creates MCP servers through a port that is asked for only when it is needed. */
    public ServerCommand(Supplier<Tenants> tenants, Console console) {
        this.tenants = tenants;
        this.console = console;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates an MCP server.")
    int create(
            @Option(
                            names = "--organization",
                            required = true,
                            paramLabel = "S",
                            description = "The slug of the organization that owns it.")
                    String organization,
            @Option(
                            names = "--host",
                            required = true,
                            split = ",",
                            paramLabel = "H",
                            description = "A host name, without port, that leads to it. May be repeated; the first is"
                                    + " the one that URLs are made of.")
                    List<String> hosts,
            @Option(names = "--name", required = true, paramLabel = "N", description = "Its name for people.")
                    String name,
            @Option(
                            names = "--access",
                            defaultValue = "oauth",
                            paramLabel = "A",
                            description = "How learners come in: oauth (default), anonymous or external. Only oauth"
                                    + " exists so far.")
                    Access access,
            @Option(
                            names = "--require-step-id",
                            description = "Refuse next_walkthrough_step without the id of the current step.")
                    boolean requireStepId,
            @Mixin OutputOptions output) {
        List<String> names = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        names.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new ParameterException(
                    spec.subcommands().get("create"),
                    "Invalid value for --host: \"" + host + "\" is no host name without port.");
        });
        if (access != Access.OAUTH) {
            return console.refused(
                    output,
                    new Refusal(
                            "ACCESS_UNSUPPORTED",
                            "Access \"" + access.name().toLowerCase(Locale.ROOT)
                                    + "\" does not exist yet; learners come in with tokens.",
                            "Leave --access out, and make tokens with: token --server H --email E"),
                    Map.of());
        }
        return tenants.get()
                .createServer(organization, names, name, requireStepId)
                .fold(id -> created(id, organization, names, name, output), why -> console.refused(output, why));
    }

    private int created(ServerId id, String organization, List<String> hosts, String name, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("server_id", id.value());
        document.put("organization", organization);
        document.put("hosts", hosts);
        document.put("name", name);
        return console.done(
                output,
                document,
                List.of(
                        "Created MCP server \"" + name + "\" on " + String.join(", ", hosts) + " (" + id + ").",
                        "Next: import PATH --organization " + organization + " --publish --assign " + hosts.get(0)));
    }
}
