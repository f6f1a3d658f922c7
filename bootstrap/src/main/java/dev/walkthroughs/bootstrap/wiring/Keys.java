package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.access.KeyRotation;
import dev.walkthroughs.application.access.KeyState;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.identity.upstream.SignInProviders;
import dev.walkthroughs.bootstrap.command.tenant.KeyAdmin;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.util.List;
import java.util.function.Function;

/** Signing keys for the operator's commands: hosts become servers, and new keys are made as tokens need them. */
record Keys(McpServers servers, KeyRotation keys, SignInProviders providers) implements KeyAdmin {

    @Override
    public Outcome<List<KeyState>, Rejection> list(String host) {
        return of(host, server -> keys.states(server.id()));
    }

    @Override
    public Outcome<KeyState, Rejection> rotate(String host, boolean compromised) {
        return of(
                host,
                server -> compromised
                        ? keys.replace(server.id(), AccessTokens::newKey)
                        : keys.rotate(server.id(), AccessTokens::newKey));
    }

    @Override
    public int protect() {
        return keys.protect() + providers.protect();
    }

    private <T> Outcome<T, Rejection> of(String host, Function<McpServer, T> work) {
        return servers.byHost(host)
                .<Outcome<T, Rejection>>map(server -> Outcome.accepted(work.apply(server)))
                .orElseGet(() -> Outcome.rejected(new ServerUnknown(host)));
    }
}
