package org.myobalance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * The table of packages as a test: who may import whom, and which library lives in which room.
 *
 * <p>A new arrow is a decision: change this table and write a page in {@code src/site/markdown/decisions} in one commit.
 * Packages that do not exist yet have their row already.
 */
class ArchitectureTest {
    private static final String ROOT = "org.myobalance";
    private static final String ANYTHING = "*";

    /** What each package may import of ours, besides itself. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("units", Set.of()),
            Map.entry("arithmetic", Set.of()),
            Map.entry("system", Set.of()),
            Map.entry("model", Set.of("units")),
            Map.entry("io", Set.of("units", "model")),
            Map.entry("stoichiometry", Set.of("units", "model", "io")),
            Map.entry("calibration", Set.of("units", "model", "io")),
            Map.entry("linear", Set.of("system", "arithmetic")),
            Map.entry("compile", Set.of("model", "system", "linear", "units", "arithmetic")),
            Map.entry("integrate", Set.of("system", "linear", "arithmetic")),
            Map.entry("regimen", Set.of("units", "system")),
            Map.entry("scenario", Set.of("regimen", "io", "model", "units")),
            Map.entry("stroboscopic", Set.of()),
            Map.entry(
                    "simulate", Set.of("model", "units", "system", "compile", "integrate", "stroboscopic", "regimen")),
            Map.entry("whatif", Set.of("model", "units", "io", "regimen", "scenario", "simulate")),
            Map.entry("physiology", Set.of("model", "units", "regimen", "simulate")),
            Map.entry("study", Set.of("units", "io", "model", "regimen", "scenario")),
            Map.entry("observe", Set.of("units", "model", "regimen", "scenario", "simulate", "whatif", "study")),
            Map.entry("fit", Set.of("model", "regimen", "simulate", "whatif", "observe", "study")),
            Map.entry("sample", Set.of("model", "fit", "observe", "calibration")),
            Map.entry("cohort", Set.of("model", "regimen", "simulate", "observe")),
            Map.entry("export", Set.of("model", "units", "system", "compile", "regimen", "simulate")),
            Map.entry("plot", Set.of()),
            Map.entry(
                    "report",
                    Set.of(
                            "units",
                            "model",
                            "io",
                            "regimen",
                            "scenario",
                            "simulate",
                            "whatif",
                            "physiology",
                            "study",
                            "observe",
                            "fit",
                            "sample",
                            "calibration",
                            "stoichiometry")),
            Map.entry("cli", Set.of(ANYTHING))));

    /** In which packages each library may be used. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
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
            Map.entry("org.apache.commons.math3.ode..", Set.of("compile", "integrate", "simulate")),
            Map.entry("org.apache.commons.math3.optim..", Set.of("fit")),
            Map.entry("org.apache.spark..", Set.of("cohort")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return ARROWS.keySet().stream();
    }

    static Stream<String> libraries() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void importsOnlyWhatItsRowAllows(String name) {
        Set<String> allowed = ARROWS.getOrDefault(name, Set.of());
        if (allowed.contains(ANYTHING)) {
            return;
        }
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
    void livesInOneRoom(String library) {
        Set<String> rooms = ROOMS.getOrDefault(library, Set.of());
        noClasses()
                .that()
                .resideOutsideOfPackages(insideAll(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(library + " lives in " + rooms)
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
    void everyPackageHasItsRow() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String below = type.getPackageName().substring(ROOT.length());
            String name = below.isEmpty() ? "(root)" : below.substring(1).split("\\.", -1)[0];
            if (!ARROWS.containsKey(name)) {
                strangers.add(name);
            }
        }
        assertEquals(Set.of(), strangers, "packages without a row in the table");
        assertTrue(CLASSES.size() > 0, "classes were found at all");
    }

    @Test
    void theTableItselfHasNoCycle() {
        Set<String> settled = new TreeSet<>();
        for (int round = 0; round < ARROWS.size(); round++) {
            ARROWS.forEach((name, allowed) -> {
                if (settled.containsAll(allowed)) {
                    settled.add(name);
                }
            });
        }
        Set<String> rest = new TreeSet<>(ARROWS.keySet());
        rest.removeAll(settled);
        rest.remove("cli");
        assertEquals(Set.of(), rest, "packages that wait for each other");
    }

    @Test
    void leavesAreImportedByTheCommandLineAlone() {
        for (String leaf : List.of("plot", "report", "cli")) {
            ARROWS.forEach((name, allowed) ->
                    assertTrue(!allowed.contains(leaf), () -> name + " may not import the leaf " + leaf));
        }
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] insideAll(Set<String> names) {
        return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
    }
}
