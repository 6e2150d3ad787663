package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines as a reader can paste them, with paths from the folder that holds both results and input. */
final class CommandWords {
    private static final String PROGRAM = "./myobalance";

    private final Path results;

    /** @param results folder of the results that the commands are about */
    CommandWords(Path results) {
        this.results = results.toAbsolutePath().normalize();
    }

    /** The line that asks for results anew. */
    String asked(String command, List<Path> files, List<String> options) {
        Path from = common(Stream.concat(
                        files.stream(),
                        options.stream()
                                .filter(option -> !option.startsWith("-"))
                                .map(Path::of))
                .toList());
        List<String> words = new ArrayList<>(List.of(PROGRAM, command));
        files.forEach(file -> words.add(shown(file, from)));
        options.forEach(option -> words.add(shown(option, from)));
        words.add("--out");
        words.add(shown(results, from));
        return line(words);
    }

    /** The line that repeats results from their record. */
    String again(String command, String record) {
        return line(List.of(PROGRAM, command, "--again", results.getFileName() + "/" + record));
    }

    private static String line(List<String> words) {
        return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
    }

    /** The deepest folder that holds the results and the files; the root of the file system is none. */
    private Path common(List<Path> files) {
        Path from = results.getParent() == null ? results : results.getParent();
        for (Path file : files) {
            Path target = file.toAbsolutePath().normalize();
            while (from.getParent() != null && !target.startsWith(from)) {
                from = from.getParent();
            }
        }
        return from;
    }

    private static String shown(Path path, Path from) {
        Path target = path.toAbsolutePath().normalize();
        boolean isBelow = from.getParent() != null && target.startsWith(from);
        return (isBelow ? from.relativize(target) : target).toString().replace('\\', '/');
    }

    /** A record has absolute paths in options. */
    private static String shown(String option, Path from) {
        int equals = option.startsWith("-") ? option.indexOf('=') : -1;
        String value = option.substring(equals + 1);
        if (equals >= 0 && value.equals("true")) {
            return option.substring(0, equals);
        }
        return value.startsWith("/") ? option.substring(0, equals + 1) + shown(Path.of(value), from) : option;
    }

    /** A word as a shell takes it. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
