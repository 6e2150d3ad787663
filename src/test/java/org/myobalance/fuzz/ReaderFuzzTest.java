package org.myobalance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Faulty and strange files of every kind that is read. A reader has two answers: it refuses with a place and a remedy, or it
 * accepts what has a meaning; anything else fails, and so does a file that takes two seconds.
 *
 * <p>The suite reads 20,000 mutants. {@code -Dfuzz.mutants=1000000} asks for more, {@code -Dfuzz.seed} for others, and
 * {@code -Dfuzz.reader=study -Dfuzz.from=N -Dfuzz.mutants=1} for one alone; mutants that fail are kept in
 * {@code target/fuzz}.
 */
class ReaderFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261129);
    private static final long MUTANTS = Long.getLong("fuzz.mutants", 20_000);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final String READER = System.getProperty("fuzz.reader", "");

    @TestFactory
    List<DynamicTest> mutantsAreRefusedOrMeanSomething() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuzz"));
        List<ReaderFuzz.Target> targets = new ReaderTargets(folder).all();
        long shares = targets.stream().mapToInt(ReaderFuzz.Target::share).sum();
        List<DynamicTest> tests = new ArrayList<>();
        long before = 0;
        for (ReaderFuzz.Target target : targets) {
            long after = before + target.share();
            // rounded so that all together are as many as asked for
            long mutants = READER.isEmpty() ? MUTANTS * after / shares - MUTANTS * before / shares : MUTANTS;
            if (READER.isEmpty() || READER.equals(target.name())) {
                tests.add(DynamicTest.dynamicTest(target.name(), () -> check(target, Math.max(1, mutants))));
            }
            before = after;
        }
        return tests;
    }

    private static void check(ReaderFuzz.Target target, long mutants) throws IOException {
        for (Path original : target.originals()) {
            Path copy = Files.createTempFile(target.folder(), "fuzz-" + target.name(), ".json");
            try {
                Files.writeString(copy, Files.readString(original));
                target.reading().read(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        ReaderFuzz fuzz = new ReaderFuzz(target);
        fuzz.run(SEED, FROM, FROM + mutants);
        System.out.println("fuzz " + target.name() + ": " + mutants + " mutants, " + fuzz.refused + " refused, "
                + fuzz.accepted + " accepted, " + fuzz.failures.size() + " kinds of failure");
        assertEquals("", String.join("\n", fuzz.failures.values()));
        assertTrue(fuzz.refused > 0);
    }
}
