package org.myobalance.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a CSV file.
 *
 * @param headings of its columns; none if the file is empty
 * @param rows the first rows after the headings, as many as were asked for
 * @param size number of all rows after the headings
 */
public record CsvFile(List<String> headings, List<List<String>> rows, long size) {
    private static final String REMEDY = "Restore it, or run the command anew.";

    /** Copies the lists. {@inheritDoc} */
    public CsvFile {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a file in UTF-8; of a long one no more is kept than is asked for.
     *
     * @param path of the file
     * @param most rows that are kept
     * @return headings, first rows and number of rows
     * @throws FaultyInputException if it cannot be read or is no CSV
     */
    public static CsvFile read(Path path, int most) {
        List<String> headings = List.of();
        List<List<String>> rows = new ArrayList<>();
        long size = -1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(path)) {
            for (CsvRecord record : reader) {
                if (size < 0) {
                    headings = record.getFields();
                } else if (size < most) {
                    rows.add(record.getFields());
                }
                size++;
            }
        } catch (CsvParseException e) {
            throw new FaultyInputException(path.toString(), "it is no CSV file: " + e.getMessage(), REMEDY);
        } catch (IOException | UncheckedIOException e) {
            throw new FaultyInputException(path.toString(), "it cannot be read: " + e.getMessage(), REMEDY);
        }
        return new CsvFile(headings, rows, Math.max(0, size));
    }
}
