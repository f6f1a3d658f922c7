package dev.walkthroughs.application.authoring;

import dev.walkthroughs.application.source.Finding;
import dev.walkthroughs.domain.outcome.Rejection;
import dev.walkthroughs.domain.server.Access;
import java.util.List;
import java.util.stream.Collectors;

/** Why an author's or operator's wish is refused before any aggregate is asked. Nothing is recorded. */
public sealed interface AuthoringRejection extends Rejection {

    @Override
    Code code();

    /** The stable names. */
    enum Code {
        /** No organization has that slug, or none was named and there is not exactly one. */
        ORGANIZATION_UNKNOWN,
        /** No MCP server has that host. */
        SERVER_UNKNOWN,
        /** The MCP server takes no tokens of this service. */
        TOKENS_NOT_TAKEN,
        /** A slug, host or key is taken. */
        NAME_TAKEN,
        /** The content has faults; each is named with file and line. */
        INVALID_CONTENT
    }

    /** The organization could not be found; the sentence says how it was looked for. */
    record OrganizationUnknown(String message) implements AuthoringRejection {
        @Override
        public Code code() {
            return Code.ORGANIZATION_UNKNOWN;
        }
    }

    /** No MCP server of that organization has the host. */
    record ServerUnknown(String host) implements AuthoringRejection {
        @Override
        public Code code() {
            return Code.SERVER_UNKNOWN;
        }

        @Override
        public String message() {
            return "No MCP server has the host " + host + ".";
        }
    }

    /** Nobody signs in on the MCP server of the host, or they do so elsewhere: a token made here would open nothing. */
    record TokensNotTaken(String host, Access access) implements AuthoringRejection {
        @Override
        public Code code() {
            return Code.TOKENS_NOT_TAKEN;
        }

        @Override
        public String message() {
            return access.takesNoTokens()
                    ? "Nobody signs in on " + host + "; it takes no tokens."
                    : "Tokens for " + host + " come from its issuer, " + access.issuer() + ", and from nowhere else.";
        }
    }

    /** Another owns the name already. */
    record NameTaken(String kind, String name) implements AuthoringRejection {
        @Override
        public Code code() {
            return Code.NAME_TAKEN;
        }

        @Override
        public String message() {
            return "The " + kind + " " + name + " is taken.";
        }
    }

    /** Findings that stop the import; never empty. */
    record InvalidContent(List<Finding> findings) implements AuthoringRejection {

        /** Copies the findings. */
        public InvalidContent {
            findings = List.copyOf(findings);
        }

        @Override
        public Code code() {
            return Code.INVALID_CONTENT;
        }

        @Override
        public String message() {
            return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        }
    }
}
