package org.myobalance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.FaultyInputException;
import org.myobalance.simulate.ProgressMonitor;

/** Disks that are full before the cohort is: under the answer, and under what executors keep for themselves. */
class FullDiskTest {
    private static final int PERSONS = 400;
    private static final String TOLD = "local[2]: a disk is full: nothing was counted.\n"
            + "  Make room there, or give --out another folder; where executors keep their files says spark.local.dir.";

    @TempDir
    private Path folder = Path.of("");

    private String told(Path out, List<String> settings) throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        return String.valueOf(assertThrows(
                        FaultyInputException.class,
                        () -> Settings.with(
                                settings,
                                () -> new SparkCohort()
                                        .run(
                                                "local[2]",
                                                cohort.parcel(),
                                                cohort.into(4),
                                                out,
                                                "csv",
                                                ProgressMonitor.NONE)))
                .getMessage());
    }

    @Test
    void noRoomForLives() throws IOException {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 32)) {
            assertEquals(TOLD, told(disk.folder(), List.of()));
            for (String each : List.of("lives", "rows", "events")) {
                assertEquals(List.of(), SmallCohort.parts(disk.folder().resolve(each)), each);
            }
        }
    }

    @Test
    void noRoomForRows() throws IOException {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 400)) {
            assertEquals(TOLD, told(disk.folder(), List.of()));
            assertEquals(4, SmallCohort.parts(disk.folder().resolve("lives")).size());
            assertEquals(List.of(), SmallCohort.parts(disk.folder().resolve("rows")));
            assertFalse(Files.exists(disk.folder().resolve("rows/_SUCCESS")));
        }
    }

    @Test
    void noRoomBetweenSteps() throws IOException {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 64)) {
            Path out = folder.resolve("out");
            assertEquals(
                    TOLD, told(out, List.of("spark.local.dir", disk.folder().toString())));
            assertTrue(Files.exists(out.resolve("lives/_SUCCESS")));
            assertEquals(List.of(), SmallCohort.parts(out.resolve("rows")));
        }
    }
}
