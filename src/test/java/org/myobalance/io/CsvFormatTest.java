package org.myobalance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** CSV as one of the formats of tables. */
class CsvFormatTest extends TableFormatContract {
    @Override
    protected TableFormat format() {
        return new CsvFormat();
    }

    @Override
    protected CsvFile read(Path file, int most) {
        return CsvFile.read(file, most);
    }

    @Test
    void unitsStandInTheHeading() throws IOException {
        TableSchema schema = TableSchema.of(
                TableField.word("arm", ""), TableField.whole("draw", "", ""), TableField.number("mass", "kg", ""));
        Path file = folder.resolve("t.csv");
        try (TableSink sink = format().open(file, schema)) {
            sink.append(TableBatch.builder(schema, 1)
                    .word("rest, then \"bed\"")
                    .whole(3)
                    .number(0.1)
                    .build());
            sink.finish();
        }
        assertEquals("arm,draw,mass [kg]\r\n\"rest, then \"\"bed\"\"\",3,0.1\r\n", Files.readString(file));
    }
}
