package org.myobalance.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of files and texts. */
public final class Hashes {
    private Hashes() {}

    /**
     * Computes one SHA-256 for several files, from the hashes of each.
     *
     * @param paths the files, whose order matters
     * @return 64 hexadecimal digits
     * @throws FaultyInputException if one cannot be read
     */
    public static String sha256(List<Path> paths) {
        StringBuilder all = new StringBuilder();
        paths.forEach(path -> all.append(sha256(path)).append('\n'));
        return digest(all.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Computes the SHA-256 of the bytes of a file.
     *
     * @param path the file
     * @return 64 hexadecimal digits
     * @throws FaultyInputException if it cannot be read
     */
    public static String sha256(Path path) {
        try {
            return digest(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FaultyInputException(
                    path.toString(), "it cannot be read: " + e.getMessage(), "Check the path and your rights.");
        }
    }

    /**
     * Computes the SHA-256 of a text in UTF-8.
     *
     * @param text the text
     * @return 64 hexadecimal digits
     */
    public static String sha256(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
