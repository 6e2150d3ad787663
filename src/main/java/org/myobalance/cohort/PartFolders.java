package org.myobalance.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.TableFormat;

/**
 * The folders of a cohort: {@code rows} and {@code events} have a file for each part, {@code lives} what is kept until all are done. Each
 * says in {@code _cohort.json} of which question its files are, so that nothing of another is replaced or counted.
 */
public final class PartFolders {
    /** Folder of the table of rows. */
    public static final String ROWS = "rows";
    /** Folder of the table of events. */
    public static final String EVENTS = "events";

    /** Folder of what is kept until all parts are done. */
    public static final String LIVES = "lives";

    /** Record in each folder of whose parts they are. Readers of tables pass over names that begin so. */
    public static final String MARK = "_cohort.json";

    private static final String FORMAT = "myobalance-cohort-parts/1";
    /** Clusters put the number of the job and the way of compression into names, and an empty file beside them at the end. */
    private static final Pattern PART =
            Pattern.compile("part-\\d{5,}(-[0-9a-f-]{36}-c\\d{3,}(\\.[a-z0-9]+)?)?\\.(csv|parquet|lives)|_SUCCESS");

    private static final String ANEW = "Delete the folder, or give --out another one.";

    private final Path folder;

    private PartFolders(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folders for a question.
     *
     * @param folder of the answer
     * @param question what is asked, in words that are the same for the same numbers
     * @param resumes whether parts of the same question are kept; otherwise they are removed
     * @return the folders, made if they were missing
     * @throws FaultyInputException if there is something else in them, or nothing to go on from, or parts of another question
     */
    public static PartFolders open(Path folder, List<String> question, boolean resumes) {
        PartFolders folders = new PartFolders(folder);
        for (String name : List.of(LIVES, ROWS, EVENTS)) {
            folders.open(name, question, resumes);
        }
        return folders;
    }

    /**
     * Whether a folder has the rows of a cohort.
     *
     * @param folder of an answer
     * @return whether parts of a cohort are there, finished or not
     */
    public static boolean holdsCohort(Path folder) {
        return Files.exists(folder.resolve(ROWS).resolve(MARK));
    }

    /**
     * Whether a question is answered already.
     *
     * @param folder of the answer
     * @param question what is asked, in words that are the same for the same numbers
     * @return whether its rows are there, and nothing that was kept to go on with
     * @throws FaultyInputException if the rows are those of another question
     */
    public static boolean isFinished(Path folder, List<String> question) {
        if (!holdsCohort(folder) || Files.exists(folder.resolve(LIVES))) {
            return false;
        }
        requireSame(ROWS, folder.resolve(ROWS).resolve(MARK), question);
        return true;
    }

    private void open(String name, List<String> question, boolean resumes) {
        Path each = folder.resolve(name);
        try {
            List<Path> there = Files.isDirectory(each) ? list(each) : List.of();
            Path mark = each.resolve(MARK);
            if (!there.isEmpty() && !Files.exists(mark)) {
                throw new FaultyInputException(
                        each.toString(),
                        "it holds \"" + there.get(0).getFileName() + "\", which is no part of a cohort of myobalance",
                        "Move it away, or give --out another folder.");
            }
            if (resumes) {
                requireSame(name, mark, question);
            }
            for (Path file : there) {
                remove(file, mark, resumes);
            }
            AtomicFiles.makeFolder(each);
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("format", FORMAT);
            members.put("question", question);
            AtomicFiles.write(mark, JsonText.of(members));
        } catch (IOException e) {
            throw unusable(each, e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path file, Path mark, boolean resumes) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean isPart = PART.matcher(name).matches();
        // what a program that was killed had not put in its place yet, and checksums
        boolean isTemporary = name.startsWith(".") && (name.contains("part-") || name.contains("_SUCCESS"));
        if (!isPart && !isTemporary && !file.equals(mark)) {
            throw new FaultyInputException(
                    file.toString(), "no part of a cohort of myobalance, but among its parts", "Move it away.");
        }
        if (isTemporary || (isPart && !resumes)) {
            Files.delete(file);
        }
    }

    private static void requireSame(String name, Path mark, List<String> question) {
        if (!Files.exists(mark)) {
            throw new FaultyInputException(
                    mark.toString(),
                    "no such file, so nothing to go on from",
                    "Ask without --resume, or give the folder of the cohort that was stopped.");
        }
        JsonDocument document = JsonDocument.read(mark);
        JsonObject object = document.ofFormat(FORMAT, "record of the parts of a cohort", ANEW);
        List<String> then = object.list("question").stream()
                .flatMap(value -> value.text().stream())
                .toList();
        document.faults().throwIfAny();
        List<String> differences = new ArrayList<>();
        then.stream()
                .filter(word -> !question.contains(word))
                .forEach(word -> differences.add("\"" + word + "\" then"));
        question.stream().filter(word -> !then.contains(word)).forEach(word -> differences.add("\"" + word + "\" now"));
        if (!differences.isEmpty()) {
            throw new FaultyInputException(
                    mark.toString(),
                    "the " + name + " are those of another question, which differs in "
                            + String.join("; ", differences),
                    "Ask as before, or without --resume.");
        }
    }

    /** File of a part. */
    Path rows(int part, TableFormat format) {
        return folder.resolve(ROWS).resolve(name(part, format.extension()));
    }

    /** File of a part. */
    Path events(int part, TableFormat format) {
        return folder.resolve(EVENTS).resolve(name(part, format.extension()));
    }

    /** File of a part. */
    Path lives(int part) {
        return folder.resolve(LIVES).resolve(name(part, "lives"));
    }

    /**
     * Passes on every finished person in the order of their numbers.
     *
     * @param partitions which persons are in which part
     * @param what hears each
     * @throws FaultyInputException if a part cannot be read
     */
    public void forEach(Partitions partitions, Consumer<PersonLives> what) {
        for (int part = 0; part < partitions.count(); part++) {
            try (Journal journal = Journal.open(lives(part))) {
                journal.forEach(bytes -> what.accept(PersonLives.of(bytes)));
            } catch (IOException e) {
                throw unusable(lives(part), e);
            }
        }
    }

    private static String name(int part, String extension) {
        return String.format(Locale.ROOT, "part-%05d.%s", part, extension);
    }

    /**
     * Removes what was kept until all parts are done.
     *
     * @param folder of the answer
     * @throws FaultyInputException if it cannot be removed
     */
    public static void dropLives(Path folder) {
        Path lives = folder.resolve(LIVES);
        try {
            for (Path file : list(lives)) {
                Files.delete(file);
            }
            Files.delete(lives);
        } catch (IOException e) {
            throw unusable(lives, e);
        }
    }

    /** A disk that gives or takes nothing, as a fault of its path. */
    static FaultyInputException unusable(Path path, IOException e) {
        return new FaultyInputException(
                path.toString(),
                "cannot be read or written: " + e.getMessage(),
                "Make room or give --out another folder; --resume goes on from the persons that are finished.");
    }
}
