package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows go into columns of their kind, and a schema says which columns there can be. */
class TableBatchTest {
    private static final TableSchema SCHEMA = TableSchema.of(
            TableField.word("arm", ""), TableField.whole("draw", "1", ""), TableField.number("mass", "kg", ""));

    @Test
    void valuesStandWhereTheyWereGiven() {
        TableBatch batch = TableBatch.builder(SCHEMA, 1)
                .word("a")
                .whole(1)
                .number(1.5)
                .word("b")
                .whole(2)
                .number(2.5)
                .word("c")
                .whole(3)
                .number(Double.NaN)
                .build();
        assertEquals(3, batch.size());
        assertEquals("b", batch.word(0, 1));
        assertEquals(3, batch.whole(1, 2));
        assertEquals(1.5, batch.number(2, 0));
        assertEquals(Double.NaN, batch.number(2, 2));
        assertEquals(SCHEMA, batch.schema());
        assertThrows(ClassCastException.class, () -> batch.number(1, 0));
    }

    @Test
    void aBatchIsNotChangedByTheNextOne() {
        TableBatch.Builder builder = TableBatch.builder(SCHEMA, 1);
        TableBatch first = builder.word("a").whole(1).number(1).build();
        assertEquals(0, builder.size());
        TableBatch second = builder.word("b").whole(2).number(2).build();
        assertEquals(List.of("a", "b"), List.of(first.word(0, 0), second.word(0, 0)));
        assertEquals(1, second.size());
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        TableBatch.Builder builder = TableBatch.builder(SCHEMA, 1).word("a");
        assertEquals(
                "column \"draw\" takes whole, not number",
                assertThrows(IllegalStateException.class, () -> builder.number(1))
                        .getMessage());
    }

    @Test
    void aRowThatIsNotCompleteIsRefused() {
        TableBatch.Builder builder = TableBatch.builder(SCHEMA, 1).word("a").whole(1);
        assertEquals(
                "the row ends before column \"mass\"",
                assertThrows(IllegalStateException.class, builder::build).getMessage());
    }

    @Test
    void columnsHaveNamesOfTheirOwn() {
        refused("a table has at least one column", TableSchema::of);
        refused("\" \" is no name of a column", () -> TableField.word(" ", ""));
        refused("\"a\nb\" is no name of a column", () -> TableField.word("a\nb", ""));
        refused("column \"a\": \"\t\" is no unit", () -> TableField.number("a", "\t", ""));
        refused(
                "\"unit:a\" is no key of a note",
                () -> new TableSchema(List.of(TableField.word("a", "")), Map.of("unit:a", "g")));
    }

    @Test
    void aNameThatAModelGivesTwiceIsAFaultOfTheModel() {
        assertEquals(
                "table: two columns are named \"arm\".\n  Rename one of them in the model.",
                assertThrows(
                                FaultyInputException.class,
                                () -> TableSchema.of(TableField.word("arm", ""), TableField.number("arm", "g", "")))
                        .getMessage());
    }

    private static void refused(String message, Runnable made) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, made::run).getMessage());
    }

    @Test
    void theHeadingHasTheUnit() {
        assertEquals("mass [kg]", TableField.number("mass", "kg", "").heading());
        assertEquals("arm", TableField.word("arm", "").heading());
    }
}
