package dev.walkthroughs.bootstrap.examination;

import dev.walkthroughs.application.authoring.Names;
import dev.walkthroughs.application.authoring.Registry;
import dev.walkthroughs.application.directory.McpServers;
import dev.walkthroughs.application.examination.CallsLeft;
import dev.walkthroughs.application.examination.CallsLeft.Left;
import dev.walkthroughs.application.examination.Circumstances;
import dev.walkthroughs.application.examination.Diagnosis;
import dev.walkthroughs.application.examination.Examiner;
import dev.walkthroughs.application.examination.Place;
import dev.walkthroughs.application.library.StepLibrary;
import dev.walkthroughs.application.limit.Limit;
import dev.walkthroughs.application.writemodel.Histories;
import dev.walkthroughs.mcp.limit.CallLimits;
import dev.walkthroughs.mcp.limit.LimitSettings;
import dev.walkthroughs.mcp.token.PublicUrls;
import dev.walkthroughs.persistence.limit.BucketRateLimits;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The doctor and the diagnosis as beans. */
@Configuration(proxyBeanMethods = false)
public class Examination {

    @Bean
    @Order(6)
    SettingsExaminer settingsExaminer(Environment environment, PublicUrls urls, LimitSettings limits, Names names) {
        return new SettingsExaminer(environment, urls, limits, names);
    }

    @Bean
    Doctor doctor(ObjectProvider<Examiner> examiners) {
        return new Doctor(examiners.orderedStream().toList());
    }

    @Bean
    CallsLeft callsLeft(BucketRateLimits counted, LimitSettings settings) {
        return (server, learner) -> settings.enabled()
                ? Stream.of(
                                left(counted, "calls of the learner", CallLimits.ofLearner(learner, settings)),
                                left(counted, "calls on the server", CallLimits.ofServer(server, settings)))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private static List<Left> left(BucketRateLimits counted, String of, Limit limit) {
        return limit.allowance().isOff()
                ? List.of()
                : List.of(new Left(
                        of, Math.max(0, counted.left(limit)), limit.allowance().permits()));
    }

    @Bean
    Diagnosis diagnosis(
            Names names,
            McpServers servers,
            Circumstances circumstances,
            Histories histories,
            StepLibrary library,
            CallsLeft limits) {
        return new Diagnosis(
                new Registry(names), servers, circumstances, new Place(circumstances, histories, library), limits);
    }
}
