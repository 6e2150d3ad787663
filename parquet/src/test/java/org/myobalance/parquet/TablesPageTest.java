package org.myobalance.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;

/** The statements of the page about tables, on files whose answers are known in the head. */
class TablesPageTest {
    private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        write("out", 30, 31, Double.NaN);
        write("other", 20, 19, 18);
    }

    private void write(String run, double... masses) throws IOException {
        TableSchema schema = new TableSchema(
                List.of(
                        TableField.word("arm", ""),
                        TableField.number("age", "y", ""),
                        TableField.number("muscle_mass", "kg", "skeletal muscle")),
                Map.of("scenario", "rest.json"));
        TableBatch.Builder rows = TableBatch.builder(schema, masses.length);
        for (int i = 0; i < masses.length; i++) {
            rows.word("rest").number(60 + i).number(masses[i]);
        }
        rows.word("bed").number(60).number(25);
        Path file = Files.createDirectory(folder.resolve(run)).resolve("trajectory.parquet");
        try (TableSink sink = new DuckDbParquetFormat().open(file, schema)) {
            sink.append(rows.build());
            sink.finish();
        }
    }

    /** What the statement of a place of the page answers, a line for each row; paths are seen from the folder. */
    private String answer(int place) throws IOException, SQLException {
        List<String> statements = STATEMENT
                .matcher(Files.readString(Path.of("../src/site/markdown/tables.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```sql", "").replace("```", ""))
                .toList();
        assertEquals(3, statements.size(), "statements of the page");
        List<String> lines = new ArrayList<>();
        String here =
                statements.get(place).replace("'out/", "'" + folder + "/out/").replace("'*/", "'" + folder + "/*/");
        Parquet.query(here, row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.add(String.valueOf(row.getString(column)).replace(folder + "/", ""));
            }
            lines.add(String.join(" ", cells));
        });
        return String.join("\n", lines);
    }

    @Test
    void theLastMassOfEachArmIsThatOfItsLastAgeThatHasOne() throws Exception {
        assertEquals("bed 60.0 25.0\nrest 62.0 31.0", answer(0));
    }

    @Test
    void unitsStandInTheMetadata() throws Exception {
        assertEquals(
                "description:muscle_mass skeletal muscle\nscenario rest.json\nunit:age y\nunit:muscle_mass kg",
                answer(1));
    }

    @Test
    void severalRunsAreOneTable() throws Exception {
        assertEquals(
                "other/trajectory.parquet bed 25.0\nother/trajectory.parquet rest 20.0\n"
                        + "out/trajectory.parquet bed 25.0\nout/trajectory.parquet rest 31.0",
                answer(2));
    }
}
