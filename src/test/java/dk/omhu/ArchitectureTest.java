package dk.omhu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house for Java (design.md § 2), and the picture of its modules. */
class ArchitectureTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Omhu.class);
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.omhu");

    @Test
    void modulesUseEachOtherOnlyThroughTheirFacesAndNotInCircles() {
        MODULES.verify();
    }

    /** Authentication is what the public IdentityService answers with, although it lies inside. */
    @Test
    void onlyTheWiringKnowsTheInsideOfTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dk.omhu.engine..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
                        .and(DescribedPredicate.not(type(Authentication.class))))
                .check(MAIN);
    }

    @Test
    void theCaseFileKnowsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage("dk.omhu.casefile..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..").or(resideInAPackage("dk.omhu.engine..")))
                .check(MAIN);
    }

    @Test
    void onlyTheCaseFileWritesIntoItsEntities() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(MAIN);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("dk.omhu.casefile..")
                .check(MAIN);
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePublic()
                .check(MAIN);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void beansAreHandedOverInConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(MAIN);
        noMethods().should().beAnnotatedWith(Autowired.class).check(MAIN);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(MAIN);
    }

    @Test
    void noPackageIsCalledUtilAndNoClassManagerHelperOrImpl() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(MAIN);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> silent = MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.equals("dk.omhu"))
                .filter(name -> !Files.exists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
                .filter(name -> name.startsWith("dk.omhu"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    /** Written anew by the test where it is out of date, which then fails once: the page is committed with the change. */
    @Test
    void thePictureOfTheModulesIsUpToDate() throws IOException {
        var page = Path.of("docs/modules.md");
        var now = picture();
        var before = Files.exists(page) ? Files.readString(page) : "";
        if (!now.equals(before)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, now);
        }
        assertThat(before)
                .as("docs/modules.md was out of date; it is written anew, commit it")
                .isEqualTo(now);
    }

    private static String picture() throws IOException {
        var modules = new TreeMap<String, ApplicationModule>();
        MODULES.forEach(module -> modules.put(module.getIdentifier().toString(), module));
        var lines = new StringBuilder("""
                # Modules

                Generated by `ArchitectureTest` from the code: what each package is for, its face, and whom it uses. An arrow points to
                what is used.

                ```mermaid
                flowchart TD
                """);
        modules.forEach((name, module) ->
                uses(module).forEach(other -> lines.append("    %s --> %s\n".formatted(name, other))));
        lines.append("```\n\n| Module | What it is for | Its face | Uses |\n| --- | --- | --- | --- |\n");
        for (var entry : modules.entrySet()) {
            lines.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            entry.getKey(),
                            purpose(entry.getKey()),
                            code(face(entry.getKey())),
                            code(uses(entry.getValue()))));
        }
        return lines.toString();
    }

    private static String code(Iterable<String> names) {
        var text = new StringBuilder();
        names.forEach(name ->
                text.append(text.isEmpty() ? "" : ", ").append('`').append(name).append('`'));
        return text.isEmpty() ? "–" : text.toString();
    }

    private static Set<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals(module.getIdentifier().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> face(String module) {
        return MAIN.stream()
                .filter(type -> type.getPackageName().equals("dk.omhu." + module))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(type -> type.getSimpleName())
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .toList();
    }

    /** The sentence of the package's documentation. */
    private static String purpose(String module) throws IOException {
        var source = Files.readString(Path.of("src/main/java/dk/omhu", module, "package-info.java"));
        return source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replace("|", "/")
                .strip();
    }
}
