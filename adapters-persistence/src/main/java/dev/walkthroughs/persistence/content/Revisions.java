package dev.walkthroughs.persistence.content;

import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.persistence.columns.Moments;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walkthrough's row remembers the last of its events that was seen, so an event that comes again changes nothing. */
final class Revisions {

    private Revisions() {}

    /** Notes an event on the walkthrough's row; false if it was seen before. */
    static boolean isNew(JdbcClient jdbc, WalkthroughId walkthrough, Instant at, long revision) {
        return jdbc.sql("""
                                UPDATE walkthrough.walkthroughs SET revision = :revision, updated_at = :at
                                 WHERE id = :id AND revision < :revision""")
                        .param("id", walkthrough.value())
                        .param("revision", revision)
                        .param("at", Moments.utc(at))
                        .update()
                > 0;
    }
}
