package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** XML from strangers: located, limited, and never a reason to open another file. */
class XmlReaderTest {
    @TempDir
    Path folder;

    private static XmlElement read(String text) {
        return XmlReader.of("a.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Executable task, String... parts) {
        String message =
                String.valueOf(assertThrows(FaultyInputException.class, task).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void elementsHavePlaceAttributesAndText() {
        XmlElement root = read("<a xmlns='urn:x' q:b=' 1 ' xmlns:q='urn:q'>\n  <c id='i'>12<sep/>3</c>\n</a>");
        assertEquals("urn:x", root.namespace());
        assertEquals(Optional.of("1"), root.attribute("q:b"));
        XmlElement child = root.child("c").orElseThrow();
        assertEquals("/a/c[i]", child.path());
        assertEquals(2, child.line());
        assertEquals("12" + XmlElement.BREAK + "3", child.text());
    }

    @Test
    void anExternalEntityIsRefusedAndTheFileItNamesIsNotRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "do not show");
        String text = "<?xml version='1.0'?>\n<!DOCTYPE a [ <!ENTITY x SYSTEM '" + secret.toUri() + "'> ]>\n<a>&x;</a>";
        String message = String.valueOf(
                assertThrows(FaultyInputException.class, () -> read(text)).getMessage());
        assertTrue(message.contains("a.xml:2:") && message.contains("document type declaration"), message);
        assertFalse(message.contains("do not show"), message);
    }

    @Test
    @Timeout(20)
    void entitiesThatGrowWithoutEndAreRefused() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        text.append("]><a>&e39;</a>");
        refused(() -> read(text.toString()), "document type declaration");
    }

    @Test
    void whatIsNotWellFormedIsToldWithItsLine() {
        refused(() -> read("<a>\n<b>\n</a>"), "a.xml:3:", "no well-formed XML");
        refused(() -> read(""), "no well-formed XML");
        refused(() -> read("{\"format\": 1}"), "a.xml:1:");
    }

    @Test
    void depthHasALimit() {
        refused(() -> read("<a>".repeat(700) + "</a>".repeat(700)), "nests more than 600 elements");
    }

    @Test
    void aMissingFileIsToldAsEverywhere() {
        refused(() -> XmlReader.read(folder.resolve("none.xml")), "no such file");
        refused(() -> XmlReader.read(folder), "this is a folder");
    }

    @Test
    @Timeout(60)
    void aLargeModelIsReadAndATooLargeOneRefused() {
        String one = "<parameter id='a' value='1'/>";
        int many = 50_000_000 / one.length();
        assertEquals(
                many, read("<sbml>" + one.repeat(many) + "</sbml>").children().size());
        refused(() -> read("<sbml>" + " ".repeat(70 << 20) + "</sbml>"), "more than 64 MB");
    }
}
