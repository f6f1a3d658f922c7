package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.access.KeyState.Role;
import dev.walkthroughs.bootstrap.command.reply.Console;
import dev.walkthroughs.bootstrap.command.reply.OutputOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keys}: what access tokens are signed with. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Signing keys: each MCP server has its own. Shows no secret.")
public final class KeysCommand {

    private static final String HOST = "A host of the MCP server.";

    private final Supplier<KeyAdmin> keys;
    private final Console console;

    /** Works on keys through a port that is asked for only when it is needed. */
    public KeysCommand(Supplier<KeyAdmin> keys, Console console) {
        this.keys = keys;
        this.console = console;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows the keys of an MCP server.")
    int list(
            @Option(names = "--server", required = true, paramLabel = "H", description = HOST) String server,
            @Mixin OutputOptions output) {
        return keys.get()
                .list(host(server))
                .fold(
                        states -> console.done(
                                output,
                                Map.of(
                                        "keys",
                                        states.stream()
                                                .map(KeysCommand::document)
                                                .toList()),
                                states.isEmpty()
                                        ? List.of("No keys yet: the first is made with the first token.")
                                        : states.stream().map(KeysCommand::line).toList()),
                        why -> console.refused(output, why));
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a new key, which signs after five minutes. The former one verifies until the last token it"
                            + " signed has expired. Repeated before then, it changes nothing.")
    int rotate(
            @Option(names = "--server", required = true, paramLabel = "H", description = HOST) String server,
            @Option(
                            names = "--compromised",
                            description = "Remove all former keys at once: every token of this server ends within a"
                                    + " minute, and the new key signs immediately.")
                    boolean compromised,
            @Mixin OutputOptions output) {
        return keys.get()
                .rotate(host(server), compromised)
                .fold(state -> rotated(state, output), why -> console.refused(output, why));
    }

    @Command(
            name = "protect",
            mixinStandardHelpOptions = true,
            description =
                    "Keeps the private keys of all servers in the way that the settings walkthroughs.keys.* say now:"
                            + " encrypted, in files, or as they are.")
    int protect(@Mixin OutputOptions output) {
        int changed = keys.get().protect();
        return console.done(
                output,
                Map.of("changed", changed),
                List.of(
                        changed == 0
                                ? "All keys are kept as set."
                                : changed + (changed == 1 ? " key is" : " keys are") + " now kept as set."));
    }

    private int rotated(KeyState state, OutputOptions output) {
        return console.done(
                output,
                document(state),
                List.of(
                        state.role() == Role.SIGNING
                                ? "Key " + state.keyId() + " signs from now on."
                                : "Key " + state.keyId() + " is published and signs from " + state.signsFrom()
                                        + " on."));
    }

    private static String line(KeyState state) {
        List<String> parts =
                new ArrayList<>(List.of(state.keyId(), role(state), "from " + state.signsFrom(), state.protection()));
        state.verifiesUntil().ifPresent(until -> parts.add("verifies until " + until));
        return String.join("  ", parts);
    }

    private static Map<String, Object> document(KeyState state) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key_id", state.keyId());
        document.put("role", role(state));
        document.put("signs_from", state.signsFrom().toString());
        state.verifiesUntil().ifPresent(until -> document.put("verifies_until", until.toString()));
        document.put("protection", state.protection());
        return document;
    }

    private static String role(KeyState state) {
        return state.role().name().toLowerCase(Locale.ROOT);
    }

    private static String host(String server) {
        return server.strip().toLowerCase(Locale.ROOT);
    }
}
