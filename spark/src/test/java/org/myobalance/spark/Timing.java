package org.myobalance.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileUtil;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.io.ProgramVersion;
import org.myobalance.io.TableFormats;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;

/**
 * Times the same cohort on two threads and on Spark's {@code local[2]}, in turn and in one process; the start of Spark is left out, and
 * the first round, in which code is compiled.
 */
public final class Timing {
    private static final double NANOS = 1e9;

    private Timing() {}

    /**
     * The program.
     *
     * @param args cohort file, evidence file of its model, number of persons, number of rounds
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("myobalance-timing");
        try (Sessions sessions = Sessions.open("local[2]")) {
            CohortQuestion question = new CohortReader(ModelReader::read)
                    .read(Path.of(args[0]), new Faults())
                    .of(Integer.parseInt(args[2]), 1);
            List<Path> files = new ArrayList<>(question.files());
            files.add(question.population().modelFile());
            files.add(Path.of(args[1]));
            CohortParcel parcel = CohortParcel.of(
                    question, files, Optional.empty(), RunOptions.defaults(), Optional.empty(), Map.of());
            Partitions partitions = Partitions.usual(question.persons());
            CohortWork work = OpenedParcel.of(new Sent(parcel, partitions, ProgramVersion.program()));
            Path mine = folder.resolve("local");
            Path there = folder.resolve("there");
            Took threads = Took.NOTHING;
            Took spark = Took.NOTHING;
            int rounds = Integer.parseInt(args[3]);
            for (int round = 0; round <= rounds; round++) {
                PartFolders folders = PartFolders.open(mine, List.of("timing"), false);
                Took first =
                        Took.by(() -> new LocalCohort(work, partitions, folders, List.of(TableFormats.named("csv")))
                                .run(2, ProgressMonitor.NONE));
                PartFolders.open(there, List.of("timing"), false);
                Took second = Took.by(() ->
                        SparkCohort.run(sessions.session(), parcel, partitions, there, "csv", ProgressMonitor.NONE));
                System.out.println("round " + round + ": threads " + first + ", Spark " + second);
                threads = round == 0 ? threads : threads.plus(first);
                spark = round == 0 ? spark : spark.plus(second);
            }
            System.out.printf(
                    Locale.ROOT,
                    "Spark over threads without round 0: time %.3f, processor %.3f%n",
                    spark.seconds() / threads.seconds(),
                    spark.processor() / threads.processor());
        } finally {
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    /** What work took: by the clock, and of processors, which does not depend on what else the machine does [s]. */
    private record Took(double seconds, double processor) {
        private static final Took NOTHING = new Took(0, 0);
        private static final OperatingSystemMXBean PROCESS =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Took by(Runnable work) {
            long start = System.nanoTime();
            long used = PROCESS.getProcessCpuTime();
            work.run();
            return new Took((System.nanoTime() - start) / NANOS, (PROCESS.getProcessCpuTime() - used) / NANOS);
        }

        Took plus(Took other) {
            return new Took(seconds + other.seconds, processor + other.processor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", seconds, processor);
        }
    }
}
