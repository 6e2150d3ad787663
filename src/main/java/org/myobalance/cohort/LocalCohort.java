package org.myobalance.cohort;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSink;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Workers;

/** Lives a cohort on the cores of this machine, part by part; what is finished is on the disk, so that it can be gone on with. */
public final class LocalCohort {
    /** Rows that are in memory at once for each thread. */
    private static final int BATCH = 20_000;

    private final CohortWork work;
    private final Partitions partitions;
    private final PartFolders folders;
    private final List<TableFormat> formats;
    private final CohortTables tables;
    private final CohortCount count;
    private final AtomicLong finished = new AtomicLong();

    /**
     * A cohort on this machine.
     *
     * @param work lives the persons
     * @param partitions which persons are in which file
     * @param folders where files go
     * @param formats in which tables are written, each once
     */
    public LocalCohort(CohortWork work, Partitions partitions, PartFolders folders, List<TableFormat> formats) {
        this.work = work;
        this.partitions = partitions;
        this.folders = folders;
        this.formats = List.copyOf(formats);
        tables = new CohortTables(work.question());
        count = new CohortCount(work.question());
    }

    /**
     * What became of the cohort.
     *
     * @param summary of all persons
     * @param troubles why lives did not reach their end, of the first persons to whom it happened, at most ten
     */
    public record Result(CohortSummary summary, List<String> troubles) {
        /** Copies the list. {@inheritDoc} */
        public Result {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Lives all persons that are not finished yet.
     *
     * @param threads at least one; more than cores only cost
     * @param monitor hears how far all have come, and may stop them
     * @return summary and troubles
     * @throws CancellationException if the monitor or the deadline stopped it: then finished persons are kept
     * @throws org.myobalance.io.FaultyInputException if the disk takes no more: then the same
     */
    public Result run(int threads, ProgressMonitor monitor) {
        ExecutorService pool = Workers.pool(threads, "myobalance cohort");
        try {
            Deque<Future<?>> waiting = new ArrayDeque<>();
            for (int part = 0; part < partitions.count(); part++) {
                int own = part;
                waiting.add(pool.submit(() -> live(own, monitor)));
                // a bounded queue: memory does not grow with the number of parts
                if (waiting.size() > 4 * threads) {
                    await(waiting.remove());
                }
            }
            while (!waiting.isEmpty()) {
                await(waiting.remove());
            }
            return count.result();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("the cohort was interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a part of the cohort broke the program", e.getCause());
        }
    }

    /** One part on one thread. */
    private void live(int part, ProgressMonitor monitor) {
        ProgressMonitor until = ProgressMonitor.of(
                (what, share) -> {},
                () -> monitor.isCancelled() || Thread.currentThread().isInterrupted());
        try (Journal journal = Journal.open(folders.lives(part))) {
            report(journal.count(), monitor);
            for (int person = partitions.from(part) + journal.count(); person < partitions.to(part); person++) {
                journal.append(work.person(person, until).bytes());
                report(1, monitor);
            }
            for (TableFormat format : formats) {
                write(part, format, journal);
            }
            count(journal);
        } catch (IOException e) {
            throw PartFolders.unusable(folders.lives(part), e);
        }
    }

    private void report(int persons, ProgressMonitor monitor) {
        monitor.report("persons", (double) finished.addAndGet(persons) / partitions.persons());
    }

    private void write(int part, TableFormat format, Journal journal) throws IOException {
        try (TableSink rows = format.open(folders.rows(part, format), tables.rows());
                TableSink events = format.open(folders.events(part, format), tables.events())) {
            TableBatch.Builder someRows = TableBatch.builder(tables.rows(), BATCH);
            TableBatch.Builder someEvents = TableBatch.builder(tables.events(), BATCH / 10);
            journal.forEach(bytes -> {
                PersonLives person = PersonLives.of(bytes);
                tables.rows(person, someRows);
                tables.events(person, someEvents);
                if (someRows.size() > BATCH) {
                    rows.append(someRows.build());
                    events.append(someEvents.build());
                }
            });
            rows.append(someRows.build());
            events.append(someEvents.build());
            rows.finish();
            events.finish();
        }
    }

    private void count(Journal journal) throws IOException {
        CohortCount own = new CohortCount(work.question());
        journal.forEach(bytes -> own.add(PersonLives.of(bytes)));
        synchronized (count) {
            count.add(own);
        }
    }
}
