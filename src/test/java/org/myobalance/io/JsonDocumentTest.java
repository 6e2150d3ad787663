package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.units.UnitParser;

class JsonDocumentTest {
    @TempDir
    private Path folder;

    private JsonDocument read(String text) throws IOException {
        return JsonDocument.read(Files.writeString(folder.resolve("a.json"), text));
    }

    private String shown(Fault fault) {
        return fault.toString().replace(folder + "/", "");
    }

    private List<String> faults(JsonDocument document) {
        return document.faults().list().stream().map(this::shown).toList();
    }

    @Test
    void readsEveryKindOfValue() throws IOException {
        JsonObject root = read("{\"n\": -0.5e1, \"t\": \"word\", \"b\": true, \"l\": [1, 2], \"q\": \"10 d\","
                        + " \"o\": {\"value\": 3, \"unit\": \"min\"}}")
                .root()
                .object()
                .orElseThrow();
        assertEquals(OptionalDouble.of(-5), root.number("n"));
        assertEquals("word", root.text("t").orElseThrow());
        assertTrue(root.flag("b", false));
        assertEquals(2, root.list("l").size());
        assertEquals("/l/1", root.list("l").get(1).pointer());
        assertEquals(
                OptionalDouble.of(240), root.quantity("q", UnitParser.parse("h").dimension()));
        assertEquals(
                OptionalDouble.of(0.05),
                root.quantity("o", UnitParser.parse("h").dimension()));
        root.refuseOthers();
        assertEquals(List.of(), root.value().faults().list());
    }

    @Test
    void everyFaultIsReportedWithItsPlace() throws IOException {
        JsonDocument document = read("""
                {
                  "titel": "x",
                  "n": 1e999,
                  "m": NaN,
                  "w": "resistanse",
                  "d": 3,
                  "d": 4,
                  "u": "3 kg",
                  "s": 5,
                  "tiny": 1e-999,
                  "null": null,
                  "list": [1.5]
                }
                """);
        JsonObject root = document.root().object().orElseThrow();
        root.text("title");
        root.number("n");
        root.number("m");
        root.number("d");
        root.choice("w", Map.of("resistance", 1));
        root.quantity("u", UnitParser.parse("h").dimension());
        root.quantity("s", UnitParser.parse("h").dimension());
        root.number("tiny");
        root.text("null");
        root.list("list").forEach(item -> item.integer(1, 7));
        root.refuseOthers();
        assertEquals(
                List.of(
                        "a.json:1:1: key \"title\" is missing.\n  Add \"title\": …",
                        "a.json:2:3, /titel: unknown key \"titel\".\n  Known here: title. Did you mean \"title\"?",
                        "a.json:3:8, /n: number 1e999 is too large.\n  Write a number below 1.8e308.",
                        "a.json:4:8, /m: NaN is not a number.\n  Write a finite number.",
                        "a.json:5:8, /w: unknown word \"resistanse\".\n  Known here: resistance. Did you mean \"resistance\"?",
                        "a.json:7:3, /d: key \"d\" appears twice.\n  It is also in line 6; keep one.",
                        "a.json:8:8, /u: the unit \"kg\" does not fit here.\n  A quantity in h is wanted.",
                        "a.json:9:8, /s: the unit of 5 is missing.\n  Write it with its unit: \"3 h\" or {\"value\": 3, \"unit\": \"h\"}.",
                        "a.json:10:11, /tiny: number 1e-999 is too small.\n  Write 0, or a number above 1e-307.",
                        "a.json:11:11, /null: expected text, found null.\n  Write a value, or leave the key out if it is optional.",
                        "a.json:12:12, /list/0: expected a whole number from 1 to 7, found 1.5.\n  Write such a number."),
                faults(document));
    }

