package org.myobalance.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few blocks in memory. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one, or skips the test where that is not allowed. */
    static SmallDisk of(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        String refused =
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "myobalance", folder.toString()));
        Assumptions.assumeTrue(refused.isEmpty(), "no small disk could be made: " + refused);
        return new SmallDisk(folder);
    }

    /** What a command complains of; nothing if it worked. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            return code == 0 ? "" : code + " " + said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        // lazily, because Spark may still close a file
        String refused = run(List.of("umount", "-l", folder.toString()));
        if (!refused.isEmpty()) {
            throw new IOException(refused);
        }
    }
}
