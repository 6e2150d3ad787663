package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TsvTableTest {
    private final Faults faults = new Faults();

    private TsvTable table(String text) {
        return TsvTable.of(Path.of("a.tsv"), text, faults);
    }

    private List<String> messages() {
        return faults.list().stream().map(Fault::toString).toList();
    }

    @Test
    void cellsAreThoseBetweenTabsWithoutBlanksAroundThem() {
        TsvTable table = table("id\tvalue\n\n a \t 1e-3\r\nb\n");
        assertEquals(List.of("id", "value"), table.headings());
        assertEquals(2, table.rows().size());
        assertEquals("a", table.rows().get(0).text("id"));
        assertEquals(OptionalDouble.of(1e-3), table.rows().get(0).number("value"));
        assertEquals("", table.rows().get(1).text("value"));
        assertEquals("", table.rows().get(1).text("other"));
        assertTrue(faults.isEmpty());
    }

    @Test
    void quotesHoldTabsAndQuotes() {
        TsvTable table = table("\"id\"\tname\n\"a\"\"b\"\t\"c\td\"\n");
        assertEquals("a\"b", table.rows().get(0).text("id"));
        assertEquals("c\td", table.rows().get(0).text("name"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() {
        table("id\n\"a\n");
        assertEquals(
                List.of("a.tsv:2:1: the quote that opens here is never closed.\n  Close it, or remove it."),
                messages());
    }

    @Test
    void infiniteNumbersAreReadAndNotNumbersAreNot() {
        TsvTable table = table("t\n-inf\nINF\nnan\n1,5\n0x10\n");
        assertEquals(
                OptionalDouble.of(Double.NEGATIVE_INFINITY), table.rows().get(0).number("t"));
        assertEquals(
                OptionalDouble.of(Double.POSITIVE_INFINITY), table.rows().get(1).number("t"));
        for (int i = 2; i < 5; i++) {
            assertEquals(OptionalDouble.empty(), table.rows().get(i).number("t"));
        }
        assertEquals(3, faults.size());
        assertEquals(
                "a.tsv:5:1, t: \"1,5\" is no number.\n  Write it like 12, -0.5 or 1e-9, with a decimal point.",
                messages().get(1));
    }

    @Test
    void aFaultStandsAtItsCell() {
        TsvTable table = table("id\tformula\na\tk * (x\n");
        table.rows().get(0).faultWithin("formula", 4, "never closed", "Close it.");
        assertEquals(List.of("a.tsv:2:7, formula: never closed.\n  Close it."), messages());
        assertEquals(2, table.rows().get(0).line());
    }

    @Test
    void missingColumnsAreToldWithTheNearestName() {
        assertFalse(table("observableID\ttime\n").require(List.of("observableId", "time")));
        assertEquals(
                List.of("a.tsv:1:1, observableId: column \"observableId\" is missing.\n"
                        + "  Known here: observableID, time. Did you mean \"observableID\"?"),
                messages());
    }

    @Test
    void aColumnTwiceAndALineThatIsTooLongAreTold() {
        table("id\tid\n");
        table("id\tv\na\t1\t2\n");
        assertEquals(
                List.of(
                        "a.tsv:1:4, id: column \"id\" appears twice.\n  Keep one.",
                        "a.tsv:2:5: the line has 3 cells, the headings are 2.\n  Check the tabs of this line."),
                messages());
    }

    @Test
    void anEmptyTableIsTold() {
        assertEquals(List.of(), table(" \n").rows());
        assertEquals(
                List.of("a.tsv:1:1: the table is empty.\n  Write its headings in the first line, tabs between them."),
                messages());
    }
}
