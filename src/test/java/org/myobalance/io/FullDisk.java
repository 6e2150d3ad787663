package org.myobalance.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** Writes a table that is larger than the disk, and prints what is said and which files are left. */
public final class FullDisk {
    private static final int ROWS = 200_000;

    private FullDisk() {}

    /**
     * The program.
     *
     * @param args name of the format and the file
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        TableSchema schema = TableSchema.of(TableField.number("x", "1", ""));
        TableBatch.Builder builder = TableBatch.builder(schema, ROWS);
        Random random = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            builder.number(random.nextDouble());
        }
        try (TableSink sink = TableFormats.named(args[0]).open(file, schema)) {
            sink.append(builder.build());
            sink.finish();
        } catch (FaultyInputException e) {
            System.out.println(e.getMessage());
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            System.out.println(left.map(each -> each.getFileName().toString()).toList());
        }
    }
}
