package dev.walkthroughs.bootstrap.endtoend;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be sent in the place of an id and leads nowhere. */
final class Nowhere {

    /** Every id there is, of every kind and organization. */
    private static final String IDS = """
            SELECT id FROM walkthrough.walkthroughs UNION SELECT id FROM walkthrough.walkthrough_steps
            UNION SELECT id FROM walkthrough.mcp_server_user UNION SELECT id FROM walkthrough.walkthrough_progress
            UNION SELECT id FROM walkthrough.organization UNION SELECT id FROM walkthrough.mcp_servers
            UNION SELECT id FROM walkthrough.mcp_server_walkthroughs UNION SELECT client_id FROM identity.clients
            UNION SELECT key_id FROM identity.signing_keys UNION SELECT id FROM identity.authorizations ORDER BY 1""";

    /** One of each kind: every walkthrough, and a step of each. */
    private static final String SOME = """
            SELECT id FROM walkthrough.walkthroughs UNION SELECT first_step_id FROM walkthrough.walkthroughs ORDER BY 1""";

    private Nowhere() {}

    /** Every id there is but those that are right in the place. */
    static List<String> idsBut(Database database, List<String> right) throws SQLException {
        return but(right, database.texts(IDS));
    }

    /** Walkthroughs and steps of both organizations but those that are right in the place. */
    static List<String> someBut(Database database, List<String> right) throws SQLException {
        return but(right, database.texts(SOME));
    }

    private static List<String> but(List<String> right, List<String> all) {
        List<String> ids = new ArrayList<>(all);
        ids.removeAll(right);
        if (ids.isEmpty()) {
            throw new AssertionError("nothing to try");
        }
        return ids;
    }

    /** What is no id at all, some of it made from a right one. */
    static List<String> malformed(String prefix, String right) {
        return List.of(
                right + "\0",
                prefix + "abcdef\0ghijk",
                "\0",
                prefix + "🏳️‍🌈🏳️‍🌈🏳️‍🌈",
                prefix + "a".repeat(100_000),
                "",
                "   ",
                prefix,
                prefix + "' OR '1'='1' --",
                "'; DROP TABLE walkthrough.walkthroughs; --",
                prefix + "%%%%%%%%%%%%",
                "${jndi:ldap://127.0.0.1/a}#{1+1}{{7*7}}",
                right + "\n",
                " " + right,
                right.toUpperCase(Locale.ROOT),
                "../" + right,
                "\u202e" + right);
    }
}
