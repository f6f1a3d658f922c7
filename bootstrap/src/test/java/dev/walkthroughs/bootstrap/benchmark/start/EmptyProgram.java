package dev.walkthroughs.bootstrap.benchmark.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** What any program on Spring Boot has to start with a web server, a database and a health endpoint, and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyProgram {

    /** Serves until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(EmptyProgram.class, arguments);
    }
}
