package org.myobalance.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command wrote into a folder of results, as the record of that folder lists them. */
public final class WrittenFiles {
    private static final String NAME_ONE = "Name the folder that a command was given with --out.";
    private static final String ANEW =
            "Run the command anew: what is made from changed files tells something else than their record.";

    private WrittenFiles() {}

    /**
     * Tells whether a folder holds results of a command at all; nothing is read or made.
     *
     * @param folder of results
     * @throws FaultyInputException if it is missing, no folder, or has no record of what was written
     */
    public static void requireFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new FaultyInputException(folder.toString(), "no such folder", NAME_ONE);
        }
        if (!Files.isDirectory(folder)) {
            throw new FaultyInputException(folder.toString(), "this is a file, not a folder", NAME_ONE);
        }
        if (!Files.isRegularFile(folder.resolve(OutputRecord.NAME))) {
            throw new FaultyInputException(
                    folder.toString(), "no results of a command are here: it has no " + OutputRecord.NAME, NAME_ONE);
        }
    }

    /**
     * The files that stand in the folder as they were written.
     *
     * @param folder of results
     * @param but name of a file that is not looked at
     * @return names without a folder, in order
     * @throws FaultyInputException with a fault for each file that is missing or was changed since, and for each checkpoint:
     *     there the work is not finished
     */
    public static List<String> unchanged(Path folder, String but) {
        requireFolder(folder);
        OutputRecord record = OutputRecord.of(folder);
        List<String> names = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : record.names()) {
            Path file = folder.resolve(name);
            if (name.equals(but)) {
                continue;
            }
            if (record.isCheckpoint(name)) {
                faults.add(Fault.ofFile(
                        file.toString(),
                        "the work of this folder is not finished: a checkpoint of it is kept here",
                        "Go on with the same command and --resume, or run it anew in another folder."));
            } else if (!Files.isRegularFile(file)) {
                faults.add(Fault.ofFile(file.toString(), "it was written here, and is missing", ANEW));
            } else if (!record.isAsListed(file)) {
                faults.add(Fault.ofFile(
                        file.toString(),
                        "it has changed since it was written: its SHA-256 is not the one that " + OutputRecord.NAME
                                + " lists",
                        ANEW));
            } else {
                names.add(name);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return List.copyOf(names);
    }
}
