package dev.walkthroughs.bootstrap.command.tenant;

import dev.walkthroughs.domain.outcome.Outcome;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.mcp.token.FaultyTokens.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signs access tokens for learners of an MCP server. */
public interface TokenMint {

    /** Most e-mail addresses in one call. */
    int MOST_AT_ONCE = 1_000;

    /**
     * Signs a token for each address. The same address is the same learner each time.
     *
     * @param host of the MCP server, lower case, without port; unknown ones are refused with {@code SERVER_UNKNOWN}
     * @param emails 1 to {@value #MOST_AT_ONCE}
     * @param validFor longer than zero; does not matter for faulty tokens
     * @param fault what is to be wrong with the tokens, so that they must be refused; normally nothing
     * @return as many tokens, in the same order
     */
    Outcome<List<String>, Rejection> mint(String host, List<String> emails, Duration validFor, Optional<Fault> fault);
}
