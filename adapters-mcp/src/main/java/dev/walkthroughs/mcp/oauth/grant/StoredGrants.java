package dev.walkthroughs.mcp.oauth.grant;

import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.application.identity.Grants;
import dev.walkthroughs.application.identity.Grants.Presented;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.mcp.oauth.client.Secrets;
import dev.walkthroughs.mcp.oauth.host.HostContext;
import dev.walkthroughs.mcp.token.RevokedGrants;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The grants of the present host's MCP server. A code or a refresh token that is presented a second time, and the loser of
 * two who present one at once, end the whole family of tokens (RFC 6749 §4.1.2, RFC 9700 §4.14.2): which of the two is
 * the thief cannot be told. A revoked access or refresh token ends it too.
 */
public final class StoredGrants implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredGrants.class);

    private final Grants grants;
    private final RegisteredClientRepository clients;
    private final RevokedGrants revoked;
    private final Clock clock;

    /** Grants in {@code grants}; what is revoked here is told to {@code revoked}. */
    public StoredGrants(Grants grants, RegisteredClientRepository clients, RevokedGrants revoked, Clock clock) {
        this.grants = grants;
        this.clients = clients;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Realm realm = HostContext.current().realm();
        Grant grant = GrantTranslation.grant(authorization, clock.instant());
        if (!GrantTranslation.isKept(authorization)) {
            grants.add(realm, grant);
        } else if (isInvalidated(authorization.getAccessToken()) || isInvalidated(authorization.getRefreshToken())) {
            end(realm, grant.id(), "a token was revoked");
        } else if (!grants.replace(realm, grant)) {
            if (grant.access() != null) {
                end(realm, grant.id(), "a code or refresh token was presented twice at once");
            }
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        grants.drop(HostContext.current().realm(), authorization.getId());
    }

    /** The framework finds authorizations by their tokens only. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Realm realm = HostContext.current().realm();
        return find(realm, Secrets.hash(token), type == null ? "" : type.getValue())
                .map(grant -> translated(grant, token))
                .orElse(null);
    }

    private @Nullable OAuth2Authorization translated(Grant grant, String presented) {
        RegisteredClient client = clients.findById(grant.clientId());
        return client == null ? null : GrantTranslation.authorization(grant, client, presented);
    }

    private Optional<Grant> find(Realm realm, String hash, String type) {
        return switch (type) {
            case "state" ->
                usable(realm, Presented.STATE, hash)
                        .filter(grant ->
                                grant.createdAt().plus(Grant.CONSENT_TIME).isAfter(clock.instant()));
            case "code" ->
                usable(realm, Presented.CODE, hash)
                        .filter(grant -> isFirstUse(realm, grant, !grant.codeSpent(), "a code"));
            case "access_token" -> usable(realm, Presented.ACCESS_TOKEN, hash);
            case "refresh_token" ->
                usable(realm, Presented.REFRESH_TOKEN, hash)
                        .filter(grant -> isFirstUse(
                                realm,
                                grant,
                                grant.refresh() != null
                                        && grant.refresh().hash().equals(hash),
                                "a refresh token"));
            case "" -> find(realm, hash, "access_token").or(() -> find(realm, hash, "refresh_token"));
            default -> Optional.empty();
        };
    }

    private Optional<Grant> usable(Realm realm, Presented what, String hash) {
        return grants.find(realm, what, hash).filter(grant -> !grant.revoked());
    }

    private boolean isFirstUse(Realm realm, Grant grant, boolean first, String what) {
        if (!first) {
            end(realm, grant.id(), what + " was presented again");
        }
        return first;
    }

    private void end(Realm realm, String id, String why) {
        grants.revoke(realm, id);
        revoked.changed(realm);
        LOG.info("Grant {} on {} ended: {}", id, realm.server().value(), why);
    }

    private static boolean isInvalidated(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isInvalidated();
    }
}
