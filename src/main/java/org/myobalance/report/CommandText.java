package org.myobalance.report;

import java.util.List;

/**
 * What a command says of itself in its help.
 *
 * @param name word on the command line
 * @param description sentences
 * @param arguments words after its name
 * @param options in the order of its help
 * @param examples command lines, each with the name of the program
 */
public record CommandText(
        String name, String description, List<Argument> arguments, List<Argument> options, List<String> examples) {
    /** Copies the lists. {@inheritDoc} */
    public CommandText {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /**
     * An argument or an option.
     *
     * @param names of an option, such as {@code -h} and {@code --help}; none for an argument
     * @param value what is to be put in its place, such as {@code FILE}, or {@code [FILE]} for an argument that may be left out;
     *     empty for an option without a value
     * @param meaning its help, with what is taken by default
     */
    public record Argument(List<String> names, String value, String meaning) {
        /** Copies the names. {@inheritDoc} */
        public Argument {
            names = List.copyOf(names);
        }
    }
}
