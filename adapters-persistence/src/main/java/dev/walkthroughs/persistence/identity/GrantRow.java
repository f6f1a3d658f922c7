package dev.walkthroughs.persistence.identity;

import dev.walkthroughs.application.identity.Grant;
import dev.walkthroughs.application.identity.Realm;
import dev.walkthroughs.persistence.columns.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A grant as a row. */
final class GrantRow {

    static final String COLUMNS = "id, client_id, subject, resource, redirect_uri, client_state, requested_scopes,"
            + " code_challenge, granted_scopes, state_hash, code_hash, code_issued_at, code_expires_at, code_spent,"
            + " access_hash, access_issued_at, access_expires_at, refresh_hash, refresh_issued_at, refresh_expires_at,"
            + " created_at, dead_after";

    static final String VALUES = ":id, :client, :subject, :resource, :redirect, :clientState, :requested, :challenge,"
            + " :granted, :state, :code, :codeAt, :codeEnd, :spent, :access, :accessAt, :accessEnd, :refresh,"
            + " :refreshAt, :refreshEnd, :created, :dead";

    /** A spent code is still recognised for so long, whatever came of it. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private GrantRow() {}

    static StatementSpec bind(StatementSpec statement, Realm realm, Grant grant) {
        Grant.Asked asked = grant.asked();
        StatementSpec bound = statement
                .param("organization", realm.organization().value())
                .param("server", realm.server().value())
                .param("id", grant.id())
                .param("client", grant.clientId())
                .param("subject", grant.subject())
                .param("resource", asked.resource())
                .param("redirect", asked.redirectUri(), Types.VARCHAR)
                .param("clientState", asked.state(), Types.VARCHAR)
                .param("requested", asked.scopes().toArray(String[]::new))
                .param("challenge", asked.codeChallenge())
                .param("granted", grant.scopes().toArray(String[]::new))
                .param("state", grant.stateHash(), Types.VARCHAR)
                .param("spent", grant.codeSpent())
                .param("created", Moments.utc(grant.createdAt()))
                .param("dead", Moments.utc(deadAfter(grant)));
        bound = issued(bound, "code", grant.code());
        bound = issued(bound, "access", grant.access());
        return issued(bound, "refresh", grant.refresh());
    }

    private static StatementSpec issued(StatementSpec statement, String name, Grant.@Nullable Issued issued) {
        return statement
                .param(name, issued == null ? null : issued.hash(), Types.VARCHAR)
                .param(
                        name + "At",
                        issued == null ? null : Moments.utc(issued.issuedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        name + "End",
                        issued == null ? null : Moments.utc(issued.expiresAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Instant deadAfter(Grant grant) {
        return Stream.of(grant.code(), grant.access(), grant.refresh())
                .filter(Objects::nonNull)
                .map(Grant.Issued::expiresAt)
                .map(end -> end.plus(MEMORY))
                .reduce(grant.createdAt().plus(Grant.CONSENT_TIME), (one, other) -> one.isAfter(other) ? one : other);
    }

    static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("subject"),
                new Grant.Asked(
                        row.getString("resource"),
                        row.getString("redirect_uri"),
                        row.getString("client_state"),
                        texts(row, "requested_scopes"),
                        row.getString("code_challenge")),
                texts(row, "granted_scopes"),
                row.getString("state_hash"),
                issued(row, "code"),
                row.getBoolean("code_spent"),
                issued(row, "access"),
                issued(row, "refresh"),
                moment(row, "created_at"),
                row.getObject("revoked_at") != null,
                row.getInt("revision"));
    }

    private static Grant.@Nullable Issued issued(ResultSet row, String name) throws SQLException {
        String hash = row.getString(name + "_hash");
        return hash == null
                ? null
                : new Grant.Issued(hash, moment(row, name + "_issued_at"), moment(row, name + "_expires_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
