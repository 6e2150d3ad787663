package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.physiology.Battery;
import org.myobalance.physiology.Target;

class ValidateCommandTest {
    private static final String MODEL = "models/sarcopenia/model.json";

    @TempDir
    private Path folder;

    @Test
    void findingsAndFiguresAreWritten() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.run("validate", MODEL, "--out", out);
        assertEquals("", shell.err(), "every experiment runs, and every published number is in the study files");
        List<String> lines = Files.readAllLines(out.resolve("findings.csv"));
        assertEquals("target,value,low,high,unit,verdict,what,source", lines.get(0));
        assertEquals(
                Battery.targets().stream().map(Target::id).toList(),
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
        boolean isMet = lines.stream().noneMatch(line -> line.contains(",OUTSIDE,"));
        assertEquals(isMet ? ExitCode.DONE : ExitCode.FAILED, shell.code());
        assertTrue(
                shell.out().contains("Written to " + out + ": findings.csv, exosomes.png, exosomes.svg, "),
                shell.out());
        for (String name :
                List.of("life", "training-by-age", "load-effort", "endurance", "disuse", "second-meal", "exosomes")) {
            for (String format : List.of("png", "svg", "pdf")) {
                // a frame without curves has less
                assertTrue(Files.size(out.resolve(name + "." + format)) > 5_000, name + "." + format);
            }
        }
        assertTrue(
                Files.readString(out.resolve(".myobalance.json")).contains("\"findings.csv\""), "the folder's record");
    }

    @Test
    void filesOfTheUserAreNotReplaced() throws IOException {
        Path mine = Files.writeString(folder.resolve("life.png"), "mine");
        Shell shell = Shell.run("validate", MODEL, "--out", folder);
        Shell.assertRefused(
                shell,
                mine + ": it would be replaced, but was not written by myobalance or was changed since."
                        + System.lineSeparator() + "  Move it away, or give --out another folder.");
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(folder.resolve("findings.csv")), "nothing is run for nothing");
    }

    @Test
    void withoutStudiesTheFiguresSayWhichAreMissing() throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/own")).resolve("model.json");
        List<String> told = new ArrayList<>();
        PublishedNumbers none = PublishedNumbers.beside(model, new Loader().model(Path.of(MODEL)), told::add);
        assertTrue(none.of("kirk-2021/index-men-70").isEmpty());
        assertEquals(
                List.of(model.resolveSibling("laboratory.json")
                        + ": no such laboratory, so the figures have no published numbers."),
                told);
        Files.copy(Path.of("models/sarcopenia/laboratory.json"), model.resolveSibling("laboratory.json"));
        told.clear();
        PublishedNumbers lone = PublishedNumbers.beside(model, new Loader().model(Path.of(MODEL)), told::add);
        assertTrue(lone.of("kirk-2021/index-men-70").isEmpty());
        assertTrue(lone.of("kirk-2021/index-men-50").isEmpty(), "told once");
        assertEquals(
                List.of(folder.resolve("models/studies/kirk-2021.json")
                        + ": no such study, so its numbers are not in the figures."),
                told);
    }

    @Test
    void aNumberThatAStudyDoesNotHaveIsTold() {
        List<String> told = new ArrayList<>();
        Path model = Path.of(MODEL);
        PublishedNumbers numbers = PublishedNumbers.beside(model, new Loader().model(model), told::add);
        assertEquals(-0.86, numbers.of("kirk-2021/index-men-70").orElseThrow().value());
        assertTrue(numbers.of("kirk-2021/index-men-71").isEmpty());
        assertEquals(
                List.of("kirk-2021/index-men-71: the study has no such number, so it is not in the figures."), told);
    }
}
