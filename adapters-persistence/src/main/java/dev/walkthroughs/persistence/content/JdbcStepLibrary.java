package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.Route;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published versions, each read once and then kept in memory: they never change. */
public final class JdbcStepLibrary implements StepLibrary {

    /** What is kept at most, in characters of content: about 128 MiB of heap at two bytes each. */
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

    private record Key(WalkthroughId walkthrough, int version) {}

    private final JdbcClient jdbc;
    private final LoadingCache<Key, PublishedVersion> versions = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, PublishedVersion version) -> weight(version))
            .build(this::read);

    /** Reads the tables of frozen content. */
    public JdbcStepLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PublishedVersion version(WalkthroughId walkthrough, int version) {
        return versions.get(new Key(walkthrough, version));
    }

    private PublishedVersion read(Key key) {
        List<PublishedStep> steps = jdbc.sql("""
                        SELECT step_id, title, content FROM walkthrough.walkthrough_version_steps
                         WHERE walkthrough_id = :walkthrough AND version = :version ORDER BY number""")
                .param("walkthrough", key.walkthrough().value())
                .param("version", key.version())
                .query((row, number) -> new PublishedStep(
                        new StepId(row.getString("step_id")), row.getString("title"), row.getString("content"), ""))
                .list();
        return jdbc.sql("""
                        SELECT title, description FROM walkthrough.walkthrough_versions
                         WHERE walkthrough_id = :walkthrough AND version = :version""")
                .param("walkthrough", key.walkthrough().value())
                .param("version", key.version())
                .query((row, number) -> new PublishedVersion(
                        new Route(
                                key.walkthrough(),
                                key.version(),
                                steps.stream().map(PublishedStep::id).toList()),
                        row.getString("title"),
                        row.getString("description"),
                        steps))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "version " + key.version() + " of " + key.walkthrough() + " was never published"));
    }

    private static int weight(PublishedVersion version) {
        long characters = version.steps().stream()
                .mapToLong(step -> step.content().length() + step.title().length() + 100L)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, characters);
    }
}
