package dev.walkthroughs.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail guards nothing: each is shown classes that break it. */
class RulesNoticeTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "dev.walkthroughs.domain.broken",
                    "dev.walkthroughs.domain.cycle",
                    "dev.walkthroughs.application.broken",
                    "dev.walkthroughs.mcp.broken",
                    "dev.walkthroughs.persistence.broken",
                    "dev.walkthroughs.bootstrap.demo");

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        Stream.of(ModuleRulesTest.class, HouseRulesTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .forEach(field -> {
                    try {
                        rules.put(field.getName(), (ArchRule) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
        // These need more than an offender: whole subjects in a circle, or a crowd in one package.
        rules.keySet()
                .removeIf(name -> (name.startsWith("SUBJECTS_") && !name.startsWith("SUBJECTS_OF_THE_DOMAIN"))
                        || name.equals("PACKAGES_STAY_SMALL"));
        return rules;
    }

    @TestFactory
    @DisplayName("every rule fails on classes that break it")
    Stream<DynamicTest> everyRuleFailsOnOffenders() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(OFFENDERS).hasViolation())
                        .isTrue()));
    }

    @Test
    @DisplayName("a package without package-info is noticed")
    void aBarePackageIsNoticed() {
        assertThatThrownBy(() -> HouseRulesTest.everyPackageIsDescribedAndNullMarked(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.walkthroughs.domain.broken");
    }
}
