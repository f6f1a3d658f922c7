package dev.walkthroughs.bootstrap.command.reply;

import dev.walkthroughs.domain.outcome.Rejection;
import java.util.Map;

/**
 * Why a command was not carried out, and what to do about it.
 *
 * @param code stable name of the rule
 * @param message what is true now
 * @param advice what to do next; names a command where one helps
 */
public record Refusal(String code, String message, String advice) {

    private static final String CORRECT_AND_REPEAT = "Correct it in the files, and import again.";

    /** By code rather than by type: rejections come from several families, each of which may grow. */
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "ORGANIZATION_UNKNOWN",
                    "Name one with --organization, or create it: organization create --slug S --name N"),
            Map.entry(
                    "SERVER_UNKNOWN",
                    "Check the host and its organization, or create the server: server create --organization S --host H --name N"),
            Map.entry(
                    "LEARNER_UNKNOWN",
                    "Check the id, or the organization and the address; both are in mcp_server_user."),
            Map.entry("LEARNER_AMBIGUOUS", "Name the one that is meant by its id."),
            Map.entry("ALREADY_LINKED", "What is linked stays so; link that learner instead, by its id."),
            Map.entry("SAME_LEARNER", "Name two different learners."),
            Map.entry("LEARNER_ERASED", "What is erased stays so."),
            Map.entry(
                    "TOKENS_NOT_TAKEN",
                    "Name a server to sign in on, or have people sign in on this one: server update --server H --access oauth"),
            Map.entry("NAME_TAKEN", "Choose another name, or use what is there."),
            Map.entry("ORGANIZATION_EXISTS", "Use the one that is there, or choose another slug."),
            Map.entry("INVALID_ORGANIZATION", "Correct it: organization create --slug S --name N"),
            Map.entry("SERVER_EXISTS", "Use the one that is there, or choose other hosts."),
            Map.entry("INVALID_SERVER", "Correct it: server create --organization S --host H --name N"),
            Map.entry("INVALID_PROVIDER", "Correct it, and repeat: sign-in set --organization S …"),
            Map.entry("INVALID_ANALYST", "Choose another: analyst create --organization S --name metabase"),
            Map.entry(
                    "ANALYST_EXISTS",
                    "Revoke that one first, for a new password; analyst grant-emails and withdraw-emails change what it"
                            + " sees. Or choose another name."),
            Map.entry("ANALYST_UNKNOWN", "See the names with: analyst list --organization S"),
            Map.entry("DATABASE_OPEN", "The first lines leave it to those who have it now. Then repeat the command."),
            Map.entry("LOGINS_DENIED", "Then repeat the command. They can be taken back afterwards."),
            Map.entry("FOREIGN_WALKTHROUGH", "Name a server of the organization that owns the walkthrough."),
            Map.entry("SERVER_FULL", "Take another walkthrough off first: unassign WALKTHROUGH --server H"),
            Map.entry("INVALID_CONTENT", CORRECT_AND_REPEAT),
            Map.entry(
                    "WALKTHROUGH_UNKNOWN",
                    "Name it by its id (wt_…) or as organization/key; \"import --json\" prints both."),
            Map.entry("INVALID_TEXT", CORRECT_AND_REPEAT),
            Map.entry(
                    "INVALID_KEYS",
                    "See the keys of a draft with: step list WALKTHROUGH; those of files are corrected there."),
            Map.entry("EMPTY_WALKTHROUGH", "Add a step to its files, then: import PATH --publish"),
            Map.entry("BROKEN_CHAIN", CORRECT_AND_REPEAT),
            Map.entry("STEP_TOO_LARGE", "Split the step in its files, and import again."),
            Map.entry("TOO_MANY_STEPS", "Make two walkthroughs of it, and import both."),
            Map.entry("DRAFT_CHANGED", "Look at it again with: step list WALKTHROUGH, and name the new revision."),
            Map.entry("STEP_UNKNOWN", "See the keys with: step list WALKTHROUGH"),
            Map.entry("NOT_PUBLISHED", "Publish it first: publish WALKTHROUGH"),
            Map.entry("ARCHIVED", "What is archived stays so; import it under another key to begin anew."),
            Map.entry("FORMAT_UNKNOWN", "Name one of those formats with --format."),
            Map.entry("FORMAT_READ_ONLY", "Name one of those formats with --format."),
            Map.entry("TARGET_OCCUPIED", "Name a path that does not exist yet, or move away what is there."),
            Map.entry("CONTENT_UNWRITABLE", "Correct it in the walkthrough, or try the other format with --format."),
            Map.entry("PROJECTION_UNKNOWN", "See the names with: projections status"),
            Map.entry("REPLAY_UNDER_WAY", "Wait until it has ended, or end it, and repeat the command."),
            Map.entry("SCHEMA_TAKEN", "Name another schema with --into, or drop that one by hand."),
            Map.entry("SCHEMA_IN_USE", "Drop what was made of it by hand, or name another schema with --into."),
            Map.entry("MOMENT_AHEAD", "Name a moment that has passed, in UTC: 2026-03-31T22:00:00Z"),
            Map.entry(
                    "EVENTS_UNDER_WAY",
                    "See in pg_stat_activity what is open anywhere in this PostgreSQL, wait for it or end it, and repeat"
                            + " the command."),
            Map.entry(
                    "TARGET_DIFFERS",
                    "Name an empty one. Where it is an earlier copy, events were erased here since or recorded there:"
                            + " begin anew with an empty one."),
            Map.entry(
                    "TARGET_FAILED",
                    "See that it runs and answers there, and repeat the command: what was copied stays, and is not"
                            + " copied twice."),
            Map.entry("COPY_DIFFERS", "Do not use that copy. Begin anew with an empty target."),
            Map.entry(
                    "CONNECTOR_MISSING",
                    "Build one that has it: mvn -Paxon-server package, and run the command with that one."));

    /** What a rule of the product says. */
    public static Refusal of(Rejection why) {
        String code = why.code().name();
        return new Refusal(
                code,
                why.message(),
                ADVICE.getOrDefault(code, "Nothing was changed; correct it and repeat the command."));
    }
}
