package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlDocumentTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), text);
    }

    private String refused(String text) throws IOException {
        Path file = file(text);
        return assertThrows(FaultyInputException.class, () -> JsonDocument.readYaml(file, new Faults()))
                .faults()
                .get(0)
                .toString()
                .replace(folder.toString(), "");
    }

    @Test
    void aTreeIsThatOfTheSameJson() throws IOException {
        JsonObject root = JsonDocument.readYaml(
                        file("# files\nversion: 1\nfiles: [a.tsv, b.tsv]\nproblems:\n- name: one\n  on: true\n"),
                        new Faults())
                .root()
                .object()
                .orElseThrow();
        assertEquals(1, root.number("version").orElseThrow());
        assertEquals(List.of("a.tsv", "b.tsv"), root.findTexts("files"));
        JsonObject problem = root.list("problems").get(0).object().orElseThrow();
        assertEquals("one", problem.text("name").orElseThrow());
        assertTrue(problem.flag("on", false));
    }

    @Test
    void aFaultHasItsLineAndColumn() throws IOException {
        Faults faults = new Faults();
        JsonDocument.readYaml(file("a: 1\nb:\n  c: text\n"), faults)
                .root()
                .object()
                .orElseThrow()
                .object("b")
                .orElseThrow()
                .number("c");
        Fault fault = faults.list().get(0);
        assertEquals("/b/c", fault.pointer());
        assertEquals(3, fault.line());
        assertEquals(6, fault.column());
    }

    @Test
    void whatIsNoYamlIsToldAtItsPlace() throws IOException {
        String told = refused("a: [1, 2\nb: 3\n");
        assertTrue(told.startsWith("/a.yaml:2:"), told);
        assertTrue(told.contains("this is not YAML"), told);
    }

    @Test
    void aliasesAreRefusedSoThatNoneCanMultiply() throws IOException {
        assertEquals(
                "/a.yaml:2:4, /b: an alias (*name) of YAML.\n  Write the value itself.",
                refused("a: &x [1, 2]\nb: *x\n"));
    }

    @Test
    void oneFileHoldsOneDocument() throws IOException {
        String told = refused("a: 1\n---\nb: 2\n");
        assertTrue(told.contains("a second document in one file"), told);
    }

    @Test
    void commentsAloneAreNothing() throws IOException {
        assertTrue(refused("# nothing\n").contains("the file holds comments only"));
        assertTrue(refused("").contains("the file is empty"));
    }
}
