package org.myobalance.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.FileUtil;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.CohortWork;
import org.myobalance.io.ProgramVersion;

/** The last parcel that this JVM opened: its model is read and compiled once, and then serves all tasks on all threads. */
final class OpenedParcel {
    private static Optional<OpenedParcel> last = Optional.empty();

    private final CohortParcel parcel;
    private final CohortWork work;

    private OpenedParcel(CohortParcel parcel, CohortWork work) {
        this.parcel = parcel;
        this.work = work;
    }

    /**
     * Lives the persons of a parcel.
     *
     * @throws UnfitExecutorException if this JVM has another version of the program than the one that asks
     */
    static synchronized CohortWork of(Sent sent) {
        if (!sent.program().equals(ProgramVersion.program())) {
            throw new UnfitExecutorException(
                    "has myobalance " + ProgramVersion.program() + ", but is asked by " + sent.program());
        }
        Optional<OpenedParcel> known = last.filter(each -> each.parcel.equals(sent.parcel()));
        if (known.isPresent()) {
            return known.get().work;
        }
        OpenedParcel opened = new OpenedParcel(sent.parcel(), open(sent.parcel()));
        last = Optional.of(opened);
        return opened.work;
    }

    private static CohortWork open(CohortParcel parcel) {
        try {
            Path scratch = Files.createTempDirectory("myobalance-cohort");
            try {
                return parcel.open(scratch);
            } finally {
                FileUtil.fullyDelete(scratch.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the files of the model", e);
        }
    }
}
