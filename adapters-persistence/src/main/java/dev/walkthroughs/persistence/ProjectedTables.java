package dev.walkthroughs.persistence;

import dev.walkthroughs.persistence.content.ContentProjector;
import dev.walkthroughs.persistence.content.VersionProjector;
import dev.walkthroughs.persistence.directory.DirectoryProjector;
import dev.walkthroughs.persistence.progress.LearnerRows;
import dev.walkthroughs.persistence.progress.ProgressProjector;
import dev.walkthroughs.persistence.progress.fold.ProgressTables;
import dev.walkthroughs.persistence.progress.tally.TallyChanges;
import dev.walkthroughs.persistence.projection.Projection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which projections there are. */
@Configuration(proxyBeanMethods = false)
class ProjectedTables {

    @Bean
    List<Projection> projectionList() {
        return List.of(
                new Projection(
                        "catalogue",
                        tables(DirectoryProjector.TABLES, ContentProjector.TABLES, VersionProjector.TABLES),
                        jdbc -> List.of(
                                new DirectoryProjector(jdbc), new ContentProjector(jdbc), new VersionProjector(jdbc))),
                new Projection(
                        "progress",
                        tables(ProgressTables.TABLES, LearnerRows.TABLES, TallyChanges.TABLES),
                        jdbc -> List.of(new ProgressProjector(jdbc))));
    }

    private static List<String> tables(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }
}
