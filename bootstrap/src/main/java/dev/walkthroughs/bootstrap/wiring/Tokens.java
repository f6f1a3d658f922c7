package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.mcp.token.AccessTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens for addresses: the address gets a lasting subject, and the server's key signs. */
record Tokens(McpServers servers, Accounts accounts, AccessTokens tokens) implements TokenMint {

    @Override
    public Outcome<List<String>, Rejection> mint(String host, List<String> emails, Duration validFor) {
        Optional<McpServer> server = servers.byHost(host);
        if (server.isEmpty()) {
            return Outcome.rejected(new ServerUnknown(host));
        }
        List<String> subjects = accounts.subjectsOf(server.get().organizationId(), emails);
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            signed.add(tokens.issue(server.get(), subjects.get(i), emails.get(i), validFor));
        }
        return Outcome.accepted(signed);
    }
}
