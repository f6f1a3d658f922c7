package dev.walkthroughs.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.walkthroughs.domain.outcome.Command;
import dev.walkthroughs.domain.outcome.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.NullMarked;

/** How code is written here, whatever module it is in. */
@AnalyzeClasses(packages = "dev.walkthroughs", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Set<String> NOW = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private static final DescribedPredicate<JavaClass> MOMENTS =
            DescribedPredicate.describe("a class that tells the time", type -> List.of(
                            Instant.class,
                            Clock.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            OffsetDateTime.class,
                            ZonedDateTime.class)
                    .stream()
                    .anyMatch(type::isEquivalentTo));

    @ArchTest
    static final ArchRule NO_DECISION_LOOKS_AT_A_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("dev.walkthroughs.domain..", "dev.walkthroughs.application..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it asks for the present moment",
                    call -> MOMENTS.test(call.getTargetOwner())
                            && NOW.contains(call.getTarget().getName())))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same history must give the same result; the moment comes from the injected clock");

    @ArchTest
    static final ArchRule NO_DECISION_ROLLS_DICE = noClasses()
            .that()
            .resideInAnyPackage("dev.walkthroughs.domain..", "dev.walkthroughs.application..")
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("the same history must give the same result; randomness is injected");

    @ArchTest
    static final ArchRule COMMANDS_ARE_RECORDS = classes()
            .that()
            .implement(Command.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a command is a value");

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that(implementAnInterfaceNamed("Event"))
            .should()
            .beRecords()
            .because("an event is a value that is stored by the names of its components");

    @ArchTest
    static final ArchRule REJECTIONS_ARE_RECORDS = classes()
            .that()
            .implement(Rejection.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a refusal is a value");

    @ArchTest
    static final ArchRule PROJECTORS_SEND_NO_COMMANDS = noClasses()
            .that()
            .containAnyMethodsThat(
                    DescribedPredicate.describe("handle events", method -> method.isAnnotatedWith(EventHandler.class)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework.commandhandling..",
                    "dev.walkthroughs.application.writemodel..",
                    "dev.walkthroughs.application.authoring..",
                    "dev.walkthroughs.application.guide..")
            .orShould()
            .dependOnClassesThat()
            .implement(Command.class)
            .because("a projection can be rebuilt at any time, and must then do nothing but write its tables");

    @ArchTest
    static final ArchRule EVENTS_ARE_HANDLED_IN_THE_STORE_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.walkthroughs.persistence..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EventHandler.class)
            .because("whatever else reacts to events would not be rebuilt with the tables");

    @ArchTest
    static final ArchRule SUBJECTS_OF_THE_DOMAIN_FORM_NO_CYCLE =
            slices().matching("dev.walkthroughs.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBJECTS_OF_THE_APPLICATION_FORM_NO_CYCLE =
            slices().matching("dev.walkthroughs.application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBJECTS_OF_THE_MCP_ADAPTER_FORM_NO_CYCLE =
            slices().matching("dev.walkthroughs.mcp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBJECTS_OF_THE_STORE_FORM_NO_CYCLE =
            slices().matching("dev.walkthroughs.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SUBJECTS_OF_THE_PROGRAM_FORM_NO_CYCLE =
            slices().matching("dev.walkthroughs.bootstrap.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SHELLS_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .haveSimpleNameEndingWith("Aggregate")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .because("state is asked by commands, or read from its events");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto)")
            .because("such a name says that nobody knew");

    /** Every package says what it is for, and is checked for nulls. */
    @ArchTest
    static void everyPackageIsDescribedAndNullMarked(JavaClasses classes) {
        Set<String> bare = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> each.tryGetPackageInfo().isEmpty() || !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .collect(Collectors.toSet());
        if (!bare.isEmpty()) {
            throw new AssertionError("without a @NullMarked package-info: " + bare);
        }
    }

    /** Every package stays small enough to be read at once. */
    @ArchTest
    static final ArchRule PACKAGES_STAY_SMALL = classes()
            .that(DescribedPredicate.describe("stand for their package", HouseRulesTest::isFirstOfItsPackage))
            .should(new ArchCondition<JavaClass>("share a package with few others") {
                @Override
                public void check(JavaClass first, ConditionEvents events) {
                    long types = topLevel(first);
                    int allowed = LARGER.getOrDefault(first.getPackageName(), 12);
                    if (types > allowed) {
                        events.add(SimpleConditionEvent.violated(
                                first, first.getPackageName() + " has " + types + " types, " + allowed + " allowed"));
                    }
                }
            })
            .because("a subject with more than twelve types is two subjects; each exception below has its reason");

    /** Packages that may be larger, and why. */
    private static final java.util.Map<String, Integer> LARGER = java.util.Map.of(
            // One algorithm, the Markdown policy: its steps share state that nothing else may see.
            "dev.walkthroughs.application.markdown", 25,
            // Two ports, their use cases, and what they answer: one conversation.
            "dev.walkthroughs.application.guide", 15,
            // A sealed family is four files; the draft, its changes and its publishing belong to one aggregate.
            "dev.walkthroughs.domain.walkthrough", 17,
            // A sealed family is four files; what a version, or another progress of the same person, does to an attempt
            // is
            // part of deciding on it.
            "dev.walkthroughs.domain.progress", 17,
            // The commands that read or write content, and how they read it.
            "dev.walkthroughs.bootstrap.command.content", 13,
            // One process of another program: where it lies, who may touch it, how it is started and stopped.
            "dev.walkthroughs.persistence.embedded", 14,
            // What each request meets before anybody knows what it is for, and how it is told what failed, what is
            // away, or
            // that there is no room.
            "dev.walkthroughs.mcp.edge", 16,
            // Six formats, two of them written too, and what all are made of: a part used by one is in a package below.
            "dev.walkthroughs.bootstrap.format", 18);

    private static boolean isFirstOfItsPackage(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(HouseRulesTest::isType)
                .map(JavaClass::getName)
                .min(String::compareTo)
                .filter(type.getName()::equals)
                .isPresent();
    }

    private static long topLevel(JavaClass any) {
        return any.getPackage().getClasses().stream()
                .filter(HouseRulesTest::isType)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .count();
    }

    /** An array of a package's type counts as a class of that package, and as a top-level one. */
    private static boolean isType(JavaClass type) {
        return type.isTopLevelClass() && !type.isArray();
    }

    private static DescribedPredicate<JavaClass> implementAnInterfaceNamed(String suffix) {
        return DescribedPredicate.describe(
                "are members of a sealed family of events",
                type -> !type.isInterface()
                        && resideInAPackage("dev.walkthroughs.domain..").test(type)
                        && type.getRawInterfaces().stream()
                                .anyMatch(each -> each.getSimpleName().endsWith(suffix)));
    }
}
