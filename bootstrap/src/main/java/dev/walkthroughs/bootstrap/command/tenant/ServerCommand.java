package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.identity.ServerId;
import dev.walkthroughs.domain.server.Access;
import java.util.ArrayList;
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

/** {@code server create} and {@code server update}: MCP servers on virtual hosts, and how learners come in. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "MCP servers: each is found by the host name of a request.")
public final class ServerCommand {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");

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
                            names = "--require-step-id",
                            description = "Refuse next_walkthrough_step without the id of the current step.")
                    boolean requireStepId,
            @Mixin AccessOptions options,
            @Mixin OutputOptions output) {
        List<String> names = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        names.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new ParameterException(
                    spec.subcommands().get("create"),
                    "Invalid value for --host: \"" + host + "\" is no host name without port.");
        });
        Access access = options.access();
        return tenants.get()
                .createServer(organization, names, name, requireStepId, access)
                .fold(
                        id -> created(id, organization, names, name, access, output),
                        why -> console.refused(output, why));
    }

    @Command(
            name = "update",
            mixinStandardHelpOptions = true,
            description = "Sets how learners come to an MCP server; what is left out gets its default. Learners and"
                    + " their progress stay.")
    int update(
            @Option(names = "--server", required = true, paramLabel = "H", description = "A host of the MCP server.")
                    String host,
            @Mixin AccessOptions options,
            @Mixin OutputOptions output) {
        Access access = options.access();
        return tenants.get()
                .changeAccess(host.strip(), access)
                .fold(changed -> updated(host.strip(), changed, access, output), why -> console.refused(output, why));
    }

    private int updated(String host, boolean changed, Access access, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("host", host);
        document.put("changed", changed);
        document.putAll(AccessOptions.document(access));
        return console.done(
                output,
                document,
                List.of((changed ? "Changed " : "Nothing to change on ") + host + ". "
                        + AccessOptions.sentence(access)));
    }

    private int created(
            ServerId id, String organization, List<String> hosts, String name, Access access, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("server_id", id.value());
        document.put("organization", organization);
        document.put("hosts", hosts);
        document.put("name", name);
        document.putAll(AccessOptions.document(access));
        List<String> lines = new ArrayList<>();
        lines.add("Created MCP server \"" + name + "\" on " + String.join(", ", hosts) + " (" + id + ").");
        if (!access.equals(Access.OPEN)) {
            lines.add(AccessOptions.sentence(access));
        }
        lines.add("Next: import PATH --organization " + organization + " --publish --assign " + hosts.get(0));
        return console.done(output, document, lines);
    }
}
