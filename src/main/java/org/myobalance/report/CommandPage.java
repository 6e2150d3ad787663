package org.myobalance.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference page of commands: each with its arguments, options and examples, as its help has them. */
final class CommandPage {
    private CommandPage() {}

    /**
     * The page.
     *
     * @param commands in the order of the help
     * @param common options that every command has
     * @return Markdown
     */
    static String of(List<CommandText> commands, List<CommandText.Argument> common) {
        return Markdown.heading(1, "Commands")
                + Markdown.paragraph("Made from the program's own help: ./myobalance help COMMAND prints the same.")
                + "Every command takes these:\n\n"
                + options(common)
                + commands.stream().map(CommandPage::section).collect(Collectors.joining());
    }

    private static String section(CommandText command) {
        String usage = Stream.concat(
                        Stream.of(
                                "./myobalance " + command.name(),
                                command.options().isEmpty() ? "" : "[OPTIONS]"),
                        command.arguments().stream().map(CommandText.Argument::value))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return Markdown.heading(2, command.name())
                + Markdown.paragraph(command.description())
                + Markdown.block("sh", usage)
                + Markdown.table(
                        List.of("argument", "meaning"),
                        command.arguments().stream()
                                .map(each -> List.of(Markdown.code(each.value()), Markdown.escaped(each.meaning())))
                                .toList())
                + options(command.options())
                + (command.examples().isEmpty()
                        ? ""
                        : "Examples:\n\n" + Markdown.block("sh", String.join("\n", command.examples())));
    }

    private static String options(List<CommandText.Argument> options) {
        return Markdown.table(
                List.of("option", "value", "meaning"),
                options.stream()
                        .map(each -> List.of(
                                Markdown.codes(each.names()),
                                Markdown.code(each.value()),
                                Markdown.escaped(each.meaning())))
                        .toList());
    }
}
