package org.myobalance.cohort;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The finished persons of a part, one record after the other in the order of their numbers, each written before the next one is lived.
 * A record that was cut short when the program was killed is dropped when the file is opened again. For one thread.
 */
final class Journal implements AutoCloseable {
    /** Length and checksum. */
    private static final int HEAD = Integer.BYTES + Long.BYTES;

    /** A killed program loses nothing that was written; a machine without power no more than this [ns]. */
    private static final long FORCED_EVERY = 1_000_000_000L;

    private final Path file;
    private final FileChannel channel;
    private int count;
    private long forced = System.nanoTime();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a journal, made if it is missing.
     *
     * @throws IOException if it cannot be read or written
     */
    static Journal open(Path file) throws IOException {
        long[] whole = {0};
        int[] persons = {0};
        if (Files.exists(file)) {
            read(file, bytes -> {
                whole[0] += HEAD + bytes.length;
                persons[0]++;
            });
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.truncate(whole[0]);
            channel.position(whole[0]);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        Journal journal = new Journal(file, channel);
        journal.count = persons[0];
        return journal;
    }

    /** How many persons it holds. */
    int count() {
        return count;
    }

    /**
     * Adds the next person.
     *
     * @throws IOException if the disk does not take it: then it is not counted
     */
    void append(byte[] bytes) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(HEAD + bytes.length);
        record.putInt(bytes.length).putLong(checksum(bytes)).put(bytes).flip();
        while (record.hasRemaining()) {
            channel.write(record);
        }
        count++;
        long now = System.nanoTime();
        if (now - forced > FORCED_EVERY) {
            channel.force(false);
            forced = now;
        }
    }

    /**
     * Passes on the bytes of each person in order.
     *
     * @throws IOException if the file cannot be read
     */
    void forEach(Consumer<byte[]> what) throws IOException {
        read(file, what);
    }

    private static void read(Path file, Consumer<byte[]> what) throws IOException {
        long left = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (left >= HEAD) {
                int length = in.readInt();
                long checksum = in.readLong();
                left -= HEAD;
                // an empty record is what a disk leaves of bytes that it did not write
                if (length <= 0 || length > left) {
                    return;
                }
                byte[] bytes = in.readNBytes(length);
                left -= length;
                if (checksum(bytes) != checksum) {
                    return;
                }
                what.accept(bytes);
            }
        } catch (EOFException e) {
            throw new IOException(file + " became shorter while it was read", e);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
