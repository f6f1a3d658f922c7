package dev.walkthroughs.bootstrap.wiring;

import dev.walkthroughs.application.access.Accounts;
import dev.walkthroughs.application.authoring.AuthoringRejection.ServerUnknown;
import dev.walkthroughs.application.authoring.AuthoringRejection.TokensNotTaken;
import dev.walkthroughs.application.directory.McpServer;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.bootstrap.command.tenant.TokenMint;
import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.Access;
import dev.walkthroughs.mcp.token.AccessTokens;
import dev.walkthroughs.mcp.token.FaultyTokens;
import dev.walkthroughs.mcp.token.FaultyTokens.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens for addresses: the address gets a lasting subject, and the server's key signs. */
record Tokens(McpServers servers, Accounts accounts, AccessTokens tokens, FaultyTokens faulty) implements TokenMint {

    @Override
    public Outcome<List<String>, Rejection> mint(
            String host, List<String> emails, Duration validFor, Optional<Fault> fault) {
        Optional<McpServer> server = servers.byHost(host);
        if (server.isEmpty()) {
            return Outcome.rejected(new ServerUnknown(host));
        }
        Access access = server.get().access();
        if (access.takesNoTokens() || access.takesOthersTokens()) {
            return Outcome.rejected(new TokensNotTaken(host, access));
        }
        List<String> subjects = accounts.subjectsOf(server.get().organizationId(), emails);
        List<String> signed = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            String subject = subjects.get(i);
            String email = emails.get(i);
            signed.add(fault.map(wrong -> faulty.issue(server.get(), subject, email, wrong))
                    .orElseGet(() -> tokens.issue(server.get(), subject, email, validFor)));
        }
        return Outcome.accepted(signed);
    }
}
