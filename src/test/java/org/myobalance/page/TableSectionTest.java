package org.myobalance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small tables stand whole on a page, long and wide ones in part, and it is said which part. */
class TableSectionTest {
    @TempDir
    private Path folder = Path.of("");

    private Element section(String csv) throws IOException {
        return new HandMadeFolder(folder)
                .with("scan.csv", csv)
                .page(Language.EN)
                .select("#tables")
                .get(0);
    }

    private static String row(String first, int columns, String cell) {
        return first + IntStream.range(1, columns).mapToObj(i -> "," + cell + i).collect(Collectors.joining()) + "\n";
    }

    private static String headings(Element table) {
        return String.join(" ", table.select("thead th").eachText());
    }

    @Test
    void fortyRowsAreShownAndFortyOneAreNot() throws IOException {
        String rows = IntStream.range(0, 40).mapToObj(i -> i + ",1\n").collect(Collectors.joining());
        Element whole = section("arm,mass [kg]\n" + rows);
        assertEquals(40, whole.select("tbody tr").size());
        assertTrue(whole.text().contains("scan.csv: all 40 rows."), whole::text);
    }

    /** Their first lines are comments, and draws.csv shows the same draws. */
    @Test
    void chainsForOtherProgramsAreNoTables() throws IOException {
        Element tables = new HandMadeFolder(folder)
                .with("chain-1.csv", "# id = 1\nlp__,k\n-1.5,0.25\n")
                .with("chain-notes.csv", "arm,mass [kg]\nfit,30\n")
                .page(Language.EN)
                .select("#tables")
                .get(0);
        assertTrue(tables.text().contains("chain-notes.csv"), tables::text);
        assertEquals(-1, tables.text().indexOf("chain-1.csv"), tables::text);
        assertEquals(-1, tables.text().indexOf("lp__"), tables::text);
    }

    @Test
    void ofALongTableTheFirstTenRowsAreShown() throws IOException {
        String rows = IntStream.range(0, 41).mapToObj(i -> i + ",1\n").collect(Collectors.joining());
        Element part = section("arm,mass [kg]\n" + rows);
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                part.select("tbody th").eachText());
        assertTrue(part.text().contains("scan.csv: the first 10 of 41 rows; the file in the folder has them all."));
    }

    @Test
    void fewRowsOfManyColumnsBecomeColumns() throws IOException {
        Element turned = section(row("arm", 12, "c") + row("fit", 12, "a") + row("idle", 12, "b"));
        assertEquals("arm fit idle", headings(turned));
        Elements lines = turned.select("tbody tr");
        assertEquals(11, lines.size());
        assertEquals("c1 a1 b1", lines.get(0).text());
        assertEquals("c11 a11 b11", lines.get(10).text());
    }

    @Test
    void moreRowsOfManyColumnsAreSeveralTablesWithTheFirstColumn() throws IOException {
        String rows = IntStream.range(0, 5)
                .mapToObj(i -> row("r" + i, 12, "a" + i + "-"))
                .collect(Collectors.joining());
        Elements tables = section(row("arm", 12, "c") + rows).select("table");
        assertEquals(2, tables.size());
        assertEquals("arm c1 c2 c3 c4 c5 c6 c7", headings(tables.get(0)));
        assertEquals("arm c8 c9 c10 c11", headings(tables.get(1)));
        assertEquals(
                "r4 a4-8 a4-9 a4-10 a4-11",
                tables.get(1).select("tbody tr").get(4).text());
    }

    @Test
    void ofAHugeTableTheMainColumnsAreKept() throws IOException {
        String names = row("arm", 50, "c").strip() + ",muscle_mass [kg]\n";
        String rows = (row("fit", 50, "1.").strip() + ",30\n").repeat(50);
        Element part = section(names + rows);
        assertEquals("arm c1 c2 c3 c4 c5 c6 muscle_mass [kg]", headings(part));
        assertTrue(part.text().contains("Shown are 8 of 51 columns."), part::text);
    }

    @Test
    void columnsOfNothingAreLeftOutOfAWholeTable() throws IOException {
        Element part = section("arm,crossing [y],mass [kg]\nfit,,30\nidle,,29\n");
        assertEquals("arm mass [kg]", headings(part));
        assertTrue(part.text().contains("scan.csv: all 2 rows. Empty columns left out: 1."), part::text);
    }

    @ParameterizedTest
    @CsvSource({
        "28.897315022975478, 28.8973",
        "-0.0123456789, -0.0123457",
        "1.23456789E-7, 1.23457E-7",
        "8.80000000, 8.8",
        "30, 30",
        "123456789, 123456789",
        "1234567.89, 1.23457E+6",
        "man-25.000000000, man-25.000000000"
    })
    void numbersHaveSixDigits(String cell, String shown) {
        assertEquals(shown, TableSection.rounded(cell));
    }
}
