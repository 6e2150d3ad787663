package org.myobalance.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.myobalance.io.CsvFile;

/** The tables of a folder: small ones whole, of long ones the first rows. */
final class TableSection {
    /** A longer table is read in a file, not on a page. */
    static final int WHOLE_ROWS = 40;

    /** Rows of a longer table. */
    static final int FIRST_ROWS = 10;

    /** More do not fit on the width of paper. */
    static final int COLUMNS = 8;

    /** Digits of a number. */
    static final int DIGITS = 6;

    private static final int WHOLE_COLUMNS = 48;
    /** So few rows become columns where a table is wide. */
    private static final int TURNED_ROWS = 4;

    /** Chains for other programs, with lines of comment: draws.csv shows the same draws. */
    private static final Pattern CHAINS = Pattern.compile("chain-[0-9]+\\.csv");

    /** Columns that are kept of a table of too many. */
    private static final Set<String> MAIN = Set.of(
            "arm",
            "age",
            "time",
            "muscle_mass",
            "appendicular_lean_mass_index",
            "fibre_number_relative",
            "fractional_synthetic_rate",
            "fractional_breakdown_rate",
            "net_balance");

    private final Path folder;
    private final List<String> files;
    private final Language language;

    TableSection(Path folder, List<String> files, Language language) {
        this.folder = folder;
        this.files = files;
        this.language = language;
    }

    void writeTo(Element section) {
        List<String> names = files.stream()
                .filter(file -> file.endsWith(".csv") && !CHAINS.matcher(file).matches())
                .sorted(Comparator.<String>comparingInt(Caption::order).thenComparing(file -> file))
                .toList();
        if (names.isEmpty()) {
            Tags.paragraph(section, Message.NO_TABLES.in(language));
        }
        if (!names.isEmpty()) {
            Tags.paragraph(section, Message.ROUNDED.in(language, DIGITS)).addClass("note");
        }
        int number = 0;
        for (String file : names) {
            number++;
            write(section, file, number);
        }
    }

    private void write(Element section, String file, int number) {
        CsvFile read = CsvFile.read(folder.resolve(file), WHOLE_ROWS);
        boolean isWhole = read.size() <= WHOLE_ROWS;
        List<List<String>> rows = isWhole ? read.rows() : read.rows().subList(0, FIRST_ROWS);
        List<Integer> all = IntStream.range(0, read.headings().size())
                .filter(column -> !isWhole || column == 0 || !isEmpty(rows, column))
                .boxed()
                .toList();
        int width = all.size();
        int empty = read.headings().size() - width;
        Tags.block(section, "h3").text(Message.TABLE_NUMBER.in(language, number, Caption.text(file, language)));
        StringBuilder told = new StringBuilder(
                isWhole
                        ? Message.ALL_ROWS.in(language, file, read.size())
                        : Message.FIRST_ROWS.in(language, file, FIRST_ROWS, read.size()));
        if (empty > 0) {
            told.append(space()).append(Message.EMPTY_COLUMNS.in(language, empty));
        }
        if (width <= COLUMNS) {
            tell(section, told);
            columns(section, read, rows, all);
        } else if (isWhole && rows.size() <= TURNED_ROWS && width <= WHOLE_COLUMNS) {
            tell(section, told);
            turned(section, read, rows, all);
        } else if (isWhole && width <= WHOLE_COLUMNS) {
            tell(section, told);
            inParts(section, read, rows, all);
        } else {
            List<Integer> chosen = chosen(read.headings(), all);
            told.append(space()).append(Message.SOME_COLUMNS.in(language, chosen.size(), width));
            tell(section, told);
            columns(section, read, rows, chosen);
        }
    }

    private String space() {
        return language == Language.ZH ? "" : " ";
    }

    private static void tell(Element section, CharSequence told) {
        Tags.paragraph(section, told.toString()).addClass("note");
    }

    private static void columns(Element section, CsvFile file, List<List<String>> rows, List<Integer> columns) {
        Tags.table(
                section,
                cells(file.headings(), columns),
                rows.stream().map(row -> cells(row, columns)).toList());
    }

    /** A row of fewer cells than there are headings ends in empty ones. */
    private static String cell(List<String> row, int column) {
        return column < row.size() ? rounded(row.get(column)) : "";
    }

    /** A number of more digits than anybody reads, with fewer; anything else as it is. */
    static String rounded(String cell) {
        if (cell.length() <= DIGITS + 1 || !cell.matches("[+-]?[0-9]+\\.[0-9]+([eE][+-]?[0-9]+)?")) {
            return cell;
        }
        BigDecimal number = new BigDecimal(cell);
        boolean isShort = number.precision() <= DIGITS;
        String text = number.round(new MathContext(DIGITS)).stripTrailingZeros().toString();
        return isShort ? cell : text;
    }

    private static boolean isEmpty(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> cell(row, column).isBlank());
    }

    private static List<String> cells(List<String> row, List<Integer> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    /** A line for each column. */
    private static void turned(Element section, CsvFile file, List<List<String>> rows, List<Integer> columns) {
        List<List<String>> lines = columns.stream()
                .map(column -> Stream.concat(Stream.of(file.headings()), rows.stream())
                        .map(row -> cell(row, column))
                        .toList())
                .toList();
        Tags.table(section, lines.get(0), lines.subList(1, lines.size()));
    }

    /** As many tables as it takes, each with the first column. */
    private static void inParts(Element section, CsvFile file, List<List<String>> rows, List<Integer> columns) {
        for (int from = 1; from < columns.size(); from += COLUMNS - 1) {
            List<Integer> part = new ArrayList<>(List.of(columns.get(0)));
            part.addAll(columns.subList(from, Math.min(columns.size(), from + COLUMNS - 1)));
            columns(section, file, rows, part);
        }
    }

    /** The main columns first, then those at the left, in the order of the file. */
    private static List<Integer> chosen(List<String> headings, List<Integer> columns) {
        return columns.stream()
                .sorted(Comparator.<Integer>comparingInt(column -> isMain(headings.get(column)) ? 0 : 1)
                        .thenComparing(column -> column))
                .limit(COLUMNS)
                .sorted()
                .toList();
    }

    private static boolean isMain(String heading) {
        return MAIN.contains(heading.split(" ", 2)[0]);
    }
}
