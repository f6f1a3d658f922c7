package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.authoring.Tenants;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import dev.walkthroughs.domain.identity.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code organization create}: a tenant. */
@Command(
        name = "organization",
        mixinStandardHelpOptions = true,
        description = "Organizations: each owns walkthroughs, MCP servers and learners.")
public final class OrganizationCommand {

    private final Supplier<Tenants> tenants;
    private final Console console;

    /** Creates organizations through a port that is asked for only when it is needed. */
    public OrganizationCommand(Supplier<Tenants> tenants, Console console) {
        this.tenants = tenants;
        this.console = console;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates an organization.")
    int create(
            @Option(
                            names = "--slug",
                            required = true,
                            paramLabel = "S",
                            description = "Its name in commands: 1 to 63 of a-z, 0-9 and '-'.")
                    String slug,
            @Option(names = "--name", required = true, paramLabel = "N", description = "Its name for people.")
                    String name,
            @Mixin OutputOptions output) {
        return tenants.get()
                .createOrganization(slug, name)
                .fold(id -> created(id, slug, name, output), why -> console.refused(output, why));
    }

    private int created(OrganizationId id, String slug, String name, OutputOptions output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("organization_id", id.value());
        document.put("slug", slug);
        document.put("name", name);
        return console.done(
                output,
                document,
                List.of(
                        "Created organization " + slug + " (" + id + ").",
                        "Next: server create --organization " + slug + " --host H --name N"));
    }
}
