package dev.walkthroughs.bootstrap.endtoend;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everywhere a running service answers: its servlets, what the framework's dispatcher maps, and filters that answer. */
final class Endpoints {

    private static final Pattern PATH = Pattern.compile("(?<![\\w$])/(?!0x)[^\\s\\[\\]{},'\"()]*");

    private Endpoints() {}

    static Set<String> of(ServletWebServerApplicationContext service) throws IllegalAccessException {
        Set<String> paths = new TreeSet<>();
        ServletContext container = Objects.requireNonNull(service.getServletContext());
        for (ServletRegistration servlet : container.getServletRegistrations().values()) {
            paths.addAll(servlet.getMappings());
        }
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> paths.addAll(info.getPatternValues())));
        service.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> paths.addAll(mapping.getHandlerMap().keySet()));
        for (SecurityFilterChain chain : service.getBean(FilterChainProxy.class).getFilterChains()) {
            paths.addAll(pathsIn(chain.toString()));
            for (Filter filter : chain.getFilters()) {
                paths.addAll(matchedBy(filter));
            }
        }
        return paths;
    }

    /** The framework's filters keep what they answer to in fields; their words for it hold the paths. */
    private static Set<String> matchedBy(Filter filter) throws IllegalAccessException {
        Set<String> paths = new TreeSet<>();
        for (Class<?> type = filter.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (RequestMatcher.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    paths.addAll(pathsIn(String.valueOf(field.get(filter))));
                }
            }
        }
        return paths;
    }

    private static Set<String> pathsIn(String words) {
        Set<String> paths = new TreeSet<>();
        for (Matcher found = PATH.matcher(words); found.find(); ) {
            paths.add(found.group());
        }
        return paths;
    }
}
