package org.myobalance.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code run} with this module on the class path. */
class RunWithParquetTest {
    private static final Path FILES =
            Path.of("../src/test/resources/drug").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    /** What a command says, and with which code it ends. */
    private record Said(int code, String text) {}

    private Path run(String format, String out) throws IOException, InterruptedException {
        Said said = run("-Djava.awt.headless=true", format, out);
        assertEquals(0, said.code, said.text);
        return folder.resolve(out);
    }

    private Said run(String property, String format, String out) throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("scenario.json"), """
                { "format": "myobalance-scenario/1", "id": "drug", "title": "Drug", "model": "%1$s/model.json",
                  "lasts": "3 d", "every": "6 h",
                  "arms": [ { "subject": "%1$s/man-25.json", "regimen": "%1$s/dose.json" },
                            { "subject": "%1$s/man-25.json", "regimen": "%1$s/lift.json" } ] }
                """.formatted(FILES));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        property,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.myobalance.cli.Main",
                        "run",
                        scenario.toString(),
                        "--calibration",
                        "none",
                        "--format",
                        format,
                        "--out",
                        folder.resolve(out).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    /** Every cell of both files, by DuckDB: a rounded text is at most half a unit of its last digit away. */
    @Test
    void parquetHasTheRowsOfCsvWithAllDigits() throws Exception {
        Path out = run("csv,parquet", "both");
        String parquet = "read_parquet('" + out.resolve("trajectory.parquet") + "')";
        String csv = "read_csv('" + out.resolve("trajectory.csv") + "')";
        Map<String, String> metadata = Parquet.metadata(out.resolve("trajectory.parquet"));
        List<String> headings =
                List.of(Files.readAllLines(out.resolve("trajectory.csv")).get(0).split(",", -1));
        int[] column = new int[1];
        Parquet.query("DESCRIBE SELECT * FROM " + parquet, row -> {
            String name = row.getString(1);
            String unit = metadata.get("unit:" + name);
            assertEquals(headings.get(column[0]++), unit == null ? name : name + " [" + unit + "]");
        });
        assertEquals(headings.size(), column[0]);
        for (String heading : headings) {
            String name = heading.replaceAll(" \\[.*", "");
            String differ = heading.equals("arm")
                    ? "p.arm <> c.arm"
                    : "p.\"%1$s\" IS DISTINCT FROM c.\"%2$s\" AND NOT coalesce(abs(p.\"%1$s\" - c.\"%2$s\") <= %3$s, false)"
                            .formatted(name, heading, rounding(name, heading));
            String joined = "SELECT count(*), count(*) FILTER (WHERE " + differ + ") FROM " + parquet
                    + " p POSITIONAL JOIN " + csv + " c";
            Parquet.query(
                    joined,
                    row -> assertEquals(
                            List.of(26L, 0L),
                            List.of(row.getLong(1), row.getLong(2)),
                            "rows, and those that differ, of " + name));
        }
        assertEquals("scenario.json", metadata.get("scenario"));
        assertTrue(metadata.getOrDefault("program", "").startsWith("myobalance "), metadata.toString());
    }

    /** Half of the last of nine digits; ages and times have six decimals or more. */
    private static String rounding(String name, String heading) {
        return List.of("age", "time").contains(name) ? "0.51e-6" : "5.1e-9 * abs(c.\"" + heading + "\")";
    }

    @Test
    void parquetAloneTakesThePlaceOfAnEarlierCsv() throws IOException, InterruptedException, SQLException {
        Path out = run("csv,parquet", "out");
        byte[] first = Files.readAllBytes(out.resolve("trajectory.parquet"));
        run("parquet", "out");
        assertTrue(Files.notExists(out.resolve("trajectory.csv")), "a table of the earlier run");
        assertTrue(
                Files.readString(out.resolve(".myobalance.json")).contains("\"trajectory.parquet\""), "in the record");
        assertEquals(
                -1,
                java.util.Arrays.mismatch(first, Files.readAllBytes(out.resolve("trajectory.parquet"))),
                "same bytes");
    }

    /** As on a machine for which DuckDB has no library. */
    @Test
    void whereDuckDbCannotBeStartedItIsToldBeforeAnythingIsRun() throws IOException, InterruptedException {
        Said said = run("-Dos.arch=riscv64", "parquet", "none");
        assertEquals(2, said.code, said.text);
        String told =
                "format \"parquet\": DuckDB, which writes Parquet, cannot be started here: DuckDB JNI library not found";
        assertTrue(said.text.contains(told), said.text);
        assertTrue(
                said.text.contains(
                        "\n  It needs Linux on x86-64 or ARM, Windows on x86-64 or macOS on ARM, and a folder for"
                                + " temporary files (-Djava.io.tmpdir). Write CSV elsewhere.\n"),
                said.text);
        assertTrue(Files.notExists(folder.resolve("none")), "nothing was made");
    }
}
