package org.myobalance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which package may import which others ({@code src/test/resources/architecture/packages.csv}), and which packages may use
 * each library.
 *
 * <p>A new import between packages is a decision: one commit changes the table, the pages that show it
 * ({@link ArchitecturePagesTest} prints their new text) and {@code src/site/markdown/decisions}.
 */
class ArchitectureTest {
    private static final String ROOT = "org.myobalance";
    private static final PackageTable TABLE = PackageTable.read();

    /** In which packages each library may be used. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("tools.jackson..", Set.of("io")),
            Map.entry("com.fasterxml.jackson..", Set.of("io")),
            Map.entry("de.siegmar.fastcsv..", Set.of("io")),
            Map.entry("org.objectweb.asm..", Set.of("compile")),
            Map.entry("org.knowm.xchart..", Set.of("plot")),
            Map.entry("de.erichseifert.vectorgraphics2d..", Set.of("plot")),
            Map.entry("de.rototor.pdfbox..", Set.of("plot")),
            Map.entry("org.apache.pdfbox..", Set.of("plot")),
            Map.entry("java.awt..", Set.of("plot")),
            Map.entry("javax.imageio..", Set.of("plot")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("org.jsoup..", Set.of("page")),
            Map.entry("io.jenetics..", Set.of("plan")),
            Map.entry("org.apache.commons.math3.ode..", Set.of("compile", "integrate", "simulate")),
            Map.entry("org.apache.commons.math3.optim..", Set.of("fit")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return TABLE.names().stream();
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void importsOnlyWhatItsRowAllows(String name) {
        Set<String> allowed = TABLE.imports(name);
        Set<String> reachable = new TreeSet<>(allowed);
        reachable.add(name);
        classes()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(insideAll(reachable))))
                .because("the table of packages gives " + name + " no other arrow than " + allowed)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("libraries")
    void isUsedInItsPackagesAlone(String library) {
        Set<String> packages = LIBRARIES.getOrDefault(library, Set.of());
        noClasses()
                .that()
                .resideOutsideOfPackages(insideAll(packages))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(library + " is used in " + packages + " alone")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineSpeaks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a library that prints or exits cannot be used by another program")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theTableNamesThePackagesThereAre() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            found.add(packageOf(type));
        }
        assertEquals(found, new TreeSet<>(TABLE.names()), "packages of the program against those of the table");
    }

    /** An arrow that no class uses is taken out of the table, so that the diagram shows the program as it is. */
    @Test
    void everyArrowIsUsed() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> imports = used.computeIfAbsent(packageOf(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(target -> target.getPackageName().startsWith(ROOT + "."))
                    .forEach(target -> imports.add(packageOf(target)));
        }
        for (String name : TABLE.names()) {
            if (!name.equals("cli")) {
                Set<String> idle = new TreeSet<>(TABLE.imports(name));
                idle.removeAll(used.getOrDefault(name, Set.of()));
                assertEquals(Set.of(), idle, () -> name + " does not import these; take them out of the table");
            }
        }
    }

    @Test
    void leavesAreImportedByTheCommandLineAlone() {
        for (String leaf : List.of("plot", "report", "page", "cli")) {
            TABLE.names().stream()
                    .filter(name -> !name.equals("cli"))
                    .forEach(name -> assertFalse(
                            TABLE.imports(name).contains(leaf), () -> name + " may not import the leaf " + leaf));
        }
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0];
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] insideAll(Set<String> names) {
        return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
    }
}
