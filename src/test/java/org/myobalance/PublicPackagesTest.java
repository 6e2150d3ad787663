package org.myobalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the library names each package once, and what is stable hands out nothing internal. */
class PublicPackagesTest {
    private static final Path PAGE = Path.of("src/site/markdown/library.md");
    private static final String ROOT = "org.myobalance.";

    /** The doors that the page names. */
    private static final Set<String> DOORS = Set.of("CompiledModel", "PeriodSlopes");

    private static List<String> promised(String promise) throws IOException {
        String line = Files.readAllLines(PAGE).stream()
                .filter(each -> each.startsWith("| " + promise))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("`([a-z]+)`")
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void eachPackageIsNamedOnce() throws IOException {
        List<String> named = new ArrayList<>();
        for (String promise : List.of("stable", "may change", "internal")) {
            named.addAll(promised(promise));
        }
        List<String> all = Files.readAllLines(Path.of("src/test/resources/architecture/packages.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList();
        assertEquals(all, named.stream().sorted().toList());
    }

    @Test
    void whatIsStableHandsOutNothingInternal() throws IOException {
        List<String> stable = promised("stable");
        List<String> internal = promised("internal");
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.myobalance");
        Set<String> leaks = new TreeSet<>();
        int signatures = 0;
        for (JavaClass each : classes) {
            if (stable.contains(packageOf(each)) && isPublic(each) && !DOORS.contains(each.getSimpleName())) {
                for (JavaCodeUnit unit : each.getCodeUnits()) {
                    if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                        signatures++;
                        types(unit)
                                .filter(type -> internal.contains(packageOf(type)))
                                .forEach(type -> leaks.add(unit.getFullName() + " hands out " + type.getName()));
                    }
                }
            }
        }
        assertEquals(Set.of(), leaks);
        assertTrue(signatures > 1000, "signatures that were looked at: " + signatures);
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicPackagesTest::isPublic).orElse(true);
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    /** What Maven Central refuses a release without. */
    @Test
    void thePomHasWhatMavenCentralAsksFor() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String head = pom.substring(0, pom.indexOf("<properties>"));
        Set<String> tags = Pattern.compile("<([a-zA-Z]+)>")
                .matcher(head)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        for (String tag : List.of(
                "groupId",
                "artifactId",
                "version",
                "name",
                "description",
                "url",
                "license",
                "developer",
                "scm",
                "connection",
                "developerConnection",
                "issueManagement")) {
            assertTrue(tags.contains(tag), tag);
        }
        assertFalse(head.contains("SNAPSHOT"), "a release depends on released things");
        String release = pom.substring(pom.indexOf("<id>release</id>"), pom.indexOf("<id>mutants</id>"));
        for (String plugin : List.of("maven-source-plugin", "maven-javadoc-plugin", "maven-gpg-plugin")) {
            assertTrue(release.contains(plugin), plugin);
        }
    }
}
