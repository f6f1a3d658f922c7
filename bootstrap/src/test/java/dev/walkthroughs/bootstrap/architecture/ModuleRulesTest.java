package dev.walkthroughs.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What each module may use. Allow-lists: a rule that forbids passes in silence when a name in it is misspelt. The
 * packages of the language, of JSpecify and the module's own are on every list.
 */
@AnalyzeClasses(packages = "dev.walkthroughs", importOptions = DoNotIncludeTests.class)
class ModuleRulesTest {

    private static final String DOMAIN = "dev.walkthroughs.domain..";
    private static final String APPLICATION = "dev.walkthroughs.application..";
    private static final String MCP = "dev.walkthroughs.mcp..";
    private static final String PERSISTENCE = "dev.walkthroughs.persistence..";
    private static final String BOOTSTRAP = "dev.walkthroughs.bootstrap..";

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_JAVA_ONLY = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DOMAIN,
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.security..",
                    "java.nio.charset..",
                    "org.jspecify..")
            .because("decisions are replayed for years and must not age with a framework; and what is not on this list,"
                    + " such as java.io, java.net and java.nio.file, would be I/O inside a decision");

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_AXON_AND_THE_DOMAIN = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "org.axonframework..",
                    "org.commonmark..")
            .because(
                    "use cases are asked by any edge and keep in any store: no Spring, SQL, JSON or MCP; of the"
                            + " platform also HMAC, since what may be kept of a one-time code is a rule and not a store's choice");

    @ArchTest
    static final ArchRule THE_MCP_ADAPTER_KNOWS_NO_STORE = classes()
            .that()
            .resideInAPackage(MCP)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    MCP,
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    // What others name is fetched over TLS by hand, to an address that was checked (ADR 0024).
                    "javax.net.ssl..",
                    "org.jspecify..",
                    "io.micrometer.observation..",
                    "io.modelcontextprotocol..",
                    "reactor..",
                    "jakarta.servlet..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.beans..",
                    "org.springframework.core..",
                    "org.springframework.util..",
                    "org.springframework.security..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.stereotype..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "org.apache.tomcat..",
                    "com.nimbusds..",
                    "com.samskivert.mustache..",
                    "org.springframework.mail..",
                    "jakarta.mail..",
                    "com.github.benmanes.caffeine..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.slf4j..")
            .because("the edge speaks MCP, HTTP and tokens, shows pages and sends codes by mail, and asks ports for"
                    + " everything else");

    @ArchTest
    static final ArchRule THE_PERSISTENCE_ADAPTER_KNOWS_NO_EDGE = classes()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    PERSISTENCE,
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    // Private keys are encrypted where they are kept (ADR 0020).
                    "javax.crypto..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.axonframework..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.core..",
                    "org.springframework.beans..",
                    "org.springframework.util..",
                    "org.springframework.dao..",
                    "com.github.benmanes.caffeine..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.postgresql..",
                    // Migrations connect past the walls, as the owner of the tables; the doctor asks which there are.
                    "org.flywaydb.core",
                    "org.flywaydb.core.api..",
                    // Rate limits reach the pool behind the walls.
                    "com.zaxxer.hikari..",
                    // Ids of events in the order of time (ADR 0048).
                    "com.fasterxml.uuid..",
                    // Rate limits are token buckets in a table (ADR 0019).
                    "io.github.bucket4j..",
                    "io.zonky.test.db.postgres..",
                    "org.apache.commons.compress..",
                    "org.tukaani.xz..",
                    "org.slf4j..")
            .because("the store serves whoever asks the ports, and knows neither MCP nor HTTP");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_PROGRAM = classes()
            .that()
            .resideInAPackage(BOOTSTRAP)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage(BOOTSTRAP)
            .because("arrows point inward");

    @ArchTest
    static final ArchRule THE_MCP_SDK_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage(MCP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modelcontextprotocol..", "jakarta.servlet..")
            .because("the next protocol revision must touch one module");

    @ArchTest
    static final ArchRule JDBC_STAYS_IN_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
            .because("tables are private to the adapter that writes them");

    @ArchTest
    static final ArchRule OPENTELEMETRY_STAYS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.walkthroughs.bootstrap.trace")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry..", "io.micrometer.tracing..")
            .because("calls are followed through ports that do nothing unless somebody follows; and what is told of a"
                    + " call is read in one place");

    @ArchTest
    static final ArchRule COMMONMARK_STAYS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.walkthroughs.application.markdown")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..")
            .because("what is safe Markdown is decided in one place (R26)");
}
