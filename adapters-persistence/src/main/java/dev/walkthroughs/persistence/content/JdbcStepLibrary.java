package dev.walkthroughs.persistence.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.walkthroughs.application.library.PublishedVersion;
import dev.walkthroughs.application.library.PublishedVersion.PublishedStep;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.domain.identity.StepId;
import dev.walkthroughs.domain.identity.WalkthroughId;
import dev.walkthroughs.domain.route.PublishPolicy;
import dev.walkthroughs.domain.route.Route;
import dev.walkthroughs.persistence.columns.StepArrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** A step as its version has it, with what it is to the versions before. */
    private record Row(PublishedStep step, Set<StepId> replaces, boolean substantial) {}

    private PublishedVersion read(Key key) {
        List<Row> rows = rows(key);
        Map<StepId, Set<StepId>> replaced = new LinkedHashMap<>();
        Set<StepId> substantial = new LinkedHashSet<>();
        for (Row row : rows) {
            if (!row.replaces().isEmpty()) {
                replaced.put(row.step().id(), row.replaces());
            }
            if (row.substantial()) {
                substantial.add(row.step().id());
            }
        }
        List<PublishedStep> steps = rows.stream().map(Row::step).toList();
        return jdbc.sql("""
                        SELECT title, description, policy FROM walkthrough.walkthrough_versions
                         WHERE walkthrough_id = :walkthrough AND version = :version AND step_count = :steps""")
                .param("walkthrough", key.walkthrough().value())
                .param("version", key.version())
                // A version that is written between the two looks is not there yet, rather than without steps.
                .param("steps", steps.size())
                .query((row, number) -> new PublishedVersion(
                        new Route(
                                key.walkthrough(),
                                key.version(),
                                steps.stream().map(PublishedStep::id).toList(),
                                PublishPolicy.valueOf(row.getString("policy").toUpperCase(Locale.ROOT)),
                                replaced,
                                substantial),
                        row.getString("title"),
                        row.getString("description"),
                        steps))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "version " + key.version() + " of " + key.walkthrough() + " was never published"));
    }

    private List<Row> rows(Key key) {
        return jdbc.sql("""
                        SELECT step_id, title, content, agent, replaces, substantial
                          FROM walkthrough.walkthrough_version_steps
                         WHERE walkthrough_id = :walkthrough AND version = :version ORDER BY number""")
                .param("walkthrough", key.walkthrough().value())
                .param("version", key.version())
                .query((row, number) -> new Row(
                        new PublishedStep(
                                new StepId(row.getString("step_id")),
                                row.getString("title"),
                                row.getString("content"),
                                row.getString("agent")),
                        StepArrays.read(row, "replaces"),
                        row.getBoolean("substantial")))
                .list();
    }

    private static int weight(PublishedVersion version) {
        long characters = version.steps().stream()
                .mapToLong(step -> step.content().length()
                        + step.agent().length()
                        + step.title().length()
                        + 100L)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, characters);
    }
}