    @ParameterizedTest(name = "text: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": {\"b\": 1 | a.json:1:14, /a: the file ends inside /a before its JSON does."
                        + "~  It seems cut off: restore the rest, or close what is open.",
                "{\"a\": \"unfin | a.json:1:13, /a: the file ends inside /a before its JSON does."
                        + "~  It seems cut off: restore the rest, or close what is open.",
                "{\"a\": 1,} | a.json:1:9: a comma after the last item.~  Remove the comma before \"}\".",
                "[1, 2,] | a.json:1:7: a comma after the last item.~  Remove the comma before \"]\".",
                "{\"a\": 1,, \"b\": 2} | a.json:1:9: a comma without an item before it.~  Remove the comma.",
                "{\"a\": 1 \"b\": 2} | a.json:1:9: a comma is missing before this place."
                        + "~  Put one after the item before it.",
                "{\"a\": 1 // one } | a.json:1:9: a comment, which JSON does not have."
                        + "~  Remove it, or write it as the text of a \"description\".",
                "{\"a\": +0.75} | a.json:1:7: the number +0.75 begins with a plus sign.~  Write it without: 0.75.",
                "{\"a\": .5} | a.json:1:7: the number .5 begins with a point.~  Write 0.5.",
                "{\"a\": 0,75} | a.json:1:7: the number 0,75 has a comma.~  Write a decimal point.",
                "{\"a\": 007} | a.json:1:7: the number 007 begins with a zero too many.~  Write 7, not 007.",
                "{\"a\": 1.} | a.json:1:7: the number 1. has no digit after its point.~  Write 1.0, or 1.",
                "{\"a\": 45 min} | a.json:1:10: a comma is missing before this place.~  Put one after the item before it.",
                "{\"a\": 45min} | a.json:1:7: \"45min\" is no number."
                        + "~  Write it like 12, -0.5 or 1e-9; with a unit, as text: \"45 min\".",
                "{\"a\": True} | a.json:1:7: the word True is not JSON.~  Write true.",
                "{\"a\": word} | a.json:1:7: the text word has no quotes.~  Write \"word\".",
                "{a: 1} | a.json:1:2: the key a has no quotes.~  Write \"a\": ….",
                "{'a': 1} | a.json:1:2: unexpected \"'\".~  Put texts and keys between plain double quotes: \".",
                "{“a”: 1} | a.json:1:2: unexpected \"“\".~  Put texts and keys between plain double quotes: \".",
                "{\"a\" = 1} | a.json:1:6: a colon is missing after a key.~  Write : in place of =.",
                "{\"a\": [1, 2} | a.json:1:12, /a: \"}\" closes nothing: \"[\" of line 1 is still open."
                        + "~  Close that first, by \"]\".",
                "{\"a\": \"C:\\data\"} | a.json:1:10, /a: a backslash that stands for nothing."
                        + "~  Write \\\\ for a backslash; in paths write / instead.",
                "format: myobalance-study/1 | a.json:1:1: this is YAML, not JSON."
                        + "~  Write { \"key\": value, … }; a converter can do it.",
                "<html> | a.json:1:1: this is XML or HTML, not JSON.~  Name the JSON file itself.",
                "model | a.json:1:1: this is not JSON: the file begins with \"m\".~  Files of ours begin with {.",
                "{} {} | a.json:1:4: text after the end of the JSON value.~  Remove it.",
                "` ` | a.json:1:1: the file is empty.~  Restore it, or write at least {}."
            })
    void brokenTextIsOneFault(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(file));
        assertEquals(message.replace("~", "\n"), shown(e.faults().get(0)));
    }

    @Test
    void nestingIsLimited() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "[".repeat(100_000));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(file));
        assertEquals(
                "a.json:1:66: JSON nested deeper than 64 levels.\n  No file of ours is.",
                shown(e.faults().get(0)));
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{}");
        FaultyInputException missing =
                assertThrows(FaultyInputException.class, () -> JsonDocument.read(folder.resolve("modle.json")));
        assertEquals(
                "modle.json: no such file.\n  Known here: model.json. Did you mean \"model.json\"?",
                shown(missing.faults().get(0)));
        FaultyInputException isFolder = assertThrows(FaultyInputException.class, () -> JsonDocument.read(folder));
        assertEquals(folder + ": this is a folder.\n  Name a file in it.", isFolder.getMessage());
        Path latin = Files.write(folder.resolve("b.json"), "{\n\"\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        FaultyInputException notUtf8 = assertThrows(FaultyInputException.class, () -> JsonDocument.read(latin));
        assertEquals(
                "b.json:2:2: the file is not UTF-8 text.\n"
                        + "  Save it as UTF-8; accented letters of another encoding stand at this place.",
                shown(notUtf8.faults().get(0)));
        Path wide = Files.write(folder.resolve("c.json"), "{}".getBytes(StandardCharsets.UTF_16));
        FaultyInputException utf16 = assertThrows(FaultyInputException.class, () -> JsonDocument.read(wide));
        assertEquals(
                "c.json: the file is UTF-16 text.\n  Save it as UTF-8. In Windows Notepad: Save as, Encoding UTF-8;"
                        + " in PowerShell: Set-Content -Encoding utf8.",
                shown(utf16.faults().get(0)));
        Path marked = Files.writeString(folder.resolve("d.json"), "\uFEFF{\"a\": 1}");
        assertEquals(
                OptionalDouble.of(1),
                JsonDocument.read(marked).root().object().orElseThrow().number("a"),
                "a byte order mark of UTF-8 does no harm");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyRegularFilesAreRead() {
        FaultyInputException e =
                assertThrows(FaultyInputException.class, () -> JsonDocument.read(Path.of("/dev/zero")));
        assertEquals(
                "/dev/zero: this is a device or a pipe, not a file.\n  Save its contents as a file, and name that.",
                e.getMessage());
    }

    @Test
    void largeFilesAreRefusedBeforeTheyAreRead() throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(large));
        assertEquals(
                "large.json: the file has more than 20 MB.\n  That is the limit. Is it the right file?",
                shown(e.faults().get(0)));
    }

    @Test
    void longNumbersTakeNoLongerThanTheirLength() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String digits = "7".repeat(1_000_000);
            JsonDocument document = read("{\"d\": \"" + digits + "x min\", \"n\": 0." + digits + ", \"q\": \"" + digits
                    + " min\", \"s\": \"1e-999 min\"}");
            JsonObject root = document.root().object().orElseThrow();
            for (String key : List.of("d", "n", "q", "s")) {
                root.quantity(key, UnitParser.parse("h").dimension());
            }
            String cut = "7".repeat(749) + "…" + "7".repeat(226) + "x min\" is not a quantity";
            List<String> faults = faults(document);
            assertEquals(
                    "a.json:1:7, /d: \"" + cut + ".\n  Write a number, a blank and a unit: \"3 h\".", faults.get(0));
            assertTrue(
                    faults.get(1).endsWith(": number of 1000002 digits.\n  A number holds 17 digits; write no more."));
            assertTrue(
                    faults.get(2).endsWith(": number of 1000000 digits.\n  A number holds 17 digits; write no more."));
            assertTrue(faults.get(3).endsWith(": number 1e-999 is too small.\n  Write 0, or a number above 1e-307."));
        });
    }

    @Test
    void manyItemsUnderALongKeyTakeNoMoreMemoryThanTheirNumber() throws IOException {
        String key = "k".repeat(100_000);
        JsonDocument document = read("{\"" + key + "\": [0" + ",0".repeat(200_000) + "]}");
        List<JsonValue> items = document.root().object().orElseThrow().list(key);
        assertEquals(200_001, items.size());
        // each item is faulty: reading ends at the thousandth
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> items.forEach(JsonValue::text));
        assertEquals(1000, e.faults().size());
        assertEquals(
                "/" + "k".repeat(150) + "…" + "k".repeat(50) + "/0",
                e.faults().get(0).pointer());
        assertTrue(String.valueOf(e.getMessage()).endsWith("\n… and 900 more faults."));
        assertTrue(String.valueOf(e.getMessage()).length() < 100_000);
    }

    @Test
    void valuesAreCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "[0" + ",0".repeat(2_000_000) + "]");
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> JsonDocument.read(file));
        assertEquals(
                "a.json:1:4000000: more than 2000000 values in one file.\n  No file of ours has as many.",
                shown(e.faults().get(0)));
    }

    @Test
    void namesOfFilesThatCannotBeAreFaults() throws IOException {
        JsonDocument document = read("{\"file\": \"a\\u0000b\"}");
        JsonValue name = document.root().object().orElseThrow().get("file").orElseThrow();
        assertTrue(name.file(document.path()).isEmpty());
        assertEquals(
                List.of("a.json:1:10, /file: \"a\\u0000b\" cannot be the name of a file.\n"
                        + "  Use letters, digits, -, _, . and /."),
                faults(document));
    }

    @Test
    void placesWithinATextCountEscapes() throws IOException {
        JsonDocument document = read("{\"a\": \"x\\n\\u0041yz\"}");
        document.root().object().orElseThrow().get("a").orElseThrow().faultWithin(3, "here", "");
        assertEquals(List.of("a.json:1:17, /a: here."), faults(document));
    }
}
