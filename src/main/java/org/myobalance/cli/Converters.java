package org.myobalance.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** From words of the command line to values, stricter than the libraries are. */
final class Converters {
    /** Decimal numbers as people write them: not NaN, 1d, 0x1p-6 and what else Java takes for a number. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private Converters() {}

    /** Makes a command line use them. */
    static CommandLine register(CommandLine commandLine) {
        return commandLine
                .registerConverter(Path.class, Converters::path)
                .registerConverter(Integer.class, text -> Math.toIntExact(whole(text, Integer.MAX_VALUE)))
                .registerConverter(Integer.TYPE, text -> Math.toIntExact(whole(text, Integer.MAX_VALUE)))
                .registerConverter(Long.class, text -> whole(text, Long.MAX_VALUE))
                .registerConverter(Long.TYPE, text -> whole(text, Long.MAX_VALUE))
                .registerConverter(Double.class, Converters::number)
                .registerConverter(Double.TYPE, Converters::number);
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name is empty. Name a file or folder; . is the current folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + text + "\" cannot be the name of a file");
        }
    }

    private static long whole(String text, long largest) {
        try {
            long value = Long.parseLong(text.strip());
            if (Math.abs(value) <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw noWholeNumber(text, largest);
        }
        throw noWholeNumber(text, largest);
    }

    private static TypeConversionException noWholeNumber(String text, long largest) {
        return new TypeConversionException("\"" + text + "\" is no whole number up to " + largest);
    }

    private static double number(String text) {
        return decimal(text).orElseThrow(() -> new TypeConversionException("\"" + text + "\" is no decimal number"));
    }

    /**
     * A decimal number.
     *
     * @param text such as 0.014 or 1e-4
     * @return the number; empty when the text is none, or one in another notation
     */
    static OptionalDouble decimal(String text) {
        return DECIMAL.matcher(text.strip()).matches()
                ? OptionalDouble.of(Double.parseDouble(text.strip()))
                : OptionalDouble.empty();
    }
}
