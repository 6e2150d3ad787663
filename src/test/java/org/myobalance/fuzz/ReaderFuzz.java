package org.myobalance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.io.Fault;
import org.myobalance.io.FaultyInputException;

/** Reads mutants of good files and sorts what becomes of them: refused with a place, accepted and meaningful, or wrong. */
final class ReaderFuzz {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /** No reader may be busy longer with one file [s]. */
    private static final double LONGEST = 2;

    /**
     * A reader and files that it accepts.
     *
     * @param name of the kind of file
     * @param share of the mutants, against the others
     * @param originals good files
     * @param folder in which mutants are put, so that what they name is found
     * @param reading reads a file and throws an {@link AssertionError} if what it accepted has no meaning
     */
    record Target(String name, int share, List<Path> originals, Path folder, Reading reading) {
        Target {
            originals = List.copyOf(originals);
        }
    }

    /** Reads one file. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads it.
         *
         * @throws FaultyInputException if it is refused
         */
        void read(Path file) throws IOException;
    }

    private final Target target;
    private final List<Object> trees;
    private final Path wrong = Path.of("target/fuzz");
    /** One line for each cause: what, how often, and the first mutant. */
    final Map<String, String> failures = new TreeMap<>();

    long accepted;
    long refused;
    private volatile Thread worker = Thread.currentThread();
    private volatile long started = Long.MAX_VALUE;

    ReaderFuzz(Target target) {
        this.target = target;
        this.trees = target.originals().stream().map(ReaderFuzz::tree).toList();
    }

    private static Object tree(Path file) {
        try {
            return JsonMutator.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mutants of the given numbers, each of which follows from the seed and its own number. */
    void run(long seed, long from, long to) throws IOException {
        Files.createDirectories(wrong);
        Path file = Files.createTempFile(target.folder(), "fuzz-" + target.name(), ".json");
        Thread watch = watch();
        try {
            for (long i = from; i < to; i++) {
                JsonMutator mutator = new JsonMutator(seed * 0x9E3779B97F4A7C15L + i);
                byte[] mutant = mutator.mutant(trees.get((int) (i % trees.size())));
                Files.write(file, mutant);
                judge(i, file, mutant);
            }
        } finally {
            watch.interrupt();
            Files.deleteIfExists(file);
        }
    }

    private void judge(long number, Path file, byte[] mutant) throws IOException {
        long before = CLOCK.getCurrentThreadCpuTime();
        started = System.nanoTime();
        try {
            target.reading().read(file);
            accepted++;
        } catch (FaultyInputException e) {
            refused++;
            checkPlaces(number, mutant, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            fail(number, mutant, cause(e));
        } finally {
            started = Long.MAX_VALUE;
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - before) / 1e9;
        if (seconds > LONGEST) {
            fail(number, mutant, String.format(Locale.ROOT, "took %.1f s", seconds));
        }
    }

    private void checkPlaces(long number, byte[] mutant, FaultyInputException e) throws IOException {
        for (Fault fault : e.faults()) {
            String text = fault.toString();
            boolean isOurs = !text.contains("java.") && !text.contains("Exception") && !text.contains("StreamRead");
            if (fault.file().isEmpty()
                    || fault.what().isBlank()
                    || fault.remedy().isBlank()
                    || !isOurs) {
                fail(
                        number,
                        mutant,
                        "a fault that helps nobody: " + text.lines().findFirst().orElse(""));
                return;
            }
            if (fault.line() == 0 && !fault.what().contains("UTF-16")) {
                fail(number, mutant, "a fault without a place: " + fault.what());
                return;
            }
        }
    }

    private void fail(long number, byte[] mutant, String cause) throws IOException {
        String known = failures.get(cause);
        if (known == null) {
            Path kept = wrong.resolve(target.name() + "-" + number + ".json");
            Files.write(kept, mutant);
            failures.put(cause, target.name() + ": " + cause + "; mutant " + number + ", kept as " + kept);
        }
    }

    private static String cause(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        StringBuilder text = new StringBuilder(e.getClass().getSimpleName() + " " + e.getMessage());
        int shown = 0;
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.myobalance") && shown++ < 4) {
                text.append(" at ")
                        .append(element.getClassName().replaceAll(".*\\.", ""))
                        .append(':')
                        .append(element.getLineNumber());
            }
        }
        return e instanceof AssertionError
                ? text.toString()
                : text.substring(text.indexOf(" at ") < 0 ? 0 : text.indexOf(" at ")) + " "
                        + e.getClass().getSimpleName();
    }

    /** Interrupts nothing, but says where a reader hangs, and ends the program of a run that would never end. */
    private Thread watch() {
        worker = Thread.currentThread();
        Thread watch = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(1000);
                    if (started != Long.MAX_VALUE && System.nanoTime() - started > 60_000_000_000L) {
                        StringBuilder where = new StringBuilder(target.name() + " hangs:");
                        for (StackTraceElement element : worker.getStackTrace()) {
                            where.append("\n  at ").append(element);
                        }
                        throw new IllegalStateException(where.toString());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }
}
