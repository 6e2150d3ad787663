package org.myobalance.export;

import java.util.List;
import java.util.function.IntFunction;

/** C99 under way: comments, constants and arrays. Mutable; one file, one thread. */
final class CText {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    CText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Lines of one comment; whatever would end it early is taken apart. */
    void comment(List<String> lines) {
        text.append("/* ");
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? "" : " * ") + harmless(lines.get(i)) + (i == lines.size() - 1 ? " */" : ""));
        }
    }

    private static String harmless(String comment) {
        return comment.replace("*/", "* /").replace("/*", "/ *").replace('\n', ' ');
    }

    void define(String name, int value) {
        line("#define " + name + " " + value);
    }

    void strings(String name, List<String> values) {
        list(
                "const char *const " + name,
                values.stream().map(value -> '"' + value + '"').toList());
    }

    void integers(String name, List<Integer> values) {
        list("const int " + name, values.stream().map(String::valueOf).toList());
    }

    void numbers(String name, List<Double> values) {
        list("const double " + name, values.stream().map(CNotation::number).toList());
    }

    /** One number on a line, each with what it means. */
    void described(String name, double[] values, IntFunction<String> meaning) {
        line("const double " + name + "[] = {" + (values.length == 0 ? "0};" : ""));
        for (int i = 0; i < values.length; i++) {
            line("    " + CNotation.number(values[i]) + ", /* "
                    + harmless(meaning.apply(i)).strip() + " */");
        }
        if (values.length > 0) {
            line("};");
        }
    }

    /** A matrix, row after row. */
    void rows(String name, String width, List<List<Double>> rows) {
        line("const double " + name + "[][" + width + "] = {");
        for (List<Double> row : rows) {
            line("    {" + String.join(", ", row.stream().map(CNotation::number).toList()) + "},");
        }
        line("};");
    }

    private void list(String declaration, List<String> values) {
        line(declaration + "[] = {");
        StringBuilder row = new StringBuilder("   ");
        for (String value : values.isEmpty() ? List.of("0") : values) {
            if (row.length() + value.length() > WIDTH) {
                line(row.toString());
                row = new StringBuilder("   ");
            }
            row.append(' ').append(value).append(',');
        }
        line(row.toString());
        line("};");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
