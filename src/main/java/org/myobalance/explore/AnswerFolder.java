package org.myobalance.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of its own for one command of the page: {@code models/NAME} has the files that were sent, {@code out/NAME} what the
 * command writes, and beside the first stand the folders of the models, so that paths are those of a project. Unpacked in the
 * root of a project its {@link #zip} can be asked again.
 */
final class AnswerFolder {
    private static final String MODELS = "models";
    private static final String OUT = "out";

    private final String name;
    private final Path root;

    private AnswerFolder(String name, Path root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Makes the folder and writes the files.
     *
     * @param name of the folder, which is also the name of the answer
     * @param models folder whose folders the files may name
     * @param command with its files
     * @throws IOException if it cannot be written
     */
    static AnswerFolder of(String name, Path models, PostedCommand command) throws IOException {
        Path root = Files.createTempDirectory("myobalance-explore-");
        AnswerFolder made = new AnswerFolder(name, root);
        try {
            made.fill(models, command);
        } catch (IOException e) {
            made.remove();
            throw e;
        }
        return made;
    }

    private void fill(Path models, PostedCommand command) throws IOException {
        Files.createDirectories(asked());
        try (Stream<Path> beside = Files.list(models)) {
            for (Path folder : beside.filter(Files::isDirectory).toList()) {
                Path link = root.resolve(MODELS).resolve(String.valueOf(folder.getFileName()));
                if (!Files.exists(link)) {
                    link(link, folder.toAbsolutePath().normalize());
                }
            }
        }
        for (var file : command.files().entrySet()) {
            Files.writeString(asked().resolve(file.getKey()), file.getValue());
        }
    }

    /** Not every system lets everybody make links: there the folder is copied. */
    private static void link(Path link, Path folder) throws IOException {
        try {
            Files.createSymbolicLink(link, folder);
        } catch (IOException | UnsupportedOperationException e) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.toList()) {
                    Files.copy(each, link.resolve(folder.relativize(each).toString()));
                }
            }
        }
    }

    String name() {
        return name;
    }

    /** Folder of the files that were sent. */
    Path asked() {
        return root.resolve(MODELS).resolve(name);
    }

    /** Folder of what the command writes. */
    Path out() {
        return root.resolve(OUT).resolve(name);
    }

    /** What a text says without the folder, which tells a reader nothing. */
    String plain(String text) {
        return text.replace(root + root.getFileSystem().getSeparator(), "");
    }

    /** Names of the files that the command has written, in order. */
    List<String> files() {
        if (!Files.isDirectory(out())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of these files; empty if there is none of that name, exactly as it stands. */
    Optional<byte[]> read(String file) throws IOException {
        try {
            return files().contains(file) ? Optional.of(Files.readAllBytes(out().resolve(file))) : Optional.empty();
        } catch (NoSuchFileException e) {
            // an older answer is taken away while it is asked for
            return Optional.empty();
        }
    }

    /** What was sent and what was written, to be unpacked in the root of a project. */
    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path folder : List.of(asked(), out())) {
                try (Stream<Path> all = Files.list(folder)) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        zip.putNextEntry(
                                new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                        Files.copy(file, zip);
                        zip.closeEntry();
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Takes it off the disk; the folders of the models stay, which are only linked.
     *
     * @throws IOException if something could not be removed; all the rest is
     */
    void remove() throws IOException {
        List<IOException> troubles = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return delete(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) {
                return delete(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException trouble) {
                return delete(folder);
            }

            private FileVisitResult delete(Path path) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    troubles.add(e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (!troubles.isEmpty()) {
            throw troubles.get(0);
        }
    }
}
