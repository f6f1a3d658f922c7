package dev.walkthroughs.bootstrap.trace;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.web.context.ConfigurableWebEnvironment;

/**
 * Whether calls are followed: in a service that is told where to send what is seen, by the framework's settings. A command
 * serves no calls.
 */
final class Followed implements Condition {

    private static final String WHERE_TO = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** Each of them switches off; the third goes before the second. */
    private static final String TELEMETRY = "management.opentelemetry.enabled";

    private static final String EXPORT = "management.tracing.export.enabled";
    private static final String THIS_EXPORT = "management.tracing.export.otlp.enabled";

    Followed() {}

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return by(context.getEnvironment());
    }

    static boolean by(Environment settings) {
        return settings instanceof ConfigurableWebEnvironment
                && StringUtils.hasText(settings.getProperty(WHERE_TO))
                && isNotOff(settings, TELEMETRY, true)
                && isNotOff(settings, THIS_EXPORT, isNotOff(settings, EXPORT, true));
    }

    private static boolean isNotOff(Environment settings, String name, boolean otherwise) {
        return settings.getProperty(name, Boolean.class, otherwise);
    }
}
