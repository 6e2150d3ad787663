package org.myobalance.archive;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One file of an archive. Immutable. */
public final class ArchivedFile {
    private final String location;
    private final String format;
    private final boolean isMaster;
    private final byte[] content;

    /**
     * A file of an archive.
     *
     * @param location path in the archive, with slashes, such as {@code model.xml}
     * @param format what it is, as an address that COMBINE declares; see {@link Formats}
     * @param isMaster whether a program begins with this file
     * @param content its bytes, which are copied
     */
    public ArchivedFile(String location, String format, boolean isMaster, byte[] content) {
        this.location = Objects.requireNonNull(location);
        this.format = Objects.requireNonNull(format);
        this.isMaster = isMaster;
        this.content = content.clone();
    }

    /**
     * A file of text in UTF-8.
     *
     * @param location path in the archive, with slashes
     * @param format what it is, as an address that COMBINE declares
     * @param text its content
     * @return the file, which is not the one that a program begins with
     */
    public static ArchivedFile of(String location, String format, String text) {
        return new ArchivedFile(location, format, false, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same file as the one that a program begins with.
     *
     * @return the master file
     */
    public ArchivedFile asMaster() {
        return new ArchivedFile(location, format, true, content);
    }

    /**
     * Where it lies.
     *
     * @return path in the archive, with slashes
     */
    public String location() {
        return location;
    }

    /**
     * What it is.
     *
     * @return an address that COMBINE declares
     */
    public String format() {
        return format;
    }

    /**
     * Whether a program begins with this file.
     *
     * @return true for the master file
     */
    public boolean isMaster() {
        return isMaster;
    }

    /**
     * Its content.
     *
     * @return a copy of the bytes
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * Its content as text in UTF-8.
     *
     * @return the text
     */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
