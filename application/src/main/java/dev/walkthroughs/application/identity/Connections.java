package dev.walkthroughs.application.identity;

import dev.walkthroughs.domain.identity.OrganizationId;
import dev.walkthroughs.domain.identity.ServerId;
import java.util.List;

/** The clients a learner let in, to look at and to shut out again. */
public interface Connections {

    /**
     * What a learner granted on one MCP server, newest first.
     *
     * @param subject the learner's account; see {@link dev.walkthroughs.application.access.Accounts}
     */
    List<Connection> of(OrganizationId organization, ServerId server, String subject);

    /**
     * Takes back what was granted to a client: it has to ask again, and its tokens die. Refresh tokens and codes do so at
     * once, access tokens within the few seconds for which a node may go by what it read before. A client that was never
     * let in changes nothing.
     */
    void revoke(OrganizationId organization, ServerId server, String subject, String clientId);
}
