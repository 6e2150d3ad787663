package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A format that is not there is told with what to do. */
class TableFormatsTest {
    private static String refusal(String name) {
        return String.valueOf(assertThrows(FaultyInputException.class, () -> TableFormats.named(name))
                .getMessage());
    }

    @Test
    void csvIsBuiltIn() {
        TableFormat csv = TableFormats.named("csv");
        assertEquals("csv", csv.name());
        assertEquals("csv", csv.extension());
    }

    @Test
    void parquetNeedsItsModule() {
        assertEquals(
                "format \"parquet\": Parquet is written by a module that is not on the class path.\n"
                        + "  Build it once: mvn -q -f reactor.xml -Pparquet -pl parquet -am -Dmaven.test.skip=true package",
                refusal("parquet"));
    }

    @Test
    void anUnknownNameIsToldWithTheNearestKnownOne() {
        assertEquals(
                "format \"parket\": no such format of tables.\n"
                        + "  Known here: csv, parquet. Did you mean \"parquet\"?",
                refusal("parket"));
    }
}
