package org.myobalance.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.myobalance.units.Names;

/** The text of a file, with the line and column of each letter. Immutable. */
final class TextFile {
    private static final int LARGEST = 20 << 20;

    private final String name;
    private final String text;
    private final int[] lineStarts;

    private TextFile(String name, String text) {
        this.name = name;
        this.text = text;
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        lineStarts = new int[lines];
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts[++line] = i + 1;
            }
        }
    }

    /** A text that was not read from a file of its own. */
    static TextFile of(String name, String text) {
        return new TextFile(name, text);
    }

    /** @throws FaultyInputException if the file is missing, a folder, over 20 MB, unreadable or not UTF-8 */
    static TextFile read(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new FaultyInputException(name, "this is a folder", "Name a file in it.");
        }
        if (!Files.exists(path)) {
            throw new FaultyInputException(name, "no such file", missing(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new FaultyInputException(
                    name, "this is a device or a pipe, not a file", "Save its contents as a file, and name that.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            // asked for one byte too many: a file may grow, or say a wrong size
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FaultyInputException(
                        name, "the file has more than 20 MB", "That is the limit. Is it the right file?");
            }
            return new TextFile(name, decode(name, bytes));
        } catch (IOException e) {
            throw new FaultyInputException(
                    name,
                    "cannot be read",
                    "The system says: " + e.getClass().getSimpleName() + ". Check its permissions.");
        }
    }

    private static String missing(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "The folder does not exist either. Check the path.";
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            List<String> names =
                    siblings.map(p -> p.getFileName().toString()).sorted().toList();
            return Names.hint(String.valueOf(path.getFileName()), names);
        } catch (IOException e) {
            return "Check the path.";
        }
    }

    private static String decode(String name, byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new FaultyInputException(
                    name,
                    "the file is UTF-16 text",
                    "Save it as UTF-8. In Windows Notepad: Save as, Encoding UTF-8; in PowerShell: Set-Content -Encoding utf8.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            TextFile before = new TextFile(name, out.flip().toString());
            throw new FaultyInputException(List.of(before.fault(
                    "",
                    before.text.length(),
                    "the file is not UTF-8 text",
                    "Save it as UTF-8; accented letters of another encoding stand at this place.")));
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether it begins with a mark of UTF-16, or with letters of which every other byte is zero. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean isMarked = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        return isMarked || (first == 0) != (second == 0);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    int line(int offset) {
        int i = Arrays.binarySearch(lineStarts, offset);
        return i >= 0 ? i + 1 : -i - 1;
    }

    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    Fault fault(String pointer, int offset, String what, String remedy) {
        return new Fault(name, pointer, line(offset), column(offset), what, remedy);
    }
}
